/** The number of bounds that a value reaches. */
export function step(value: number, bounds: readonly number[]): number {
  let i = 0;
  while (i < bounds.length && value >= (bounds[i] as number)) i++;
  return i;
}

const ODDS = [-0.4, -0.25, -0.12, -0.02, 0.07, 0.18];

/** How much words are those of titles, in 8 steps: 0 where there are none. */
export const oddsStep = (odds: number, words: number): number => (words === 0 ? 0 : 1 + step(odds / words, ODDS));
