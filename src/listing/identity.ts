import type { Paper } from '../paper.js';

const SLUG_WORDS = 6;
const WORDS = /[\p{L}\p{N}]+/gu;
const ASCII_WORDS = /[a-z\d]+/g;
const ASCII_TITLE = /^[\x20-\x7e]*$/;

/** What identifies a paper, the surest first. */
export type Identifiable = Pick<Paper, 'title'> & Partial<Pick<Paper, 'abstract' | 'arxivId' | 'doi'>>;

/**
 * The id of a paper: `arxiv:…` without the version or `doi:…` in lower case where they are known, else words of the title
 * and a hash of the title, normalised (NFKC, lower case, letters and digits alone). The same on every machine.
 *
 * @example
 * ```ts
 * paperId({ title: 'Attention Is All You Need' }); // 'attention-is-all-you-need-6cbce0xw'
 * paperId({ title: 'Attention Is All You Need', arxivId: '1706.03762v7' }); // 'arxiv:1706.03762'
 * ```
 */
export function paperId(paper: Identifiable): string {
  if (paper.arxivId !== undefined) return `arxiv:${paper.arxivId.replace(/v\d+$/, '')}`;
  if (paper.doi !== undefined) return `doi:${paper.doi.toLowerCase()}`;
  const words = wordsOf(paper.title === '' ? (paper.abstract ?? '') : paper.title);
  const slug = words.slice(0, SLUG_WORDS).join('-').slice(0, 64);
  if (slug === '') return `paper-${hash(paper.title)}`;
  return `${slug}-${hash(words.join(' '))}`;
}

function wordsOf(title: string): readonly string[] {
  if (ASCII_TITLE.test(title)) return title.toLowerCase().match(ASCII_WORDS) ?? [];
  return title.normalize('NFKC').toLowerCase().match(WORDS) ?? [];
}

/** A hash of 41 bits in eight base-36 digits: two rounds of multiply and xor (cyrb53, public domain). */
export function hash(text: string): string {
  const number = fingerprint(text) % 36 ** 8;
  // Four digits at a time: engines print small integers ten times as fast as large numbers.
  return fourDigits(Math.floor(number / 36 ** 4)) + fourDigits(number % 36 ** 4);
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
  a ^= text.length;
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}
