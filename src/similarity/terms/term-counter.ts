import { growBytes, growInt32 } from '../../packed/grow.js';
import { spacedText } from '../../paper/markup/plain-text.js';
import type { TextInput } from '../../text/paper-text.js';
import { ABSTRACT_BITS, MOST_IN_ABSTRACT, MOST_IN_TITLE, ONE_IN_TITLE } from './packed-counts.js';
import { maskUrls } from './urls.js';
import { PAIR_NUMBER, PLACE, type Vocabulary } from './vocabulary.js';

/** Counts the terms of one text after the other; what it found last is in its fields. */
export class TermCounter {
  /** Distinct terms in order of first occurrence, title first; those from {@link length} on mean nothing. */
  terms: Int32Array = new Int32Array(512);
  /** Counts of the terms, packed. */
  counts: Uint8Array = new Uint8Array(512);
  /** Number of distinct terms. */
  length = 0;
  /** By word, its place in `terms`, if it stands there: nothing is cleared from one text to the next. */
  #places: Int32Array = new Int32Array(4096);
  /** By token, where its pair with the token before is to be looked for. */
  #located: Int32Array = new Int32Array(512);
  readonly #vocabulary: Vocabulary;
  readonly #pairs: boolean;

  constructor(vocabulary: Vocabulary, pairs: boolean) {
    this.#vocabulary = vocabulary;
    this.#pairs = pairs;
  }

  /** Counts the terms of a paper or of a text alone, which counts as an abstract. `learn` takes up terms never seen. */
  count(input: TextInput, learn: boolean): void {
    this.length = 0;
    this.#vocabulary.prepare();
    if (typeof input === 'string') this.#field(input, 1, learn);
    else {
      this.#field(input.title, ONE_IN_TITLE, learn);
      this.#field(input.abstract, 1, learn);
    }
  }

  #field(text: string, one: number, learn: boolean): void {
    const vocabulary = this.#vocabulary;
    const count = vocabulary.lexicon.scan(maskUrls(spacedText(text)), learn);
    const tokens = vocabulary.lexicon.tokens;
    const withPairs = this.#pairs;
    this.#makeRoom(count);
    if (withPairs) vocabulary.locatePairs(tokens, count, this.#located);
    const { terms, counts } = this;
    const places = this.#places;
    const located = this.#located;
    const slots = vocabulary.slots;
    let length = this.length;
    let previous = -1;
    for (let i = 0; i < count; i++) {
      const token = tokens[i]!;
      if (token < 0) {
        previous = -1;
        continue;
      }
      const term = token >> 1;
      const place = places[term]!;
      if (place < length && terms[place] === term) counts[place] = plusOne(counts[place]!, one);
      else {
        places[term] = length;
        terms[length] = term;
        counts[length++] = one;
      }
      if (withPairs && previous >= 0 && (token & 1) === 1) {
        const slot = vocabulary.pairSlot(located[i]!, previous, term);
        let pair = slots[slot + PAIR_NUMBER]! - 1;
        const known = slots[slot + PLACE]!;
        if (known < length && terms[known] === pair) counts[known] = plusOne(counts[known]!, one);
        else {
          if (pair < 0 && learn) pair = vocabulary.addPair(slot, previous, term);
          if (pair >= 0) {
            slots[slot + PLACE] = length;
            terms[length] = pair;
            counts[length++] = one;
          }
        }
      }
      previous = term;
    }
    this.length = length;
  }

  /** Room for so many more words, each with a pair. */
  #makeRoom(words: number): void {
    this.terms = growInt32(this.terms, this.length + 2 * words);
    this.counts = growBytes(this.counts, this.length + 2 * words);
    this.#places = growInt32(this.#places, this.#vocabulary.size);
    this.#located = growInt32(this.#located, words);
  }
}

function plusOne(count: number, one: number): number {
  if (one === 1) return (count & MOST_IN_ABSTRACT) === MOST_IN_ABSTRACT ? count : count + 1;
  return count >> ABSTRACT_BITS === MOST_IN_TITLE ? count : count + ONE_IN_TITLE;
}
