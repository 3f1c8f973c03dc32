/** What a UTF-16 code unit is to the division of a text into words. */
export const LETTER = 1;
/** A combining mark: part of the word it follows, never its start. */
export const MARK = 2;
/** White space or a hyphen: parts two words, but leaves them adjacent. */
export const JOINER = 3;
/** Anything else between words. */
export const BREAK = 4;
/** Half of a surrogate pair: the class is that of the whole code point. */
const SURROGATE = 5;

const LETTER_PATTERN = /^[\p{L}\p{N}]$/u;
const MARK_PATTERN = /^\p{M}$/u;
const JOINER_PATTERN = /^[\s\-‐‑–]$/u;

let classes: Uint8Array | undefined;

function classify(character: string): number {
  if (LETTER_PATTERN.test(character)) return LETTER;
  if (MARK_PATTERN.test(character)) return MARK;
  return JOINER_PATTERN.test(character) ? JOINER : BREAK;
}

/** Class of the code point that starts at an offset of the text. Each code unit is put to the patterns once. */
export function characterClass(text: string, offset: number): number {
  classes ??= new Uint8Array(0x10000);
  const unit = text.charCodeAt(offset);
  let found = classes[unit]!;
  if (found === 0) {
    found = unit >= 0xd800 && unit < 0xdc00 ? SURROGATE : classify(text[offset]!);
    classes[unit] = found;
  }
  return found === SURROGATE ? classify(String.fromCodePoint(text.codePointAt(offset)!)) : found;
}

/** Code units of the code point that starts at an offset: 1, or 2 for a surrogate pair. */
export function characterLength(text: string, offset: number): number {
  return text.codePointAt(offset)! > 0xffff ? 2 : 1;
}
