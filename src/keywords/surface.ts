import type { KeywordDocument } from './document.js';
import { spanOf } from './spans.js';

const BLANKS = /\s+/g;

/** Text of the tokens `from` to `to` as printed, white space folded. */
function surfaceOf(document: KeywordDocument, from: number, to: number): string {
  const { field, start, end } = spanOf(document, from, to);
  return document.text[field].slice(start, end).replace(BLANKS, ' ');
}

/**
 * The spelling to show: the most frequent one inside sentences, else at starts of sentences, else in the title; the
 * capitals of the latter two may not belong to the word. Ties go to the earlier one.
 */
export function bestSurface(document: KeywordDocument, occurrences: readonly number[], length: number): string {
  const ranks = occurrences.map((at) => rankOfPlace(document, at));
  const bestRank = ranks.reduce((best, rank) => Math.min(best, rank), 2);
  const counts = new Map<string, number>();
  occurrences.forEach((at, i) => {
    if (ranks[i] !== bestRank) return;
    const surface = surfaceOf(document, at, at + length - 1);
    counts.set(surface, (counts.get(surface) ?? 0) + 1);
  });
  let best = '';
  for (const [surface, count] of counts) if (count > (counts.get(best) ?? 0)) best = surface;
  return best;
}

/** How far the capitals at a place are to be trusted: 0 inside a sentence, 1 at its start, 2 in the title. */
function rankOfPlace({ words, titleLength }: KeywordDocument, at: number): number {
  if (at < titleLength) return 2;
  return at === 0 || /^[.!?:]$/.test(words[at - 1]!.surface) ? 1 : 0;
}
