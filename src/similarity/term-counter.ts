import { paperText, type TextInput } from '../text/paper-text.js';
import { growInt32 } from './grow.js';
import type { Vocabulary } from './vocabulary.js';

/** Occurrences of a term in one paper, in one byte: 3 bits for the title, 5 for the abstract, each at most its maximum. */
export const ABSTRACT_BITS = 5;
export const MOST_IN_ABSTRACT: number = (1 << ABSTRACT_BITS) - 1;
export const MOST_IN_TITLE = 7;
const ONE_IN_TITLE = 1 << ABSTRACT_BITS;

/** Counts the terms of one text after the other; what it found last is in its fields. */
export class TermCounter {
  /** Distinct terms in order of first occurrence, title first. */
  terms: Int32Array = new Int32Array(512);
  /** Counts of the terms, packed. */
  counts: Uint8Array = new Uint8Array(512);
  /** Number of distinct terms. */
  length = 0;
  readonly #vocabulary: Vocabulary;
  readonly #pairs: boolean;
  /** Open addressing by term: place in `terms` + 1. Small enough to stay in the fastest cache. */
  #slots = new Int32Array(2048);

  constructor(vocabulary: Vocabulary, pairs: boolean) {
    this.#vocabulary = vocabulary;
    this.#pairs = pairs;
  }

  /** Counts the terms of a paper or of a text alone, which counts as an abstract. `learn` takes up terms never seen. */
  count(input: TextInput, learn: boolean): void {
    this.length = 0;
    this.#slots.fill(0);
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
    const slots = this.#slots;
    const terms = this.terms;
    const mask = slots.length - 1;
    let slot = termHash(term) & mask;
    for (let place = slots[slot]! - 1; place >= 0; place = slots[slot]! - 1) {
      if (terms[place] === term) {
        this.counts[place] = plusOne(this.counts[place]!, one);
        return;
      }
      slot = (slot + 1) & mask;
    }
    this.#append(slot, term, one);
  }

  #append(slot: number, term: number, one: number): void {
    if (this.length === this.terms.length) this.#grow();
    this.terms[this.length] = term;
    this.counts[this.length] = one;
    this.#slots[slot] = ++this.length;
    if (2 * this.length > this.#slots.length) this.#rehash();
  }

  #grow(): void {
    this.terms = growInt32(this.terms, 2 * this.length);
    const counts = new Uint8Array(this.terms.length);
    counts.set(this.counts);
    this.counts = counts;
  }

  #rehash(): void {
    const slots = new Int32Array(2 * this.#slots.length);
    const mask = slots.length - 1;
    for (let place = 0; place < this.length; place++) {
      let slot = termHash(this.terms[place]!) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = place + 1;
    }
    this.#slots = slots;
  }
}

function plusOne(count: number, one: number): number {
  if (one === 1) return (count & MOST_IN_ABSTRACT) === MOST_IN_ABSTRACT ? count : count + 1;
  return count >> ABSTRACT_BITS === MOST_IN_TITLE ? count : count + ONE_IN_TITLE;
}

function termHash(term: number): number {
  const mixed = Math.imul(term, 0x9e3779b1);
  return mixed ^ (mixed >>> 16);
}
