import { inTitle } from '../terms/packed-counts.js';
import type { Vocabulary } from '../terms/vocabulary.js';
import type { TermMatrix } from './term-matrix.js';

/** New numbers of terms. */
export interface TermNumbers {
  /** By old number; -1 for a term of no paper. */
  readonly numbers: Int32Array;
  readonly count: number;
}

/**
 * Numbers the terms as reading the papers, in the order of rows, would: of each title first the words, then the pairs; then
 * the same of the abstract. Rows hold their terms in the order of first occurrence, title first.
 */
export function numberTerms({ rows, starts, terms, counts }: TermMatrix, vocabulary: Vocabulary): TermNumbers {
  const numbers = new Int32Array(vocabulary.size).fill(-1);
  let count = 0;
  const number = (from: number, to: number, pairs: boolean) => {
    for (let i = from; i < to; i++) {
      const term = terms[i]!;
      if (numbers[term]! < 0 && vocabulary.isPair(term) === pairs) numbers[term] = count++;
    }
  };
  for (let row = 0; row < rows; row++) {
    const start = starts[row]!;
    const end = starts[row + 1]!;
    let abstract = start;
    while (abstract < end && inTitle(counts[abstract]!)) abstract += 1;
    for (const [from, to] of [
      [start, abstract],
      [abstract, end],
    ] as const) {
      number(from, to, false);
      number(from, to, true);
    }
  }
  return { numbers, count };
}
