import type { TagPrior } from './tags.js';

/** Learned facts of a stem. */
export interface WordEntry {
  /** Smoothed log-odds that a candidate with this word is a keyword. */
  readonly any: number;
  /** The same for candidates that start with it. */
  readonly first: number;
  /** The same for candidates that end with it. */
  readonly last: number;
  /** Inverse document frequency in a large collection of papers, in nats. */
  readonly idf: number;
}

/** Learned facts of a phrase. */
export interface PhraseEntry {
  /** Smoothed log-odds that the phrase is a keyword where it occurs. */
  readonly odds: number;
  /** ln(1 + number of training papers it occurs in). */
  readonly seen: number;
}

/** Where the ranker looks words and phrases up. Keys are hashes of stems. */
export interface Lexicon {
  word(hash: number): WordEntry;
  phrase(hash: number): PhraseEntry;
  /** Tag prior of a lower-cased spelling, if the tables hold it. */
  tags(lower: string): TagPrior | undefined;
}

const NO_WORD: WordEntry = { any: 0, first: 0, last: 0, idf: 0 };
const NO_PHRASE: PhraseEntry = { odds: 0, seen: 0 };

/** Knows nothing: the features that need tables are all zero. */
export const EMPTY_LEXICON: Lexicon = {
  word: () => NO_WORD,
  phrase: () => NO_PHRASE,
  tags: () => undefined,
};
