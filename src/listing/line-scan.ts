import { type Lines, splitLines } from './lines.js';

/** What a line may hold, a bit each; where a bit is missing, the line does not. */
export const LINE_SIGN = {
  /** Anything that is cleaned: other characters than printable ASCII, entities, double blanks. */
  odd: 1,
  /** The end of a sentence with no blank behind it, before a capital or a mark. */
  glued: 2,
  /** The end of a sentence with no blank behind it, before a small letter or a dollar. */
  gluedSmall: 4,
  link: 8,
} as const;
const ANYTHING = 15;

/** Lines of a text with what they may hold. */
export interface ScannedLines extends Lines {
  /** Signs of each line. */
  readonly signs: readonly number[];
  /** The text in UTF-8; to be read before the next text is scanned. */
  readonly bytes: Uint8Array;
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

/** Signs of two bytes, at `first << 8 | second`. */
function pairTable(): Uint8Array {
  const kinds = kindTable();
  const signs = new Uint8Array(1 << (2 * KIND_BITS));
  for (const [first, second, sign] of PAIRS)
    for (const before of first)
      for (const after of second) {
        const at = (before << KIND_BITS) | after;
        signs[at] = (signs[at] as number) | sign;
      }
  return Uint8Array.from({ length: 1 << 16 }, (_unused, pair) => {
    const second = kinds[pair & 255] as number;
    const sign = signs[((kinds[pair >> 8] as number) << KIND_BITS) | second] as number;
    return second === ODD ? sign | LINE_SIGN.odd : sign;
  });
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

  scan(text: string): ScannedLines {
    if (this.#bytes.length < text.length * 3) this.#bytes = new Uint8Array(text.length * 3);
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
    return { ...lines, bytes };
  }

  #signsOf(first: number, end: number): number {
    const bytes = this.#bytes;
    const pairs = this.#pairs;
    let signs = 0;
    let before = NEWLINE;
    for (let at = first; at < end; at++) {
      const byte = bytes[at] as number;
      signs |= pairs[(before << 8) | byte] as number;
      before = byte;
    }
    return signs;
  }

  #unscanned(text: string): ScannedLines {
    const lines = splitLines(text);
    const signs = lines.starts.map(() => ANYTHING);
    return { ...lines, signs, bytes: this.#bytes, bytesAt: lines.starts };
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
