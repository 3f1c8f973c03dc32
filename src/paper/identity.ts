import { checkPaper, checkString } from './arguments.js';
import type { Paper } from './paper.js';

const SLUG_WORDS = 6;
const LONGEST_SLUG = 64;
const WORDS = /[\p{L}\p{N}]+/gu;
const ASCII_WORDS = /[a-z\d]+/g;
const ASCII_TITLE = /^[\x20-\x7e]*$/;

/** What identifies a paper, the surest first. */
export type Identifiable = Pick<Paper, 'title'> & Partial<Pick<Paper, 'abstract' | 'arxivId' | 'doi'>>;

/** An id and its {@link fingerprint}. */
export interface Identity {
  readonly id: string;
  readonly key: number;
}

/**
 * The id of a paper: `arxiv:…` without the version or `doi:…` in lower case where they are known, else words of the title
 * and a hash of the title, normalised (NFKC, lower case, letters and digits alone). The same on every machine.
 *
 * @category Parsing
 * @throws TypeError when a field that it reads is no string
 * @example
 * ```ts
 * paperId({ title: 'Attention Is All You Need' }); // 'attention-is-all-you-need-6cbce0xw'
 * paperId({ title: 'Attention Is All You Need', arxivId: '1706.03762v7' }); // 'arxiv:1706.03762'
 * ```
 */
export function paperId(paper: Identifiable): string {
  checkPaper('paper', paper, ['title']);
  for (const field of ['abstract', 'arxivId', 'doi'] as const)
    if (paper[field] !== undefined) checkString(`paper.${field}`, paper[field]);
  return idOf(paper);
}

/** The id of a paper: see {@link paperId}. */
export function idOf(paper: Identifiable): string {
  if (paper.arxivId !== undefined) return `arxiv:${paper.arxivId.replace(/v\d+$/, '')}`;
  if (paper.doi !== undefined) return `doi:${paper.doi.toLowerCase()}`;
  const words = wordsOf(paper.title === '' ? (paper.abstract ?? '') : paper.title);
  const slug = words.slice(0, SLUG_WORDS).join('-').slice(0, LONGEST_SLUG);
  return slug === '' ? `paper-${hash(paper.title)}` : `${slug}-${hash(words.join(' '))}`;
}

/** An id with its key. */
export const identified = (id: string): Identity => ({ id, key: fingerprint(id) });

function wordsOf(title: string): readonly string[] {
  if (ASCII_TITLE.test(title)) return title.toLowerCase().match(ASCII_WORDS) ?? [];
  return title.normalize('NFKC').toLowerCase().match(WORDS) ?? [];
}

const HASHES = 36 ** 8;
const HALF = 36 ** 4;

/** A hash of 41 bits in eight base-36 digits: two rounds of multiply and xor (cyrb53, public domain). */
export function hash(text: string): string {
  const number = fingerprint(text) % HASHES;
  // Four digits at a time: engines print small integers ten times as fast as large numbers.
  return fourDigits(Math.floor(number / HALF)) + fourDigits(number % HALF);
}

const fourDigits = (number: number): string => number.toString(36).padStart(4, '0');

/** A hash of 53 bits: among a million papers two differ with all but certainty (10^12 / 2^54). */
export function fingerprint(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  // Two characters a step; the last step of an odd length reads one and 0.
  for (let i = 0; i < text.length; i += 2) {
    const pair = text.charCodeAt(i) | (i + 1 < text.length ? text.charCodeAt(i + 1) << 16 : 0);
    a = Math.imul(a ^ pair, 2654435761);
    b = Math.imul(b ^ pair ^ (a >>> 15), 1597334677);
  }
  return mixed(a ^ text.length, b);
}

function mixed(first: number, second: number): number {
  let a = first;
  let b = second;
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}

/** Makes the numbers by which abstracts are told apart under one id. */
export class ContentHasher {
  readonly #encoder = new TextEncoder();
  #bytes = new Uint8Array(1 << 13);

  key(text: string): number {
    if (this.#bytes.length < text.length * 3) this.#bytes = new Uint8Array(text.length * 3);
    const { written } = this.#encoder.encodeInto(text, this.#bytes);
    return contentKey(new DataView(this.#bytes.buffer), 0, written);
  }
}

/** A hash of a stretch of bytes: four a step, two steps side by side. */
export function contentKey(bytes: DataView, from: number, to: number): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  let i = from;
  for (; i + 8 <= to; i += 8) {
    a = Math.imul(a ^ bytes.getInt32(i, true), 2654435761);
    b = Math.imul(b ^ bytes.getInt32(i + 4, true), 1597334677);
    a ^= a >>> 15;
    b ^= b >>> 13;
  }
  for (; i < to; i++) a = Math.imul(a ^ bytes.getUint8(i), 2654435761);
  return mixed(a ^ (to - from), b);
}

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';
const HYPHEN = 45;
const BLANK = 32;

/** Makes the ids of titles in ASCII from their bytes. */
export class AsciiIdentifier {
  readonly #decoder = new TextDecoder();
  // Letters in lower case and digits as they are, 0 for what is between words.
  readonly #folded: Uint8Array = Uint8Array.from({ length: 128 }, (_unused, code) => {
    const small = String.fromCharCode(code).toLowerCase();
    return DIGITS.includes(small) && small !== '' ? small.charCodeAt(0) : 0;
  });
  #words = new Uint8Array(256);
  readonly #id = new Uint8Array(LONGEST_SLUG + 9);

  /** What {@link idOf} gives for the title, with its key; undefined where it holds no word. */
  identify(bytes: Uint8Array, from: number, to: number): Identity | undefined {
    if (this.#words.length < to - from) this.#words = new Uint8Array(2 * (to - from));
    const words = this.#words;
    const id = this.#id;
    const folded = this.#folded;
    let length = 0;
    let count = 0;
    let end = 0;
    for (let i = from; i < to; i++) {
      let code = folded[bytes[i] as number] as number;
      if (code === 0) continue;
      if (count++ > 0) words[length++] = BLANK;
      for (; code !== 0; code = i < to ? (folded[bytes[i] as number] as number) : 0) {
        words[length++] = code;
        i++;
      }
      if (count === SLUG_WORDS) end = length;
    }
    if (count === 0) return undefined;
    const slug = Math.min(LONGEST_SLUG, count < SLUG_WORDS ? length : end);
    for (let i = 0; i < slug; i++) id[i] = words[i] === BLANK ? HYPHEN : (words[i] as number);
    id[slug] = HYPHEN;
    const number = asciiFingerprint(words, length) % HASHES;
    const high = Math.floor(number / HALF);
    putDigits(id, slug + 1, high);
    putDigits(id, slug + 5, number - high * HALF);
    return { id: this.#decoder.decode(id.subarray(0, slug + 9)), key: asciiFingerprint(id, slug + 9) };
  }
}

/** Puts a number below 36^4 as four digits. */
function putDigits(bytes: Uint8Array, first: number, number: number): void {
  let rest = number | 0;
  for (let i = first + 3; i >= first; i--) {
    const digit = (rest % 36) | 0;
    bytes[i] = digit < 10 ? 48 + digit : 87 + digit;
    rest = ((rest - digit) / 36) | 0;
  }
}

/** The {@link fingerprint} of ASCII text. */
function asciiFingerprint(bytes: Uint8Array, length: number): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < length; i += 2) {
    const pair = (bytes[i] as number) | (i + 1 < length ? (bytes[i + 1] as number) << 16 : 0);
    a = Math.imul(a ^ pair, 2654435761);
    b = Math.imul(b ^ pair ^ (a >>> 15), 1597334677);
  }
  return mixed(a ^ length, b);
}
