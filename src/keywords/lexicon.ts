import type { TagPrior } from './tags.js';

/** Learned facts of a stem. */
export interface WordEntry {
  /** Smoothed log-odds that a candidate with this word is a keyword. */
  readonly any: number;
  /** The same for candidates that start with it. */
  readonly first: number;
  /** The same for candidates that end with it. */
  readonly last: number;
  /** Smoothed log-odds that a paper whose abstract has this word also has it in the title. */
  readonly titled: number;
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
  /** Whether a phrase with `of` inside may be a candidate: all where there are no tables, else those in the tables. */
  joins(hash: number): boolean;
  /** Tag prior of a lower-cased spelling, if the tables hold it. */
  tags(lower: string): TagPrior | undefined;
}

const NO_WORD: WordEntry = { any: 0, first: 0, last: 0, titled: 0, idf: 0 };
const NO_PHRASE: PhraseEntry = { odds: 0, seen: 0 };

/** Knows nothing: the features that need tables are all zero. */
export const EMPTY_LEXICON: Lexicon = {
  word: () => NO_WORD,
  phrase: () => NO_PHRASE,
  joins: () => true,
  tags: () => undefined,
};
