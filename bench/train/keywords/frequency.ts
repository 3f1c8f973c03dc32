import { KEYWORD_STOP_WORDS } from '../../../src/keywords/stop-words.js';
import { tokenBounds } from '../../../src/keywords/tokens.js';
import { phraseStem } from '../../../src/keywords/words.js';
import { hashString } from '../../../src/packed/hash.js';
import type { PaperText } from '../../../src/text/paper-text.js';
import { HashCounts } from './hash-counts.js';

const STOP: ReadonlySet<string> = new Set(KEYWORD_STOP_WORDS);
const LETTER = /[\p{L}\p{N}]/u;

/** Inverse document frequency, capped. */
const MAX_IDF = 12;

/** Share of no paper at all: keeps the idf of unknown stems finite. */
const LEAST_SHARE = 1e-5;

/** Pseudo-papers of prior in the odds of the title. */
const TITLE_PRIOR = 10;

/** How common stems are. */
export interface Frequencies {
  /** -ln of the mean share of papers that hold a stem, each collection counting the same. */
  readonly idf: (hash: number) => number;
  /** Log-odds that a paper of the first collection whose abstract holds a stem has it in the title too. */
  readonly titled: (hash: number) => number;
  /** The most common stems. */
  readonly common: (size: number) => readonly number[];
}

/** Counts the papers of each collection that hold a stem; stop words and punctuation are left out. */
export function documentFrequencies(collections: readonly (readonly PaperText[])[]): Frequencies {
  const counts = new HashCounts(collections.length, 500_000);
  // Papers of the first collection with a stem in the abstract, and in both title and abstract.
  const titles = new HashCounts(2, 500_000);
  const hashesOf = stemReader();
  collections.forEach((papers, column) => {
    for (const { title, abstract } of papers) {
      const inTitle = hashesOf(title);
      const inAbstract = hashesOf(abstract);
      for (const hash of new Set([...inTitle, ...inAbstract])) counts.add(hash, column);
      if (column > 0) continue;
      for (const hash of inAbstract) {
        titles.add(hash, 0);
        if (inTitle.has(hash)) titles.add(hash, 1);
      }
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
  return { idf, titled: titleOdds(titles), common };
}

/** Log-odds of the second column among the first, smoothed towards those of all stems. */
function titleOdds(titles: HashCounts): (hash: number) => number {
  let all = 0;
  let titled = 0;
  for (const hash of titles.keys()) {
    all += titles.get(hash, 0);
    titled += titles.get(hash, 1);
  }
  const share = (titled + 1) / (all + 10);
  return (hash) => {
    const positive = titles.get(hash, 1) + TITLE_PRIOR * share;
    return Math.log(positive / (titles.get(hash, 0) + TITLE_PRIOR - positive));
  };
}

/** Hashes of the stems of a text, each spelling stemmed once. */
function stemReader(): (text: string) => Set<number> {
  const hashes = new Map<string, number>();
  return (text) => {
    const bounds = tokenBounds(text);
    const seen = new Set<number>();
    for (let i = 0; i < bounds.length; i += 2) {
      const lower = text.slice(bounds[i], bounds[i + 1]).toLowerCase();
      if (!LETTER.test(lower) || STOP.has(lower)) continue;
      const hash = hashes.get(lower) ?? hashString(phraseStem(lower));
      hashes.set(lower, hash);
      seen.add(hash);
    }
    return seen;
  };
}
