import type { Paper } from '../../src/paper/paper.js';
import type { Truth } from '../../test/listing/faults/document.js';

/** How many papers of a listing came out right. */
export interface Score {
  /** Papers that the listing holds; a repeated one counts once, as the parser reports it and gives it once. */
  readonly papers: number;
  /** Papers whose title and abstract are both right. */
  readonly exact: number;
  /** Papers given that are not in the listing as given. */
  readonly false: number;
}

export const folded = (text: string | null): string =>
  (text ?? '')
    .normalize('NFC')
    .replace(/[\u200b\0\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const key = (title: string | null, abstract: string | null): string => `${folded(title)}\u0001${folded(abstract)}`;

export function scoreOf(truth: readonly Truth[], papers: readonly Paper[]): Score {
  const expected = new Set(truth.map(({ title, abstract }) => key(title, abstract)));
  const found = new Set(papers.map(({ title, abstract }) => key(title, abstract)));
  let exact = 0;
  for (const item of expected) if (found.has(item)) exact++;
  let wrong = 0;
  for (const { title, abstract } of papers) if (!expected.has(key(title, abstract))) wrong++;
  return { papers: expected.size, exact, false: wrong };
}

export function sum(scores: readonly Score[]): Score {
  const total = { papers: 0, exact: 0, false: 0 };
  for (const score of scores) {
    total.papers += score.papers;
    total.exact += score.exact;
    total.false += score.false;
  }
  return total;
}
