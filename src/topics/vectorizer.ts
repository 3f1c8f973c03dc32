import type { Background } from '../text/background.js';
import type { SparseVector } from './sparse.js';
import { isBigram, type TermCounts } from './terms.js';

/** How many papers of its own collection a background term share counts for when blended with the examples' own. */
const BACKGROUND_PAPERS = 2000;

/** Share taken for a term that the background does not hold: e^-9.5, the rarest its tiers tell apart. */
const RAREST_SHARE = Math.exp(-9.5);

/** Maps texts to L2-normalised tf-idf vectors over a fixed vocabulary. */
export interface Vectorizer {
  /** Term -> column. */
  readonly vocabulary: ReadonlyMap<string, number>;
  /** Inverse document frequency of each column. */
  readonly idf: Float32Array;
}

/** Least document frequencies of the terms that make the vocabulary. */
export interface LeastDf {
  readonly unigram: number;
  readonly bigram: number;
}

/** Document frequency of every term. */
export function documentFrequencies(texts: Iterable<TermCounts>): Map<string, number> {
  const df = new Map<string, number>();
  for (const { counts } of texts) for (const term of counts.keys()) df.set(term, (df.get(term) ?? 0) + 1);
  return df;
}

/** Vectorizer over the terms of a collection of `size` texts, rare ones left out. */
export function fitVectorizer(
  df: ReadonlyMap<string, number>,
  size: number,
  options: { readonly leastDf: LeastDf; readonly background?: Background | undefined },
): Vectorizer {
  const vocabulary = new Map<string, number>();
  const idf: number[] = [];
  for (const [term, count] of df) {
    if (count < (isBigram(term) ? options.leastDf.bigram : options.leastDf.unigram)) continue;
    vocabulary.set(term, vocabulary.size);
    idf.push(inverseDf(count, size, options.background?.share(term)));
  }
  return { vocabulary, idf: Float32Array.from(idf) };
}

/**
 * idf = 1 + ln((1 + N) / (1 + df)). With a background, df and N are those of the examples and of 2,000 papers of the
 * background together: the background rules where the examples are few, the examples where they are many.
 */
export function inverseDf(df: number, size: number, share?: number): number {
  if (share === undefined) return 1 + Math.log((1 + size) / (1 + df));
  const prior = Math.max(share, RAREST_SHARE) * BACKGROUND_PAPERS;
  return 1 + Math.log((size + BACKGROUND_PAPERS) / (df + prior));
}

/** tf-idf vector of a text, (1 + ln tf) · idf, of length 1; empty when the vocabulary holds none of its terms. */
export function vectorize(text: TermCounts, { vocabulary, idf }: Vectorizer): SparseVector {
  const columns: number[] = [];
  const values: number[] = [];
  let squares = 0;
  for (const [term, tf] of text.counts) {
    const column = vocabulary.get(term);
    if (column === undefined) continue;
    const value = (1 + Math.log(tf)) * idf[column]!;
    columns.push(column);
    values.push(value);
    squares += value * value;
  }
  const norm = Math.sqrt(squares);
  return { columns: Int32Array.from(columns), values: Float32Array.from(values, (value) => value / norm) };
}
