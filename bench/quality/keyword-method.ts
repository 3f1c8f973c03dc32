import type { PaperText } from '../../src/text/paper-text.js';

/** A way to find keywords, as the harness runs it: the best first. */
export interface KeywordMethod {
  readonly name: string;
  /** At least the 15 best phrases of a paper, if it has so many. */
  rank(paper: PaperText): readonly string[];
}

/** Title and abstract as one text, for methods that know no titles. */
export function joinedText({ title, abstract }: PaperText): string {
  return title === '' ? abstract : `${title.replace(/[.\s]+$/, '')}. ${abstract}`;
}

/** Keys of a map, the highest value first; ties in order of insertion. */
export function byValue(scores: ReadonlyMap<string, number>): string[] {
  return [...scores].sort((a, b) => b[1] - a[1]).map(([key]) => key);
}
