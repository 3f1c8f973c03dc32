// Groups of features; of most groups exactly one feature is on.
const GROUPS = [
  ['bias', 1],
  ['length', 9],
  ['end', 12],
  ['sentences', 4],
  ['start', 4],
  ['words', 6],
  ['capitals', 5],
  ['functionWords', 5],
  ['verbs', 4],
  ['flag', 17],
  ['metadata', 13],
  ['junk', 2],
  ['hardEnd', 6],
  ['layoutLength', 27],
  ['overlapNext', 7],
  ['overlapPrevious', 7],
  ['overlapBalance', 12],
  ['repeats', 5],
  ['glue', 5],
  ['nextLength', 9],
  ['previousLength', 9],
  ['glueBalance', 30],
  ['glueNext', 15],
] as const;
type Group = (typeof GROUPS)[number][0];

/** Index of the first feature of each group. */
export const FIRST: Readonly<Record<Group, number>> = (() => {
  let offset = 0;
  const entries = GROUPS.map(([group, size]): [string, number] => {
    const at = offset;
    offset += size;
    return [group, at];
  });
  return Object.fromEntries(entries) as Record<Group, number>;
})();

/** Number of features. */
export const FEATURES: number = GROUPS.reduce((sum, [, size]) => sum + size, 0);

/** How many of some rising limits a value is above. */
export function bucket(value: number, limits: readonly number[]): number {
  let b = 0;
  while (b < limits.length && value > (limits[b] as number)) b++;
  return b;
}
