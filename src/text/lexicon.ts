import type { Analyzer } from './analyzer.js';
import { BREAK, characterClass, codePointAt, JOINER, LETTER, lengthOf, MARK, unitsOf } from './characters.js';
import {
  findWord,
  LETTER_BASE,
  LETTERS_PER_NUMBER,
  LONGEST_WORD,
  letterCodes,
  VALUE,
  WordTable,
} from './word-table.js';

/** Number of a word that is no term: a stop word or a single character. */
const NO_TERM = -1;
/** Number of a term that the lexicon has never seen. */
const UNKNOWN = -3;
/** Makes every number of a term, NO_TERM too, a value of the word table. */
const TABLE_OFFSET = 2;
/** What an empty slot of the word table holds. */
const EMPTY = -TABLE_OFFSET;

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
  /** Where each of {@link tokens} starts and ends, side by side: in bytes of UTF-8, or as {@link scanPlaced} says. */
  places: Int32Array = new Int32Array(1024);
  readonly #analyzer: Pick<Analyzer, 'newTerm'>;
  readonly #terms: TermNumbers;
  readonly #numbers = new Map<string, number>();
  readonly #words = new WordTable();
  readonly #others = new Map<string, number>();
  readonly #codes = letterCodes();
  readonly #kinds = byteKinds();
  readonly #encoder = new TextEncoder();
  /** The text as UTF-8. */
  #bytes = new Uint8Array(4096);
  #length = 0;
  #end = 0;

  constructor(analyzer: Pick<Analyzer, 'newTerm'>, terms: TermNumbers) {
    this.#analyzer = analyzer;
    this.#terms = terms;
  }

  /** Makes a numbered term known. */
  set(term: string, number: number): void {
    this.#numbers.set(term, number);
  }

  /**
   * Fills {@link tokens} with the terms of a text and gives their count. With `learn`, terms never seen get a number;
   * without, they are negative.
   */
  scan(text: string, learn: boolean): number {
    const length = this.#load(text);
    const bytes = this.#bytes;
    const codes = this.#codes;
    const kinds = this.#kinds;
    const { tokens, places } = this;
    let slots = this.#words.slots;
    let count = 0;
    let adjacent = 0;
    let offset = 0;
    while (offset < length) {
      const start = offset;
      let code = codes[bytes[offset]!]!;
      if (code === 0) {
        const kind = kinds[bytes[offset]!] || characterClass(codePointAt(bytes, offset));
        if (kind === LETTER) {
          const term = this.#otherWord(start, learn);
          offset = this.#end;
          tokens[count] = 2 * term + adjacent;
          places[2 * count] = start;
          places[2 * count + 1] = offset;
          adjacent = term === NO_TERM ? 0 : 1;
          count += adjacent;
        } else {
          offset += lengthOf(bytes[offset]!);
          if (kind !== JOINER) adjacent = 0;
        }
        continue;
      }
      // Three numbers of six letters each: "transformers" -> "transf" "ormers" and 0
      let a = 0;
      let b = 0;
      let c = 0;
      let end = start + LETTERS_PER_NUMBER;
      do {
        a = (Math.imul(a, LETTER_BASE) + code) | 0;
        code = codes[bytes[++offset]!]!;
      } while (code !== 0 && offset < end);
      if (code !== 0) {
        end += LETTERS_PER_NUMBER;
        do {
          b = (Math.imul(b, LETTER_BASE) + code) | 0;
          code = codes[bytes[++offset]!]!;
        } while (code !== 0 && offset < end);
        while (code !== 0) {
          c = (Math.imul(c, LETTER_BASE) + code) | 0;
          code = codes[bytes[++offset]!]!;
        }
      }
      let term: number;
      if (offset - start > LONGEST_WORD || (bytes[offset]! > 127 && continuesWord(bytes, offset))) {
        term = this.#otherWord(start, learn);
        offset = this.#end;
      } else {
        term = slots[findWord(slots, a, b, c) + VALUE]! - TABLE_OFFSET;
        if (term === EMPTY) {
          term = this.#analyse(decode(bytes, start, offset), learn);
          if (learn) this.#words.add([a, b, c], term + TABLE_OFFSET);
          slots = this.#words.slots;
        }
      }
      // No jump: whether a word is a term is hard to foresee.
      tokens[count] = 2 * term + adjacent;
      places[2 * count] = start;
      places[2 * count + 1] = offset;
      adjacent = term === NO_TERM ? 0 : 1;
      count += adjacent;
    }
    return count;
  }

  /** Scans a text, and gives {@link places} as offsets in it, in UTF-16 code units; learns terms never seen. */
  scanPlaced(text: string): number {
    const count = this.scan(text, true);
    let bytes = 0;
    let units = 0;
    for (let i = 0; i < 2 * count && this.#length > text.length; i++) {
      for (; bytes < this.places[i]!; bytes += lengthOf(this.#bytes[bytes]!)) units += unitsOf(this.#bytes[bytes]!);
      this.places[i] = units;
    }
    return count;
  }

  /** Turns the text into bytes of UTF-8 with one 0 after them; gives their number. */
  #load(text: string): number {
    const { length } = text;
    if (3 * length + 1 > this.#bytes.length) this.#bytes = new Uint8Array(6 * length);
    // Something parts any two terms, and one more place is written to.
    if (length / 2 + 2 > this.tokens.length) {
      this.tokens = new Int32Array(length + 2);
      this.places = new Int32Array(2 * length + 4);
    }
    this.#length = this.#encoder.encodeInto(text, this.#bytes).written;
    this.#bytes[this.#length] = 0;
    return this.#length;
  }

  /** Term of a word with letters beyond ASCII, or of a very long one; {@link #end} is the offset after it. */
  #otherWord(start: number, learn: boolean): number {
    let end = start;
    while (continuesWord(this.#bytes, end)) end += lengthOf(this.#bytes[end]!);
    this.#end = end;
    const word = decode(this.#bytes, start, end);
    let term = this.#others.get(word);
    if (term === undefined) {
      term = this.#analyse(word, learn);
      if (learn) this.#others.set(word, term);
    }
    return term;
  }

  #analyse(word: string, learn: boolean): number {
    const term = this.#analyzer.newTerm(word);
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
}

function continuesWord(bytes: Uint8Array, offset: number): boolean {
  const first = bytes[offset]!;
  const kind = characterClass(first < 128 ? first : codePointAt(bytes, offset));
  return kind === LETTER || kind === MARK;
}

function decode(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let offset = start; offset < end; offset += lengthOf(bytes[offset]!)) {
    const first = bytes[offset]!;
    text += String.fromCodePoint(first < 128 ? first : codePointAt(bytes, offset));
  }
  return text;
}

/** What a byte that is no letter is to the words before and behind it; 0 for one of a character beyond ASCII. */
function byteKinds(): Uint8Array {
  const kinds = new Uint8Array(256).fill(BREAK, 0, 128);
  for (const joiner of '\t\n\v\f\r -') kinds[joiner.charCodeAt(0)] = JOINER;
  return kinds;
}
