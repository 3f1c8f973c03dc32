import { idf } from '../formula/weights.js';
import type { Vocabulary } from '../terms/vocabulary.js';
import type { BackgroundPapers } from './background-papers.js';

/** In how many of so many papers terms are, by number. */
interface Frequencies {
  readonly size: number;
  readonly df: Int32Array;
}

/** Weights of all terms, as `VectorSpace` says. */
export function idfWeights(
  frequencies: Frequencies,
  vocabulary: Vocabulary,
  { pairs, background }: { pairs: number; background: BackgroundPapers | undefined },
): Float64Array {
  const papers = frequencies.size + (background?.papers ?? 0);
  const weights = new Float64Array(vocabulary.size);
  /** Most terms are in few papers: their logarithms are taken once. */
  const byDf = Float64Array.from({ length: 1000 }, (_, df) => idf(df, papers));
  for (let term = 0; term < weights.length; term++) {
    const df = frequencies.df[term] ?? 0;
    if (df === 0) continue;
    const factor = vocabulary.isPair(term) ? pairs : 1;
    if (background === undefined && df < byDf.length) {
      weights[term] = factor * byDf[df]!;
      continue;
    }
    weights[term] = factor * idf(df + (background?.df(term) ?? 0), papers);
  }
  return weights;
}
