import { hashString } from '../../../src/keywords/hash.js';
import { KEYWORD_STOP_WORDS } from '../../../src/keywords/stop-words.js';
import { tokenBounds } from '../../../src/keywords/tokens.js';
import { phraseStem } from '../../../src/keywords/words.js';
import type { PaperText } from '../../../src/text/paper-text.js';
import { HashCounts } from './hash-counts.js';

const STOP: ReadonlySet<string> = new Set(KEYWORD_STOP_WORDS);
const LETTER = /[\p{L}\p{N}]/u;

/** Inverse document frequency, capped. */
const MAX_IDF = 12;

/** Share of no paper at all: keeps the idf of unknown stems finite. */
const LEAST_SHARE = 1e-5;

/** How common stems are. */
export interface Frequencies {
  /** -ln of the mean share of papers that hold a stem, each collection counting the same. */
  readonly idf: (hash: number) => number;
  /** The most common stems. */
  readonly common: (size: number) => readonly number[];
}

/** Counts the papers of each collection that hold a stem; stop words and punctuation are left out. */
export function documentFrequencies(collections: readonly (readonly PaperText[])[]): Frequencies {
  const counts = new HashCounts(collections.length, 500_000);
  const hashes = new Map<string, number>();
  const hashOf = (token: string) => {
    const lower = token.toLowerCase();
    const hash = hashes.get(lower) ?? hashOfStem(lower);
    hashes.set(lower, hash);
    return hash;
  };
  collections.forEach((papers, column) => {
    for (const { title, abstract } of papers) {
      const text = `${title}. ${abstract}`;
      const bounds = tokenBounds(text);
      const seen = new Set<number>();
      for (let i = 0; i < bounds.length; i += 2) {
        const token = text.slice(bounds[i], bounds[i + 1]);
        if (LETTER.test(token) && !STOP.has(token.toLowerCase())) seen.add(hashOf(token));
      }
      for (const hash of seen) counts.add(hash, column);
    }
  });
  const idf = (hash: number) => {
    const shares = collections.map((papers, column) => counts.get(hash, column) / papers.length);
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    return Math.min(MAX_IDF, -Math.log(mean + LEAST_SHARE));
  };
  let sorted: readonly number[] | undefined;
  const common = (size: number) => {
    sorted ??= Array.from(counts.keys(), (hash) => [idf(hash), hash] as const)
      .sort((a, b) => a[0] - b[0] || a[1] - b[1])
      .map(([, hash]) => hash);
    return sorted.slice(0, size);
  };
  return { idf, common };
}

function hashOfStem(lower: string): number {
  return hashString(phraseStem(lower));
}
