import { type Lines, splitLines } from '../../paper/reader/lines.js';
import type { Piece } from './piece.js';

/** What a line may hold, a bit each; where a bit is missing, the line does not. */
export const LINE_SIGN = {
  /** Anything that is cleaned: other characters than printable ASCII, entities, double blanks. */
  odd: 1,
  /** The end of a sentence with no blank behind it, before a capital or a mark. */
  glued: 2,
  /** The end of a sentence with no blank behind it, before a small letter or a dollar. */
  gluedSmall: 4,
  link: 8,
  /** Two letters of a word that no title holds. */
  word: 16,
} as const;
/** All of them: for a line that was not looked at. */
export const ANYTHING = 31;

/** Lines of a text with what they may hold. */
export interface ScannedLines extends Lines {
  /** Signs of each line. */
  readonly signs: readonly number[];
  /** The text in UTF-8; to be read before the next text is scanned. */
  readonly bytes: Uint8Array;
  /** The same bytes. */
  readonly view: DataView;
  /** Where each line begins in {@link bytes}. */
  readonly bytesAt: readonly number[];
}

const NEWLINE = 10;
const ODD = 15;
const KIND_BITS = 5;
// Kinds of characters, 0 for all others, and the pairs of kinds that are signs.
const KINDS: readonly (readonly [number, string])[] = [
  [1, ' '],
  [3, '.'],
  [4, '!?'],
  [5, '"\')]('],
  [6, 'ABCDEFGHJKLMNOPQRSTUXYZ'],
  [7, 'bcnos'],
  [8, 'i'],
  [9, 'v'],
  [10, 'IV'],
  [11, 'W'],
  [12, 'w'],
  [13, ':'],
  [14, '/'],
  [16, 'adefghjklmpqrtuxyz$'],
];
const PAIRS: readonly (readonly [before: readonly number[], after: readonly number[], sign: number])[] = [
  [[1], [1], LINE_SIGN.odd],
  [[3, 4], [5, 6, 10, 11, ODD], LINE_SIGN.glued],
  [[3, 4], [7, 8, 9, 12, 16], LINE_SIGN.gluedSmall],
  [[3], [7, 8], LINE_SIGN.link],
  [[11, 12], [3], LINE_SIGN.link],
  [[8, 9, 10], [13], LINE_SIGN.link],
  [[13], [14], LINE_SIGN.link],
];

function kindTable(): Uint8Array {
  const table = new Uint8Array(256).fill(ODD);
  table.fill(0, 32, 127);
  for (const [kind, characters] of KINDS) for (const character of characters) table[character.charCodeAt(0)] = kind;
  table[38] = ODD;
  return table;
}

// Two letters out of each of: subscribe, newsletter, inbox, privacy, cookie, sign in.
const LETTERS = ['bs', 'ws', 'nb', 'cy', 'ki', 'gn'];
const AT_SIGN = 64;

/** Signs of two bytes, at `first | second << 8`. */
function pairTable(): Uint8Array {
  const kinds = kindTable();
  const signs = new Uint8Array(1 << (2 * KIND_BITS));
  for (const [first, second, sign] of PAIRS)
    for (const before of first)
      for (const after of second) {
        const at = (before << KIND_BITS) | after;
        signs[at] = (signs[at] as number) | sign;
      }
  const table = Uint8Array.from({ length: 1 << 16 }, (_unused, pair) => {
    const second = kinds[pair >> 8] as number;
    const sign = signs[((kinds[pair & 255] as number) << KIND_BITS) | second] as number;
    const odd = second === ODD ? LINE_SIGN.odd : 0;
    return sign | odd | (pair >> 8 === AT_SIGN ? LINE_SIGN.word : 0);
  });
  for (const letters of LETTERS)
    for (const spelt of [letters, letters.toUpperCase(), letters.charAt(0).toUpperCase() + letters.charAt(1)]) {
      const at = spelt.charCodeAt(0) | (spelt.charCodeAt(1) << 8);
      table[at] = (table[at] as number) | LINE_SIGN.word;
    }
  return table;
}

let shared: Uint8Array | undefined;

/** The table of pairs, made when it is first needed. */
function pairs(): Uint8Array {
  shared ??= pairTable();
  return shared;
}

const NEITHER = -1;

/** Splits texts into lines, and looks at every character once. */
export class LineScanner {
  readonly #pairs: Uint8Array = pairs();
  readonly #encoder = new TextEncoder();
  #bytes = new Uint8Array(0);
  #view = new DataView(this.#bytes.buffer);

  scan(text: string): ScannedLines {
    if (this.#bytes.length < text.length * 3) {
      this.#bytes = new Uint8Array(text.length * 3);
      this.#view = new DataView(this.#bytes.buffer);
    }
    const { written } = this.#encoder.encodeInto(text, this.#bytes);
    // The end of the last line is found at once.
    this.#bytes[written] = NEWLINE;
    return this.#scanBytes(written) ?? this.#unscanned(text);
  }

  /** Lines of the bytes; undefined where other characters than `\n` break lines. */
  #scanBytes(end: number): ScannedLines | undefined {
    const bytes = this.#bytes;
    const lines = { starts: [] as number[], ends: [] as number[], signs: [] as number[], bytesAt: [] as number[] };
    for (let first = 0, start = 0; first < end; ) {
      const found = bytes.indexOf(NEWLINE, first);
      const at = found < 0 ? end : found;
      const signs = this.#signsOf(first, at);
      const length = (signs & LINE_SIGN.odd) === 0 ? at - first : charactersOf(bytes, first, at);
      if (length === NEITHER) return undefined;
      lines.starts.push(start);
      lines.ends.push(start + length);
      lines.signs.push(signs);
      lines.bytesAt.push(first);
      first = at + 1;
      start += length + 1;
    }
    return { ...lines, bytes, view: this.#view };
  }

  #signsOf(first: number, end: number): number {
    const view = this.#view;
    const pairs = this.#pairs;
    let signs = 0;
    let before = NEWLINE;
    let at = first;
    for (; at + 4 <= end; at += 4) {
      const four = view.getUint32(at, true);
      signs |=
        (pairs[((four << 8) | before) & 0xffff] as number) |
        (pairs[four & 0xffff] as number) |
        (pairs[(four >>> 8) & 0xffff] as number) |
        (pairs[four >>> 16] as number);
      before = four >>> 24;
    }
    for (; at < end; at++) {
      const byte = view.getUint8(at);
      signs |= pairs[before | (byte << 8)] as number;
      before = byte;
    }
    return signs;
  }

  #unscanned(text: string): ScannedLines {
    const lines = splitLines(text);
    const signs = lines.starts.map(() => ANYTHING);
    return { ...lines, signs, bytes: this.#bytes, view: this.#view, bytesAt: lines.starts };
  }
}

/** Length in UTF-16 code units of a line in UTF-8; {@link NEITHER} where a character in it breaks lines. */
function charactersOf(bytes: Uint8Array, first: number, end: number): number {
  let length = 0;
  for (let i = first; i < end; i++) {
    const byte = bytes[i] as number;
    if (byte >= 11 && byte <= 13) return NEITHER;
    if (byte < 128) length++;
    else if (byte >= 192) {
      if (isBreak(byte, bytes[i + 1] as number, bytes[i + 2] as number)) return NEITHER;
      length += byte < 240 ? 1 : 2;
    }
  }
  return length;
}

/** U+0085, U+2028 and U+2029. */
const isBreak = (first: number, second: number, third: number): boolean =>
  (first === 0xc2 && second === 0x85) || (first === 0xe2 && second === 0x80 && (third & 0xfe) === 0xa8);

/** Where a piece of a line that is not odd begins in the bytes of its lines, of which the first has a number. */
export function byteOf(piece: Piece, lines: ScannedLines, firstLine: number): number {
  return (lines.bytesAt[piece.line - firstLine] as number) + piece.start - piece.lineStart;
}
