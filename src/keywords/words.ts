import { stem } from '../text/stemmer.js';

/** What a token says about the phrase before or after it. */
export const BOUNDARY = {
  none: 0,
  sentence: 1,
  punctuation: 2,
  determiner: 3,
  auxiliary: 4,
  preposition: 5,
  conjunction: 6,
} as const;

/** Number of kinds of {@link BOUNDARY}. */
export const BOUNDARIES = 7;

/** What the ranker knows of one spelling. */
export interface Word {
  readonly surface: string;
  readonly lower: string;
  readonly stem: string;
  /** Hash of the stem, 32 bits. */
  readonly hash: number;
  /** Number of the stem inside its {@link WordTable}. */
  readonly id: number;
  /** Numbers of the parts of the stem between its hyphens; without a hyphen its own. */
  readonly parts: readonly number[];
  /** Punctuation ends every phrase, whatever the stop words. */
  readonly punctuation: boolean;
  readonly stop: boolean;
  /** Whether it is a function word of another language. */
  readonly foreign: boolean;
  /** One of {@link BOUNDARY}. */
  readonly boundary: number;
  /** Whether it may join two runs into one phrase: `of`. */
  readonly joins: boolean;
  /** Whether a phrase may start with it: no number, no single character. */
  readonly starts: boolean;
  /** Whether it is an address of the web or a part of one; no keyword starts or ends with it. */
  readonly address: boolean;
  /** Capitals and digits only, two capitals at least: `LLM`, `LLMs`, `GPT-4`. */
  readonly acronym: boolean;
  /** Bits of `SHAPE`. */
  readonly shape: number;
  /** Place of its row of facts in its {@link WordTable}. */
  readonly row: number;
}

/** Columns of the facts of a word. */
export const FACT = {
  /** Priors of the tags, in the order of TAGS. */
  tags: 0,
  noun: 0,
  adjective: 1,
  verb: 2,
  participle: 4,
  /** Prior of noun or adjective. */
  nominal: 7,
  /** Prior of verb, participle or adverb. */
  verbal: 8,
  /** How well it stands inside a phrase: nouns and adjectives fully, participles and numbers by half. */
  inner: 9,
  characters: 10,
  /** The {@link WordEntry}. */
  any: 11,
  first: 12,
  last: 13,
  titled: 14,
  idf: 15,
} as const;

/** Number of columns of {@link FACT}. */
export const FACTS = 16;

const LAST_PART = /^(.*[^a-z])([a-z]{3,})$/;
/** Longer words are no words; they are not stemmed. */
const LONGEST_WORD = 64;

/** Porter stem; of a joined word (`self-organizing`), its last part is stemmed. */
export function phraseStem(lower: string): string {
  if (lower.length > LONGEST_WORD) return lower;
  const parts = LAST_PART.exec(lower);
  return parts === null ? stem(lower) : parts[1]! + stem(parts[2]!);
}
