import type { Paper } from '../paper/paper.js';
import type { Analyzer } from '../text/analyzer.js';
import { paperText } from '../text/paper-text.js';
import { maskUrls } from './terms/urls.js';

/** Where a word that was searched for stands in a paper. */
export interface Position {
  readonly field: 'title' | 'abstract';
  /** Offset of its first character in `plainText` of the field, in UTF-16 code units. */
  readonly start: number;
  /** Offset one past its last character. */
  readonly end: number;
}

/** The places of a paper's words that have one of the terms, in order. */
export function positionsOf(paper: Paper, terms: ReadonlyMap<string, unknown>, analyzer: Analyzer): Position[] {
  const text = paperText(paper);
  return (['title', 'abstract'] as const).flatMap((field) =>
    analyzer
      .tokens(maskUrls(text[field]))
      .filter(({ term }) => terms.has(term))
      .map(({ start, end }) => ({ field, start, end })),
  );
}
