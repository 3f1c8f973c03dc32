import type { Analyzer } from './analyzer.js';
import { AsciiWords, HASH_SEED, hashLetter } from './ascii-words.js';
import { characterClass, characterLength, JOINER, LETTER, MARK } from './characters.js';

/** Number of a word that is no term: a stop word or a single character. */
const NO_TERM = -1;
/** Number of a term that the lexicon has never seen. */
const UNKNOWN = -2;
/** Longer words take the slow way. */
const LONGEST = 64;

/** Lower-case code of an ASCII letter or digit, 0 for anything else. */
const LOWER: Uint8Array = /* @__PURE__ */ lowerCaseTable();

function lowerCaseTable(): Uint8Array {
  const table = new Uint8Array(128);
  for (let code = 48; code < 58; code++) table[code] = code;
  for (let code = 97; code < 123; code++) table[code] = table[code - 32] = code;
  return table;
}

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
  readonly #ascii = new AsciiWords();
  #asciiTerms = new Int32Array(1024);
  readonly #others = new Map<string, number>();
  readonly #letters = new Uint8Array(LONGEST);
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
    const length = text.length;
    const letters = this.#letters;
    let offset = 0;
    while (offset < length) {
      const start = offset;
      let code = text.charCodeAt(offset);
      let letter = code < 128 ? LOWER[code]! : 0;
      if (letter === 0) {
        offset = this.#between(text, offset, learn);
        continue;
      }
      let hash = HASH_SEED;
      let size = 0;
      do {
        hash = hashLetter(hash, letter);
        letters[size++ & (LONGEST - 1)] = letter;
        code = ++offset < length ? text.charCodeAt(offset) : 32;
        letter = code < 128 ? LOWER[code]! : 0;
      } while (letter !== 0);
      if (size > LONGEST || (code > 127 && continuesWord(text, offset))) offset = this.#longWord(text, start, learn);
      else this.#push(this.#asciiTerm(text, start, size, hash, learn));
    }
    return this.#count;
  }

  /** Steps over one character that is no ASCII letter; gives the offset after it, or after the word it starts. */
  #between(text: string, offset: number, learn: boolean): number {
    const kind = characterClass(text, offset);
    if (kind === LETTER) return this.#longWord(text, offset, learn);
    if (kind !== JOINER) this.#adjacent = 0;
    return offset + characterLength(text, offset);
  }

  /** A word with letters beyond ASCII, or a very long one. */
  #longWord(text: string, start: number, learn: boolean): number {
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

  #asciiTerm(text: string, start: number, size: number, hash: number, learn: boolean): number {
    const known = this.#ascii.find(this.#letters, size, hash);
    if (known >= 0) return this.#asciiTerms[known]!;
    const term = this.#analyse(text.slice(start, start + size), learn);
    if (!learn) return term;
    const word = this.#ascii.add(this.#letters, size, hash);
    if (word === this.#asciiTerms.length) {
      const terms = new Int32Array(2 * word);
      terms.set(this.#asciiTerms);
      this.#asciiTerms = terms;
    }
    this.#asciiTerms[word] = term;
    return term;
  }

  #analyse(word: string, learn: boolean): number {
    const term = this.#analyzer.term(word);
    if (term === '') return NO_TERM;
    if (!learn) return this.#numbers.get(term) ?? UNKNOWN;
    const number = this.#number(term);
    this.#terms.spelt(number, word);
    return number;
  }

  #number(term: string): number {
    let number = this.#numbers.get(term);
    if (number === undefined) {
      number = this.#terms.number(term);
      this.#numbers.set(term, number);
    }
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
