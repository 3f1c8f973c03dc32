import type { Analyzer } from '../text/analyzer.js';
import type { Background } from '../text/background.js';
import type { TextInput } from '../text/paper-text.js';
import { PairTable } from './pair-table.js';
import { type SparseVector, unit } from './sparse.js';
import { type PlacedTerms, TextReader } from './text-reader.js';
import { inverseDf, type LeastDf, type Vectorizer } from './vectorizer.js';

/** Stands for the second word of a unigram. */
const NO_WORD = -1;

/** Numbers the terms of many texts. */
export class TermNumbering {
  readonly #reader: TextReader;
  readonly #words: string[] = [];
  /** The words of each term, by number. */
  readonly #firsts: number[] = [];
  readonly #seconds: number[] = [];
  readonly #pairs = new PairTable();
  /** Number of texts that hold each term. */
  readonly #df: number[] = [];
  #texts = 0;

  constructor(analyzer: Analyzer) {
    this.#reader = new TextReader(analyzer, {
      word: (term) => this.#take(this.#words.push(term) - 1, NO_WORD),
      pair: (first, second) => this.#pair(first, second),
    });
  }

  #take(first: number, second: number): number {
    this.#firsts.push(first);
    this.#seconds.push(second);
    return this.#df.push(0) - 1;
  }

  #pair(first: number, second: number): number {
    const known = this.#pairs.get(first, second);
    if (known >= 0) return known;
    const number = this.#take(first, second);
    this.#pairs.set(first, second, number);
    return number;
  }

  /** Takes up a text; the places of its terms are their numbers. */
  add(input: TextInput): PlacedTerms {
    const text = this.#reader.read(input);
    for (const number of text.places) this.#df[number]!++;
    this.#texts++;
    return text;
  }

  #isBigram(number: number): boolean {
    return this.#seconds[number] !== NO_WORD;
  }

  #name(number: number): string {
    const first = this.#words[this.#firsts[number]!]!;
    return this.#isBigram(number) ? `${first} ${this.#words[this.#seconds[number]!]}` : first;
  }

  /** Vectorizer over the terms that are not too rare, and the column of each number, -1 for those left out. */
  vectorizer(options: { readonly leastDf: LeastDf; readonly background?: Background | undefined }): {
    vectorizer: Vectorizer;
    columns: Int32Array;
  } {
    const vocabulary = new Map<string, number>();
    const columns = new Int32Array(this.#df.length).fill(-1);
    const idf: number[] = [];
    for (let number = 0; number < this.#df.length; number++) {
      const df = this.#df[number]!;
      if (df < (this.#isBigram(number) ? options.leastDf.bigram : options.leastDf.unigram)) continue;
      const term = this.#name(number);
      columns[number] = vocabulary.size;
      vocabulary.set(term, vocabulary.size);
      idf.push(inverseDf(df, this.#texts, options.background?.share(term)));
    }
    return { vectorizer: { vocabulary, idf: Float32Array.from(idf) }, columns };
  }

  /** Part of the words of a text that another text holds too. */
  sharedWords({ places, counts, words }: PlacedTerms): number {
    let shared = 0;
    for (let i = 0; i < places.length; i++) {
      if (this.#df[places[i]!]! > 1 && !this.#isBigram(places[i]!)) shared += counts[i]!;
    }
    return words === 0 ? 1 : shared / words;
  }
}

/** tf-idf vector of a numbered text, as `vectorize` makes it of its terms. */
export function vectorOf({ places, counts }: PlacedTerms, columns: Int32Array, idf: Float32Array): SparseVector {
  const kept = places.filter((number) => columns[number]! >= 0).map((number) => columns[number]!);
  const values = new Float32Array(kept.length);
  let place = 0;
  for (let i = 0; i < places.length; i++) {
    const column = columns[places[i]!]!;
    if (column >= 0) values[place++] = (1 + Math.log(counts[i]!)) * idf[column]!;
  }
  return unit({ columns: kept, values });
}
