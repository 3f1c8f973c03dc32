import { paperText, type TextInput } from '../text/paper-text.js';
import { DistinctTerms } from './distinct-terms.js';
import { growBytes } from './grow.js';
import type { Vocabulary } from './vocabulary.js';

/** Occurrences of a term in one paper, in one byte: 3 bits for the title, 5 for the abstract, each at most its maximum. */
export const ABSTRACT_BITS = 5;
export const MOST_IN_ABSTRACT: number = (1 << ABSTRACT_BITS) - 1;
export const MOST_IN_TITLE = 7;
const ONE_IN_TITLE = 1 << ABSTRACT_BITS;

/** Counts the terms of one text after the other; what it found last is in its fields. */
export class TermCounter {
  /** Counts of the terms, packed. */
  counts: Uint8Array = new Uint8Array(512);
  readonly #distinct = new DistinctTerms();
  readonly #vocabulary: Vocabulary;
  readonly #pairs: boolean;

  constructor(vocabulary: Vocabulary, pairs: boolean) {
    this.#vocabulary = vocabulary;
    this.#pairs = pairs;
  }

  /** Distinct terms in order of first occurrence, title first. */
  get terms(): Int32Array {
    return this.#distinct.terms;
  }

  /** Number of distinct terms. */
  get length(): number {
    return this.#distinct.length;
  }

  /** Counts the terms of a paper or of a text alone, which counts as an abstract. `learn` takes up terms never seen. */
  count(input: TextInput, learn: boolean): void {
    this.#distinct.clear();
    this.#vocabulary.prepare();
    const { title, abstract } = paperText(input);
    this.#field(title, ONE_IN_TITLE, learn);
    this.#field(abstract, 1, learn);
  }

  #field(text: string, one: number, learn: boolean): void {
    const lexicon = this.#vocabulary.lexicon;
    const count = lexicon.scan(text, learn);
    const tokens = lexicon.tokens;
    let previous = -1;
    for (let i = 0; i < count; i++) {
      const token = tokens[i]!;
      if (token < 0) {
        previous = -1;
        continue;
      }
      const term = token >> 1;
      this.#add(term, one);
      if (this.#pairs && previous >= 0 && (token & 1) === 1) {
        const pair = this.#vocabulary.pair(previous, term, learn);
        if (pair >= 0) this.#add(pair, one);
      }
      previous = term;
    }
  }

  #add(term: number, one: number): void {
    const known = this.#distinct.length;
    const place = this.#distinct.place(term);
    if (place < known) {
      this.counts[place] = plusOne(this.counts[place]!, one);
      return;
    }
    this.counts = growBytes(this.counts, known + 1);
    this.counts[place] = one;
  }
}

function plusOne(count: number, one: number): number {
  if (one === 1) return (count & MOST_IN_ABSTRACT) === MOST_IN_ABSTRACT ? count : count + 1;
  return count >> ABSTRACT_BITS === MOST_IN_TITLE ? count : count + ONE_IN_TITLE;
}
