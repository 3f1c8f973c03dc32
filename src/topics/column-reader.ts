import type { Analyzer } from '../text/analyzer.js';
import type { TextInput } from '../text/paper-text.js';
import { PairTable } from './pair-table.js';
import { type SparseVector, unit } from './sparse.js';
import { TextReader } from './text-reader.js';
import type { Vectorizer } from './vectorizer.js';

/** What a vectorizer makes of one text. */
export interface ReadColumns {
  /** tf-idf, of length 1; empty when the vocabulary holds none of the terms. */
  readonly vector: SparseVector;
  /** Words of the text that are terms, repetitions included, and those of them that the vocabulary holds. */
  readonly words: number;
  readonly known: number;
}

/** Reads texts into tf-idf vectors over a fixed vocabulary: `vectorize` of all their terms, without a string per word. */
export class ColumnReader {
  readonly #idf: Float32Array;
  readonly #reader: TextReader;

  constructor({ vocabulary, idf }: Vectorizer, analyzer: Analyzer) {
    const pairs = new PairTable();
    this.#idf = idf;
    this.#reader = new TextReader(analyzer, {
      word: (term) => vocabulary.get(term) ?? -1,
      pair: (first, second) => pairs.get(first, second),
    });
    const numbers = new Map<string, number>();
    const number = (word: string): number => {
      const known = numbers.get(word) ?? this.#reader.add(word);
      numbers.set(word, known);
      return known;
    };
    for (const [term, column] of vocabulary) {
      for (let blank = term.indexOf(' '); blank >= 0; blank = term.indexOf(' ', blank + 1)) {
        pairs.set(number(term.slice(0, blank)), number(term.slice(blank + 1)), column);
      }
    }
  }

  /** Vector of a text, and how many of its words the vocabulary holds. */
  read(input: TextInput): ReadColumns {
    const { places, counts, words, known } = this.#reader.read(input);
    const values = new Float32Array(places.length);
    for (let i = 0; i < places.length; i++) values[i] = (1 + Math.log(counts[i]!)) * this.#idf[places[i]!]!;
    return { vector: unit({ columns: places, values }), words, known };
  }
}
