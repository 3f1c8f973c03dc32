/** Conditions that part all terms into so many equal ranges, 1 at least: keys are hashes. */
export function termRanges(wanted: number): string[] {
  const count = Math.max(1, wanted);
  if (count === 1) return ['1'];
  const span = (1n << 64n) / BigInt(count);
  return Array.from({ length: count }, (_, i) => {
    const from = BigInt(i) * span;
    return i === count - 1 ? `term >= ${from}` : `term >= ${from} AND term < ${from + span}`;
  });
}
