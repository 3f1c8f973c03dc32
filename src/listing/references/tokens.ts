import { growInt32 } from '../../text/grow.js';
import { BLANK, CAPITAL, classOf, DIGIT, lowerOf, SIGN, SMALL } from './characters.js';

/** Shapes of tokens; a sign has {@link SIGNS} and its code unit. */
export const YEAR = 1;
/** Numbers of one digit, of two, ..., of five and more. */
export const NUMBER = 2;
export const INITIAL = 7;
/** Capitals alone, up to three and more. */
export const SHORT_CAPITALS = 8;
export const CAPITALS = 9;
/** A capital first, another later. */
export const MIXED = 10;
export const CAPITALISED = 11;
export const SHORT_WORD = 12;
export const WORD = 13;
export const SIGNS = 256;

/**
 * Tokens of a string: words, numbers, single signs. One object serves many strings.
 *
 *     J. P. Collman, 265 (1977)   ->   J . P . Collman , 265 ( 1977 )
 */
export class Tokens {
  text = '';
  length = 0;
  /** Places in the text. */
  starts: Int32Array = new Int32Array(64);
  ends: Int32Array = new Int32Array(64);
  shapes: Int32Array = new Int32Array(64);
  /** Hashes of the tokens in lower case. */
  words: Int32Array = new Int32Array(64);

  /** Reads another string. */
  read(text: string): void {
    this.text = text;
    this.length = 0;
    for (let at = 0; at < text.length; ) {
      const kind = classOf(text.charCodeAt(at));
      let end = at + 1;
      if (kind === DIGIT) while (end < text.length && classOf(text.charCodeAt(end)) === DIGIT) end++;
      else if (kind !== SIGN && kind !== BLANK) while (end < text.length && isLetter(text.charCodeAt(end))) end++;
      if (kind !== BLANK) this.#add(at, end);
      at = end;
    }
  }

  /** Whether a blank stands before a token. */
  spaced(token: number): boolean {
    return token === 0 || this.starts[token]! > this.ends[token - 1]!;
  }

  /** Whether a token is a sign. */
  isSign(token: number): boolean {
    return this.shapes[token]! >= SIGNS;
  }

  #add(start: number, end: number): void {
    const i = this.length++;
    if (i === this.starts.length) {
      this.starts = growInt32(this.starts, i + 1);
      this.ends = growInt32(this.ends, i + 1);
      this.shapes = growInt32(this.shapes, i + 1);
      this.words = growInt32(this.words, i + 1);
    }
    this.starts[i] = start;
    this.ends[i] = end;
    this.shapes[i] = shapeOf(this.text, start, end);
    this.words[i] = hashLower(this.text, start, end);
  }
}

function isLetter(code: number): boolean {
  const kind = classOf(code);
  return kind !== BLANK && kind !== DIGIT && kind !== SIGN;
}

function shapeOf(text: string, start: number, end: number): number {
  const first = classOf(text.charCodeAt(start));
  const length = end - start;
  if (first === SIGN) return SIGNS + text.charCodeAt(start);
  if (first === DIGIT) return isYear(text, start, length) ? YEAR : NUMBER - 1 + Math.min(5, length);
  if (first !== CAPITAL) return length < 4 ? SHORT_WORD : WORD;
  if (length === 1) return INITIAL;
  let capitals = 1;
  for (let i = start + 1; i < end; i++) if (classOf(text.charCodeAt(i)) === CAPITAL) capitals++;
  if (capitals === length) return length < 4 ? SHORT_CAPITALS : CAPITALS;
  return capitals > 1 ? MIXED : CAPITALISED;
}

/** 1600 to 2099. */
function isYear(text: string, start: number, length: number): boolean {
  if (length !== 4) return false;
  const thousand = text.charCodeAt(start) - 48;
  const hundred = text.charCodeAt(start + 1) - 48;
  return (thousand === 1 && hundred >= 6 && hundred <= 9) || (thousand === 2 && hundred === 0);
}

/** Hash of a stretch of text in lower case, as `hashString` gives of that in ASCII and of most else. */
export function hashLower(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ lowerOf(text.charCodeAt(i)), 0x01000193);
  return hash;
}
