/** Kinds of characters, as far as tiles differ by them. A letter may be a mark on one. */
export const LETTER = 1;
export const DIGIT = 2;
export const BLANK = 3;
export const OTHER = 4;

const PLANE = 1 << 16;
/** Kinds of the characters of the first plane that were asked for; 0 for the others. */
const kinds = new Uint8Array(PLANE);

/** The kind of a character by its code point. */
export function kindOf(code: number): number {
  if (code >= PLANE) return find(code);
  let kind = kinds[code] as number;
  if (kind === 0) {
    kind = find(code);
    kinds[code] = kind;
  }
  return kind;
}

function find(code: number): number {
  const character = String.fromCodePoint(code);
  if (/[\p{L}\p{M}]/u.test(character)) return LETTER;
  if (/\p{N}/u.test(character)) return DIGIT;
  return /\s/.test(character) ? BLANK : OTHER;
}
