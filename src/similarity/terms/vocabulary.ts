import { growInt32 } from '../../packed/grow.js';
import type { Analyzer } from '../../text/analyzer.js';
import { Lexicon } from '../../text/lexicon.js';
import { Spellings } from './spellings.js';

/** Left half of a term that is one word. */
const WORD = -1;

/** In the slot of a pair, behind its two words: the number of the pair + 1, 0 for an empty slot. */
export const PAIR_NUMBER = 2;
/** In the slot of a pair: where the pair was found last, at the disposal of whoever counts pairs. */
export const PLACE = 3;

/**
 * Terms of an index, words and pairs of adjacent words alike, numbered in order of arrival.
 *
 * A pair is found by the numbers of its words in an open-addressing table: no string is made for it.
 */
export class Vocabulary {
  lexicon: Lexicon;
  readonly #analyzer: Analyzer;
  /** Single words, in order of arrival. */
  words: string[] = [];
  /** How words were spelt, for where no text is at hand. */
  readonly spellings: Spellings = new Spellings();
  /** Two per term: the numbers of a pair's words, or -1 and the place in `words`. */
  parts: Int32Array = new Int32Array(2048);
  /** Four numbers per slot, so that it lies in one cache line: two words, {@link PAIR_NUMBER}, {@link PLACE}. */
  slots: Int32Array = new Int32Array(4 * 1024);
  #size = 0;
  #pairs = 0;
  /** Whether terms restored from bytes have yet to be made known by their text. */
  #restored = false;

  constructor(analyzer: Analyzer) {
    this.#analyzer = analyzer;
    this.lexicon = this.#newLexicon();
  }

  #newLexicon(): Lexicon {
    return new Lexicon(this.#analyzer, {
      number: (word) => this.#append(WORD, this.words.push(word) - 1),
      spelt: (term, spelling) => this.spellings.add(this.parts[2 * term + 1]!, spelling),
    });
  }

  /** Number of terms. */
  get size(): number {
    return this.#size;
  }

  /** Takes the terms of another vocabulary. The tables to look them up are made when a text is first read. */
  restore({ words, parts }: Pick<Vocabulary, 'words' | 'parts'>): void {
    this.words = words;
    this.parts = parts;
    this.#size = parts.length / 2;
    this.#pairs = this.#size - words.length;
    this.lexicon = this.#newLexicon();
    this.slots = new Int32Array(4 * 1024);
    this.#restored = true;
  }

  /** Gives terms new numbers; those that get -1 are forgotten. */
  renumber(numbers: Int32Array, count: number): void {
    const olds = new Int32Array(count);
    for (const [old, term] of numbers.entries()) if (term >= 0) olds[term] = old;
    const parts = new Int32Array(2 * count);
    const words: number[] = [];
    for (let term = 0; term < count; term++) {
      const left = this.parts[2 * olds[term]!]!;
      const right = this.parts[2 * olds[term]! + 1]!;
      if (left === WORD) parts.set([WORD, words.push(right) - 1], 2 * term);
      else parts.set([numbers[left]!, numbers[right]!], 2 * term);
    }
    this.spellings.keep(words);
    this.restore({ words: words.map((word) => this.words[word]!), parts });
  }

  /** To be called before a text is read. */
  prepare(): void {
    if (!this.#restored) return;
    this.#restored = false;
    this.slots = new Int32Array(4 * 2 ** Math.ceil(Math.log2(2 * this.#pairs + 1024)));
    const mask = this.slots.length - 1;
    for (let term = 0; term < this.#size; term++) {
      const left = this.parts[2 * term]!;
      const right = this.parts[2 * term + 1]!;
      if (left === WORD) this.lexicon.set(this.text(term), term);
      else this.#fill(this.pairSlot((pairHash(left, right) << 2) & mask, left, right), term);
    }
  }

  /** Whether the term is a pair of words. */
  isPair(term: number): boolean {
    return this.parts[2 * term] !== WORD;
  }

  /** Stem of a word, or the two stems of a pair with a blank between. */
  text(term: number): string {
    const left = this.parts[2 * term]!;
    const right = this.parts[2 * term + 1]!;
    return left === WORD ? this.words[right]! : `${this.text(left)} ${this.text(right)}`;
  }

  /** The term as a reader would spell it, where no text is at hand: the shortest spelling of each word. */
  readable(term: number): string {
    const left = this.parts[2 * term]!;
    const right = this.parts[2 * term + 1]!;
    return left === WORD
      ? (this.spellings.of(right) ?? this.words[right]!)
      : `${this.readable(left)} ${this.readable(right)}`;
  }

  /**
   * Places in `slots` from where to look for the pairs of a text, given its tokens, written to `places` beside the second
   * word. Nothing waits for what is read here, so that the slots come from memory many at a time; what is given is of no
   * other use.
   */
  locatePairs(tokens: Int32Array, count: number, places: Int32Array): number {
    this.#makeRoom(count);
    const slots = this.slots;
    const mask = slots.length - 1;
    let read = 0;
    for (let i = 1; i < count; i++) {
      const place = (pairHash(tokens[i - 1]! >> 1, tokens[i]! >> 1) << 2) & mask;
      places[i] = place;
      read ^= slots[place]!;
    }
    return read;
  }

  /** Place in `slots` of a pair of words, looked for from where {@link locatePairs} says; an empty slot for one never seen. */
  pairSlot(from: number, left: number, right: number): number {
    const slots = this.slots;
    const mask = slots.length - 1;
    for (let place = from; ; place = (place + 4) & mask) {
      if (slots[place] === left && slots[place + 1] === right) return place;
      if (slots[place + PAIR_NUMBER] === 0) return place;
    }
  }

  /** Gives a pair never seen a number and puts it into its empty slot. Only for a text whose pairs are located. */
  addPair(place: number, left: number, right: number): number {
    const term = this.#append(left, right);
    this.#pairs += 1;
    this.#fill(place, term);
    return term;
  }

  /** Room for so many more pairs. Slots move with their {@link PLACE}: a paper may be half counted. */
  #makeRoom(pairs: number): void {
    const old = this.slots;
    const most = 1.5 * (this.#pairs + pairs);
    if (4 * most <= old.length) return;
    this.slots = new Int32Array(4 * 2 ** Math.ceil(Math.log2(most)));
    const mask = this.slots.length - 1;
    for (let place = 0; place < old.length; place += 4) {
      if (old[place + PAIR_NUMBER] === 0) continue;
      const left = old[place]!;
      const right = old[place + 1]!;
      const next = this.pairSlot((pairHash(left, right) << 2) & mask, left, right);
      for (let i = 0; i < 4; i++) this.slots[next + i] = old[place + i]!;
    }
  }

  #fill(place: number, term: number): void {
    this.slots[place] = this.parts[2 * term]!;
    this.slots[place + 1] = this.parts[2 * term + 1]!;
    this.slots[place + PAIR_NUMBER] = term + 1;
  }

  #append(left: number, right: number): number {
    const term = this.#size++;
    this.parts = growInt32(this.parts, 2 * this.#size);
    this.parts[2 * term] = left;
    this.parts[2 * term + 1] = right;
    return term;
  }
}

/** Source of the mixing: the finaliser of MurmurHash3, https://github.com/aappleby/smhasher */
function pairHash(left: number, right: number): number {
  let hash = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  return hash ^ (hash >>> 13);
}
