import type { Analyzer } from './analyzer.js';
import { characterClass, characterLength, JOINER, LETTER, MARK } from './characters.js';
import { LETTER_BASE, LETTERS_PER_NUMBER, LONGEST_WORD, letterCodes, WordTable } from './word-table.js';

/** Number of a word that is no term: a stop word or a single character. */
const NO_TERM = -1;
/** Number of a term that the lexicon has never seen. */
const UNKNOWN = -2;
/** Makes every number of a term, NO_TERM too, a value of the word table. */
const TABLE_OFFSET = 2;
/** Stands for all code units beyond ASCII. */
const BEYOND_ASCII = 255;
const BLANK = 32;

/** Keeps the terms that a {@link Lexicon} meets. */
export interface TermNumbers {
  /** Number of a term never seen. */
  number(term: string): number;
  /** A term occurs in a spelling never seen. */
  spelt(term: number, spelling: string): void;
}

/**
 * Numbers the terms that an {@link Analyzer} finds in texts. Every spelling is analysed once; from then on a word costs
 * one look-up, made straight from the characters of the text.
 */
export class Lexicon {
  /**
   * Terms of the text last scanned, in order: `2 * number + adjacent`, where adjacent is 1 when nothing but blanks or a
   * hyphen parts the term from the one before. A term never seen is negative.
   */
  tokens: Int32Array = new Int32Array(512);
  readonly #analyzer: Analyzer;
  readonly #terms: TermNumbers;
  readonly #numbers = new Map<string, number>();
  readonly #words = new WordTable();
  readonly #others = new Map<string, number>();
  readonly #codes = letterCodes();
  readonly #encoder = new TextEncoder();
  /** One byte per code unit of the text. */
  #bytes = new Uint8Array(4096);
  #count = 0;
  #adjacent = 0;

  constructor(analyzer: Analyzer, terms: TermNumbers) {
    this.#analyzer = analyzer;
    this.#terms = terms;
  }

  /** Makes a numbered term known. */
  set(term: string, number: number): void {
    this.#numbers.set(term, number);
  }

  /** Fills {@link tokens} with the terms of a text and gives their count. `learn` numbers terms never seen. */
  scan(text: string, learn: boolean): number {
    this.#count = 0;
    this.#adjacent = 0;
    this.#load(text);
    const bytes = this.#bytes;
    const codes = this.#codes;
    const length = text.length;
    let offset = 0;
    while (offset < length) {
      const start = offset;
      let code = codes[bytes[offset]!]!;
      if (code === 0) {
        if (bytes[offset] === BLANK) offset += 1;
        else offset = this.#between(text, offset, learn);
        continue;
      }
      // Three numbers of six letters each: "transformers" -> "transf" "ormers" and 0
      let a = 0;
      let b = 0;
      let c = 0;
      do {
        const size = offset - start;
        if (size < LETTERS_PER_NUMBER) a = (Math.imul(a, LETTER_BASE) + code) | 0;
        else if (size < 2 * LETTERS_PER_NUMBER) b = (Math.imul(b, LETTER_BASE) + code) | 0;
        else c = (Math.imul(c, LETTER_BASE) + code) | 0;
        offset += 1;
        code = codes[bytes[offset]!]!;
      } while (code !== 0);
      if (offset - start > LONGEST_WORD || (bytes[offset] === BEYOND_ASCII && continuesWord(text, offset))) {
        offset = this.#otherWord(text, start, learn);
        continue;
      }
      const value = this.#words.value(this.#words.find(a, b, c));
      if (value !== 0) this.#push(value - TABLE_OFFSET);
      else {
        const term = this.#analyse(text.slice(start, offset), learn);
        if (learn) this.#words.add([a, b, c], term + TABLE_OFFSET);
        this.#push(term);
      }
    }
    return this.#count;
  }

  /** Copies the text to bytes, with one 0 after it. */
  #load(text: string): void {
    const { length } = text;
    if (3 * length + 1 > this.#bytes.length) this.#bytes = new Uint8Array(6 * length);
    const bytes = this.#bytes;
    const { written } = this.#encoder.encodeInto(text, bytes);
    if (written !== length) {
      for (let i = 0; i < length; i++) {
        const unit = text.charCodeAt(i);
        bytes[i] = unit < 128 ? unit : BEYOND_ASCII;
      }
    }
    bytes[length] = 0;
  }

  /** Steps over one character that is no ASCII letter; gives the offset after it, or after the word it starts. */
  #between(text: string, offset: number, learn: boolean): number {
    const kind = characterClass(text, offset);
    if (kind === LETTER) return this.#otherWord(text, offset, learn);
    if (kind !== JOINER) this.#adjacent = 0;
    return offset + characterLength(text, offset);
  }

  /** A word with letters beyond ASCII, or a very long one. */
  #otherWord(text: string, start: number, learn: boolean): number {
    let end = start;
    while (end < text.length && continuesWord(text, end)) end += characterLength(text, end);
    const word = text.slice(start, end);
    let term = this.#others.get(word);
    if (term === undefined) {
      term = this.#analyse(word, learn);
      if (learn) this.#others.set(word, term);
    }
    this.#push(term);
    return end;
  }

  #analyse(word: string, learn: boolean): number {
    const term = this.#analyzer.term(word);
    if (term === '') return NO_TERM;
    let number = this.#numbers.get(term);
    if (!learn) return number ?? UNKNOWN;
    if (number === undefined) {
      number = this.#terms.number(term);
      this.#numbers.set(term, number);
    }
    this.#terms.spelt(number, word);
    return number;
  }

  #push(term: number): void {
    if (term === NO_TERM) {
      this.#adjacent = 0;
      return;
    }
    if (this.#count === this.tokens.length) {
      const tokens = new Int32Array(2 * this.#count);
      tokens.set(this.tokens);
      this.tokens = tokens;
    }
    this.tokens[this.#count++] = term === UNKNOWN ? -1 : 2 * term + this.#adjacent;
    this.#adjacent = 1;
  }
}

function continuesWord(text: string, offset: number): boolean {
  const kind = characterClass(text, offset);
  return kind === LETTER || kind === MARK;
}
