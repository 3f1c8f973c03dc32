/** What a character may be in a token. */
export const BLANK = 1;
export const SMALL = 2;
export const CAPITAL = 3;
export const DIGIT = 4;
/** A letter without case, a mark on a letter, half of a character beyond the first plane. */
export const LETTER = 5;
export const SIGN = 6;

const UNKNOWN = 0;

const classes = new Uint8Array(65536);
const lower = new Uint16Array(65536);

/** Class of a UTF-16 code unit. */
export function classOf(code: number): number {
  const known = classes[code]!;
  return known === UNKNOWN ? learn(code) : known;
}

/** The code unit in lower case; itself where that has another length. */
export function lowerOf(code: number): number {
  if (classes[code] === UNKNOWN) learn(code);
  return lower[code]!;
}

function learn(code: number): number {
  const character = String.fromCharCode(code);
  const small = character.toLowerCase();
  lower[code] = small.length === 1 ? small.charCodeAt(0) : code;
  const found = classFor(character, code);
  classes[code] = found;
  return found;
}

function classFor(character: string, code: number): number {
  if (code >= 0xd800 && code < 0xe000) return LETTER;
  if (/\s/.test(character)) return BLANK;
  if (/\p{N}/u.test(character)) return DIGIT;
  if (/[\p{Lu}\p{Lt}]/u.test(character)) return CAPITAL;
  if (/\p{Ll}/u.test(character)) return SMALL;
  return /[\p{L}\p{M}]/u.test(character) ? LETTER : SIGN;
}
