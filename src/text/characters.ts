/** What a character is to the division of a text into words. */
export const LETTER = 1;
/** A combining mark: part of the word it follows, never its start. */
export const MARK = 2;
/** White space or a hyphen: parts two words, but leaves them adjacent. */
export const JOINER = 3;
/** Anything else between words. */
export const BREAK = 4;

const LETTER_PATTERN = /^[\p{L}\p{N}]$/u;
const MARK_PATTERN = /^\p{M}$/u;
const JOINER_PATTERN = /^[\s\-‐‑–]$/u;

/** By code point of the basic plane; 0 for one not met yet. */
let classes: Uint8Array | undefined;

/** Class of a character. */
export function characterClass(codePoint: number): number {
  if (codePoint > 0xffff) return classify(String.fromCodePoint(codePoint));
  classes ??= new Uint8Array(0x10000);
  const known = classes[codePoint]!;
  if (known !== 0) return known;
  const found = classify(String.fromCodePoint(codePoint));
  classes[codePoint] = found;
  return found;
}

function classify(character: string): number {
  if (LETTER_PATTERN.test(character)) return LETTER;
  if (MARK_PATTERN.test(character)) return MARK;
  return JOINER_PATTERN.test(character) ? JOINER : BREAK;
}

/** Code point of the character beyond ASCII that starts at an offset of UTF-8 bytes. */
export function codePointAt(bytes: Uint8Array, offset: number): number {
  const first = bytes[offset]!;
  const second = bytes[offset + 1]! & 63;
  if (first < 0xe0) return ((first & 31) << 6) | second;
  const third = bytes[offset + 2]! & 63;
  if (first < 0xf0) return ((first & 15) << 12) | (second << 6) | third;
  return ((first & 7) << 18) | (second << 12) | (third << 6) | (bytes[offset + 3]! & 63);
}

/** Bytes of the UTF-8 character that starts with a byte. */
export function lengthOf(first: number): number {
  if (first < 0x80) return 1;
  return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

/** UTF-16 code units of the UTF-8 character that starts with a byte. */
export function unitsOf(first: number): number {
  return first < 0xf0 ? 1 : 2;
}
