import type { StructuredLine } from '../structure/structured-line.js';

/** Words of a line that may be an abstract or a part of one. */
const LONG = 14;
/** Words that a name has, and a venue in short. */
const SHORT = 4;

/** What is counted in a run of words. */
interface Counted {
  readonly words: number;
  readonly functionWords: number;
  readonly capitals: number;
  readonly commas: number;
  readonly years: number;
  readonly isLabel: boolean;
}

/**
 * What the words of a line may be, so that fields which stand on lines of their own are told by the lines around: nothing,
 * an address, a label; names with commas, a few words in capitals, a phrase, a sentence; with a year or without, below a
 * blank line or not. At least 1.
 */
export function lineShape({ blank, lead }: StructuredLine, runs: readonly Counted[], hasLink: boolean): number {
  // A line that begins with a mark is an item, and its marks say more than its words.
  if (lead.kind !== 'none') return 11;
  const dated = runs.some(({ years }) => years > 0) ? 16 : 0;
  return wordShape(runs, hasLink) + dated + (blank > 0 ? 32 : 0);
}

function wordShape(runs: readonly Counted[], hasLink: boolean): number {
  let words = 0;
  let functionWords = 0;
  let capitals = 0;
  let commas = 0;
  for (const run of runs) {
    words += run.words;
    functionWords += run.functionWords;
    capitals += run.capitals;
    commas += run.commas;
  }
  if (words === 0) return hasLink ? 1 : 2;
  if (runs[0]?.isLabel) return 3;
  if (words >= LONG) return functionWords > 2 ? 4 : 5;
  if (capitals < words - functionWords || functionWords > 1) return words < SHORT ? 6 : 7;
  if (commas > 0) return 8;
  return words < SHORT ? 9 : 10;
}
