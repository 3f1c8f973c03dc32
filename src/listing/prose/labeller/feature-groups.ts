/** Words with which sentences begin, most of them inside an abstract. */
export const FIRST_WORDS: ReadonlyMap<string, number> = new Map(
  (
    'We Our However To These This The Furthermore Finally Moreover By Here Recent Additionally Extensive Specifically It Through Then Using ' +
    'For First Such Results Unlike In A An While With When Existing Despite At On More Yet They Thus Although If As From Both Compared ' +
    'Instead Each Its All Under Also Experiments Experimental Overall Notably Second Therefore Large Code Further Across That There'
  )
    .split(' ')
    .map((word, i) => [word, i + 1]),
);

// Groups of features; of most groups exactly one feature is on.
const GROUPS = [
  ['bias', 1],
  ['length', 12],
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
  ['layoutLength', 60],
  ['overlapNext', 7],
  ['overlapPrevious', 7],
  ['overlapBalance', 12],
  ['repeats', 5],
  ['glue', 5],
  ['nextLength', 12],
  ['previousLength', 12],
  ['glueBalance', 30],
  ['glueNext', 15],
  ['relativeLength', 7],
  ['sharedNext', 5],
  ['sharedPrevious', 5],
  ['names', 8],
  ['numbered', 3],
  // One for each of FIRST_WORDS, and the first for any other word.
  ['firstWord', 64],
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
