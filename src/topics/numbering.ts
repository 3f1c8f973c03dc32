import type { Background } from '../text/background.js';
import { type SparseVector, unit } from './sparse.js';
import { isBigram, type TermCounts } from './terms.js';
import { inverseDf, type LeastDf, type Vectorizer } from './vectorizer.js';

/** Terms of a text by number, with how often each appears. */
export interface NumberedText {
  readonly terms: Int32Array;
  readonly counts: Int32Array;
  /** Words that are terms, repetitions included. */
  readonly words: number;
}

/** Numbers the terms of many texts, so that each is looked up as a string only once. */
export class TermNumbering {
  readonly #numbers = new Map<string, number>();
  readonly #terms: string[] = [];
  /** Number of texts that hold each term. */
  readonly #df: number[] = [];
  #texts = 0;

  /** Takes up a text. */
  add({ counts, words }: TermCounts): NumberedText {
    const text = { terms: new Int32Array(counts.size), counts: new Int32Array(counts.size), words };
    let place = 0;
    for (const [term, count] of counts) {
      const number = this.#number(term);
      this.#df[number]!++;
      text.terms[place] = number;
      text.counts[place++] = count;
    }
    this.#texts++;
    return text;
  }

  #number(term: string): number {
    let number = this.#numbers.get(term);
    if (number === undefined) {
      number = this.#terms.length;
      this.#numbers.set(term, number);
      this.#terms.push(term);
      this.#df.push(0);
    }
    return number;
  }

  /** Vectorizer over the terms that are not too rare, and the column of each number, -1 for those left out. */
  vectorizer(options: { readonly leastDf: LeastDf; readonly background?: Background | undefined }): {
    vectorizer: Vectorizer;
    columns: Int32Array;
  } {
    const vocabulary = new Map<string, number>();
    const columns = new Int32Array(this.#terms.length).fill(-1);
    const idf: number[] = [];
    for (const [number, term] of this.#terms.entries()) {
      const df = this.#df[number]!;
      if (df < (isBigram(term) ? options.leastDf.bigram : options.leastDf.unigram)) continue;
      columns[number] = vocabulary.size;
      vocabulary.set(term, vocabulary.size);
      idf.push(inverseDf(df, this.#texts, options.background?.share(term)));
    }
    return { vectorizer: { vocabulary, idf: Float32Array.from(idf) }, columns };
  }

  /** Part of the words of a text that another text holds too. */
  sharedWords({ terms, counts, words }: NumberedText): number {
    let shared = 0;
    for (const [i, number] of terms.entries()) {
      if (this.#df[number]! > 1 && !isBigram(this.#terms[number]!)) shared += counts[i]!;
    }
    return words === 0 ? 1 : shared / words;
  }
}

/** tf-idf vector of a numbered text, as `vectorize` makes it of its terms. */
export function vectorOf({ terms, counts }: NumberedText, columns: Int32Array, idf: Float32Array): SparseVector {
  const kept = terms.filter((number) => columns[number]! >= 0).map((number) => columns[number]!);
  const values = new Float32Array(kept.length);
  let place = 0;
  for (let i = 0; i < terms.length; i++) {
    const column = columns[terms[i]!]!;
    if (column >= 0) values[place++] = (1 + Math.log(counts[i]!)) * idf[column]!;
  }
  return unit({ columns: kept, values });
}
