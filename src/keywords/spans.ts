import type { Candidate } from './candidate.js';
import type { KeywordDocument } from './document.js';

/** Place of a keyword in the title or the abstract. */
export interface KeywordSpan {
  readonly field: 'title' | 'abstract';
  /** Offset of the first character, in UTF-16 code units. */
  readonly start: number;
  /** Offset one past the last character. */
  readonly end: number;
}

/** First tokens of all occurrences of some candidates, in one pass over the document. */
export function findOccurrences(document: KeywordDocument, candidates: readonly Candidate[]): number[][] {
  const found: number[][] = candidates.map(() => []);
  const byFirst = new Map<number, number[]>();
  candidates.forEach((candidate, number) => {
    const first = document.words[candidate.begin]!.id;
    const sharing = byFirst.get(first);
    if (sharing === undefined) byFirst.set(first, [number]);
    else sharing.push(number);
  });
  document.words.forEach((word, at) => {
    for (const number of byFirst.get(word.id) ?? []) {
      if (occursAt(document, candidates[number]!, at)) found[number]!.push(at);
    }
  });
  return found;
}

function occursAt({ words, breaks }: KeywordDocument, candidate: Candidate, at: number): boolean {
  for (let i = 0; i <= candidate.end - candidate.begin; i++) {
    const own = candidate.begin + i;
    if (words[at + i]?.id !== words[own]!.id || breaks[at + i] !== breaks[own]) return false;
  }
  return true;
}

/** Place of the tokens `from` to `to` (inclusive). */
export function spanOf({ starts, ends, titleLength }: KeywordDocument, from: number, to: number): KeywordSpan {
  return { field: from < titleLength ? 'title' : 'abstract', start: starts[from]!, end: ends[to]! };
}
