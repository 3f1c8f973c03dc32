import { FUNCTION_WORDS } from './patterns.js';

const LONGEST_FUNCTION_WORD = 7;
const PACKED = 6;
const SLOTS = 512;

export const isLetter = (code: number): boolean => ((code | 32) - 97) >>> 0 < 26;

/** What {@link packedCode} gives for a hyphen. */
export const HYPHEN = 37;
const RADIX = 38;

// Letters 1 to 26, upper case as lower; digits 27 to 36.
const CODES: Uint8Array = Uint8Array.from({ length: 128 }, (_unused, code) =>
  isLetter(code) ? code & 31 : code >= 48 && code <= 57 ? code - 21 : code === 45 ? HYPHEN : 0,
);

/** A character of a word as a number from 1; 0 for characters that no plain word has. */
export const packedCode = (code: number): number => (code < 128 ? (CODES[code] as number) : 0);
/** A number for the beginning of a word, one character longer; different for all beginnings of up to six characters. */
export const packedWith = (key: number, code: number): number => (Math.imul(key, RADIX) + code) | 0;

/** The first six characters of a plain word in lower case as a number. */
export function packed(word: string): number {
  let key = 0;
  for (let i = 0; i < word.length && i < PACKED; i++) key = packedWith(key, packedCode(word.charCodeAt(i)));
  return key;
}

/** Set of the words of grammar, which are asked for by numbers. */
class FunctionWords {
  readonly #keys: Int32Array = new Int32Array(SLOTS);
  /** Seventh letter, 0 where a word is shorter. */
  readonly #sevenths: Uint8Array = new Uint8Array(SLOTS);

  constructor() {
    for (const word of FUNCTION_WORDS) {
      const at = this.#find(packed(word));
      this.#keys[at] = packed(word);
      this.#sevenths[at] = word.length > PACKED ? packedCode(word.charCodeAt(PACKED)) : 0;
    }
  }

  /** Whether a word is one, of at most seven letters: its first six packed, and its seventh or 0. */
  has(key: number, seventh: number): boolean {
    const at = this.#find(key);
    return this.#keys[at] === key && this.#sevenths[at] === seventh;
  }

  #find(key: number): number {
    let at = Math.imul(key, 0x9e3779b1) >>> 23;
    while (this.#keys[at] !== 0 && this.#keys[at] !== key) at = (at + 1) & (SLOTS - 1);
    return at;
  }
}

let known: FunctionWords | undefined;
export const functionWords = (): FunctionWords => (known ??= new FunctionWords());

const MOST_WORDS = 80;
const NO_LETTERS_AROUND = /^[^\p{L}]+|[^\p{L}]+$/gu;
const isMark = (code: number): boolean => code < 128 && !isLetter(code);

/** Words of the beginning of a text, by kind. */
export interface WordCounts {
  /** Words of any kind, at most 81. */
  words: number;
  /** Words that hold letters. */
  spelt: number;
  functions: number;
  /** Longer words after the first, and those of them that begin with a capital. */
  long: number;
  capital: number;
}

/** Counts the first 80 words of a text of which `codes` are the first `length` characters. */
export function countWords(text: string, codes: Uint16Array, length: number): WordCounts {
  const counts: WordCounts = { words: 0, spelt: 0, functions: 0, long: 0, capital: 0 };
  for (let start = 0; start <= length; counts.words++) {
    let end = start;
    while (end < length && codes[end] !== 32) end++;
    if (counts.words === MOST_WORDS) return { ...counts, words: MOST_WORDS + 1 };
    let first = start;
    let last = end;
    while (first < last && isMark(codes[first] as number)) first++;
    while (last > first && isMark(codes[last - 1] as number)) last--;
    if (first < last && !(isLetter(codes[first] as number) && isLetter(codes[last - 1] as number))) {
      const core = text.slice(first, last);
      const letters = core.replace(NO_LETTERS_AROUND, '');
      first += letters === '' ? core.length : core.indexOf(letters);
      last = first + letters.length;
    }
    if (first < last) countWord(text, codes, { first, last, counts });
    start = end + 1;
  }
  return counts;
}

function countWord(
  text: string,
  codes: Uint16Array,
  { first, last, counts }: { readonly first: number; readonly last: number; readonly counts: WordCounts },
): void {
  counts.spelt++;
  const length = last - first;
  if (length <= LONGEST_FUNCTION_WORD && isFunctionWord(codes, first, last)) counts.functions++;
  else if (length >= 4 && counts.words > 0) {
    counts.long++;
    const code = codes[first] as number;
    if (code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text.slice(first, first + 2))) counts.capital++;
  }
}

function isFunctionWord(codes: Uint16Array, first: number, last: number): boolean {
  let key = 0;
  for (let i = first; i < last; i++) {
    const code = codes[i] as number;
    if (!isLetter(code)) return false;
    if (i < first + PACKED) key = packedWith(key, code & 31);
  }
  return functionWords().has(key, last - first > PACKED ? (codes[last - 1] as number) & 31 : 0);
}
