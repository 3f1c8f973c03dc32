import { growInt32 } from '../../packed/grow.js';
import { BLANK, CAPITAL, classOf, DIGIT, lowerOf, SIGN } from './characters.js';

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
/** Quotation marks of all kinds, by what they do. */
export const OPEN_QUOTE = 254;
export const CLOSE_QUOTE = 255;
export const SIGNS = 256;

const DOUBLE = '"“”„‟«»″';
const SINGLE = "'‘’‚`´";

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

  /** Sign that closes what is quoted just now: a double one, a single one, or none. */
  #quoted = '';

  /** Reads another string. */
  read(text: string): void {
    this.text = text;
    this.length = 0;
    this.#quoted = '';
    for (let at = 0; at < text.length; ) {
      const kind = classOf(text.charCodeAt(at));
      let end = at + 1;
      if (kind === DIGIT) while (end < text.length && classOf(text.charCodeAt(end)) === DIGIT) end++;
      else if (kind !== SIGN && kind !== BLANK) while (end < text.length && goesOn(text, end)) end++;
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
    return this.shapes[token]! >= OPEN_QUOTE;
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
    const quote = classOf(this.text.charCodeAt(start)) === SIGN ? this.#quote(start) : 0;
    this.shapes[i] = quote === 0 ? shapeOf(this.text, start, end) : quote;
    this.words[i] = quote === 0 ? hashLower(this.text, start, end) : quote;
  }

  /** What a sign does if it is a quotation mark, else 0: one that can be an apostrophe must stand at the edge of a word. */
  #quote(at: number): number {
    const sign = this.text[at]!;
    if (DOUBLE.includes(sign)) {
      const closes = sign === '”' || this.#quoted === DOUBLE;
      this.#quoted = closes ? '' : DOUBLE;
      return closes ? CLOSE_QUOTE : OPEN_QUOTE;
    }
    if (!SINGLE.includes(sign)) return 0;
    const before = at > 0 && isWordLike(this.text.charCodeAt(at - 1));
    const after = at + 1 < this.text.length && isWordLike(this.text.charCodeAt(at + 1));
    if (this.#quoted === '' && !before && after && sign !== '’') {
      this.#quoted = SINGLE;
      return OPEN_QUOTE;
    }
    if (this.#quoted !== SINGLE || after) return 0;
    this.#quoted = '';
    return CLOSE_QUOTE;
  }
}

function isWordLike(code: number): boolean {
  const kind = classOf(code);
  return kind !== BLANK && kind !== SIGN;
}

/** Accents beside their letters, as they are copied from pages set in TeX: `M¨uller`, `Poincar´e`, `Erd˝os`. */
const LOOSE_ACCENTS = new Set('¨´ˆ˜¸˝ˇ˘˙˚'.split('').map((accent) => accent.charCodeAt(0)));

/** Whether a word goes on at a place: with a letter, or with a loose accent that has one behind it. */
function goesOn(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isLetter(code) || (LOOSE_ACCENTS.has(code) && at + 1 < text.length && isLetter(text.charCodeAt(at + 1)));
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

/** Shape of a sign. */
export const signShape = (sign: string): number => SIGNS + sign.charCodeAt(0);

/** Hash of a stretch of text in lower case, as `hashString` gives of that in ASCII and of most else. */
export function hashLower(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ lowerOf(text.charCodeAt(i)), 0x01000193);
  return hash;
}

/** Hash of a whole word in lower case, as tokens have it. */
export const hashWord = (word: string): number => hashLower(word, 0, word.length);
