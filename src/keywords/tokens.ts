const BLANK = 0;
const WORD = 1;
const JOINER = 2;
const OTHER = 3;
const LETTER = /[\p{L}\p{N}\p{M}]/u;
const JOINERS = "-‐‑–'’/.&_+";

/** Class of every UTF-16 code unit below 128. */
const ASCII: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => classify(String.fromCharCode(code)));

function classify(character: string): number {
  if (LETTER.test(character)) return WORD;
  if (JOINERS.includes(character)) return JOINER;
  return /\s/u.test(character) ? BLANK : OTHER;
}

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128 ? ASCII[code]! : classify(String.fromCodePoint(text.codePointAt(at)!));
}

/** Code units of the character at an offset. */
function widthAt(text: string, at: number): number {
  return text.codePointAt(at)! > 0xffff ? 2 : 1;
}

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isLower(code: number): boolean {
  return code >= 97 && code <= 122;
}

/**
 * Whether the full stop at an offset ends a sentence whose blank was left out: `systems.We propose`, but not `Node.js`
 * or `e.V`.
 */
function endsSentence(text: string, at: number): boolean {
  return (
    text.charCodeAt(at) === 46 &&
    isUpper(text.charCodeAt(at + 1)) &&
    isLower(text.charCodeAt(at + 2)) &&
    isLower(text.charCodeAt(at - 1)) &&
    isLower(text.charCodeAt(at - 2))
  );
}

/** End of the word that starts at an offset: letters and digits, joined inside by one hyphen, dot, slash and the like. */
function wordEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind === WORD) at += widthAt(text, at);
    else if (kind === JOINER && at + 1 < text.length && classAt(text, at + 1) === WORD && !endsSentence(text, at)) at++;
    else break;
  }
  while (at < text.length && (text[at] === '+' || text[at] === '#')) at++;
  return at;
}

/**
 * Bounds of the tokens of a text, flat: start, end, start, end ... A token is a word with its inner hyphens,
 * apostrophes, slashes, dots, `&`, `_` and `+` (`state-of-the-art`, `C++`, `TCP/IP`, `word2vec`) or one other character.
 */
export function tokenBounds(text: string): number[] {
  const bounds: number[] = [];
  let at = 0;
  while (at < text.length) {
    const kind = classAt(text, at);
    const end = kind === WORD ? wordEnd(text, at) : at + widthAt(text, at);
    if (kind !== BLANK) bounds.push(at, end);
    at = end;
  }
  return bounds;
}
