import { mix, signedString } from '../packed/hash.js';
import { plainText } from '../paper/markup/plain-text.js';
import type { Paper } from '../paper/paper.js';

/** Bands of a signature; papers that share one may be copies. */
const BANDS = 8;
/** Least hashes in a band: two of each, so that three in ten shared shingles give half a chance, seven in ten a certainty. */
const PER_BAND = 2;
/** Columns of a signature: the title, then the bands. */
export const COLUMNS: number = 1 + BANDS;
/** Texts with fewer shingles are told by their titles alone. */
export const FEWEST_SHINGLES = 20;
/** Words of a shingle. */
const SHINGLE = 3;

const WORDS = /[\p{L}\p{N}]+/gu;

/** Words of a text in lower case, free of LaTeX and punctuation: of a title and abstract those of both. */
export function wordsOf(text: string): string[] {
  return plainText(text).normalize('NFKC').toLowerCase().match(WORDS) ?? [];
}

/** Hashes of all runs of three words of title and abstract. */
export function shinglesOf({ title, abstract }: Pick<Paper, 'title' | 'abstract'>): Set<number> {
  const hashes = [...wordsOf(title), ...wordsOf(abstract)].map(signedString);
  const shingles = new Set<number>();
  for (let i = SHINGLE - 1; i < hashes.length; i++) {
    shingles.add(mix(Math.imul(hashes[i - 2]! ^ (hashes[i - 1]! << 7), 0x9e3779b1) ^ hashes[i]!));
  }
  return shingles;
}

/**
 * Numbers by which likely copies of a paper are found: a hash of its title, and eight bands of the least hashes of its shingles
 * (MinHash; A. Broder, "On the resemblance and containment of documents", 1997). 0 stands for what is not there.
 */
export function signatureOf(paper: Pick<Paper, 'title' | 'abstract'>): Int32Array {
  const signature = new Int32Array(COLUMNS);
  const title = wordsOf(paper.title).join(' ');
  if (title !== '') signature[0] = signedString(title) || 1;
  const shingles = shinglesOf(paper);
  if (shingles.size < FEWEST_SHINGLES) return signature;
  for (let band = 0; band < BANDS; band++) {
    let hash = 0;
    for (let row = 0; row < PER_BAND; row++)
      hash = mix(hash ^ least(shingles, 0x9e3779b1 * (band * PER_BAND + row + 1)));
    signature[1 + band] = hash || 1;
  }
  return signature;
}

/** The least hash of a set under one of many orders. */
function least(shingles: ReadonlySet<number>, seed: number): number {
  let best = 0x7fffffff;
  for (const shingle of shingles) {
    const hash = mix(shingle ^ seed);
    if (hash < best) best = hash;
  }
  return best;
}
