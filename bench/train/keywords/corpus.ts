import { findCandidates } from '../../../src/keywords/candidates.js';
import { type KeywordDocument, readDocument } from '../../../src/keywords/document.js';
import { EMPTY_LEXICON } from '../../../src/keywords/lexicon.js';
import { WordTable } from '../../../src/keywords/word-table.js';
import type { LabelledPaper } from '../../data.js';
import { distinctPhrases } from '../../quality/keyphrase-f1.js';

/** Most words of a candidate in training. */
export const MAX_WORDS = 5;

/** A word of a paper and how it occurs there: bit 0 in a candidate, 1 in a gold phrase, 2 first of one, 3 last of one. */
export const GOLD = 2;
export const FIRST = 4;
export const LAST = 8;

/** What the tables count of one paper. */
export interface CountedPaper {
  readonly paper: LabelledPaper;
  readonly source: number;
  /** Hashes of its candidates, those that are gold first. */
  readonly phrases: Int32Array;
  /** Number of candidates that are gold. */
  readonly gold: number;
  /** Hashes of the stems inside candidates. */
  readonly words: Int32Array;
  /** Roles of these stems. */
  readonly roles: Uint8Array;
}

const table = new WordTable(EMPTY_LEXICON);

/** Candidates of a paper, and which of them are gold. */
export function countPaper(paper: LabelledPaper, source: number): CountedPaper {
  table.trim();
  const document = readDocument(paper, { table });
  const wanted = new Set(distinctPhrases(paper.keyphrases));
  const gold: number[] = [];
  const other: number[] = [];
  const roles = new Map<number, number>();
  for (const { begin, end, hash } of findCandidates(document, MAX_WORDS)) {
    const isGold = wanted.has(normalisedPhrase(document, begin, end));
    (isGold ? gold : other).push(hash);
    for (let at = begin; at <= end; at++) {
      const word = document.words[at]!.hash;
      const role = 1 | (isGold ? GOLD | (at === begin ? FIRST : 0) | (at === end ? LAST : 0) : 0);
      roles.set(word, (roles.get(word) ?? 0) | role);
    }
  }
  return {
    paper,
    source,
    phrases: Int32Array.from([...gold, ...other]),
    gold: gold.length,
    words: Int32Array.from(roles.keys()),
    roles: Uint8Array.from(roles.values()),
  };
}

/** A phrase of a document as {@link distinctPhrases} normalises those of the gold list. */
export function normalisedPhrase({ words }: KeywordDocument, begin: number, end: number): string {
  let phrase = words[begin]!.stem;
  for (let at = begin + 1; at <= end; at++) phrase += ` ${words[at]!.stem}`;
  return phrase;
}
