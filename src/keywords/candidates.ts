import type { KeywordDocument } from './document.js';
import { hashNext } from './hash.js';
import { PhraseIndex } from './phrase-index.js';
import type { Word } from './words.js';

/** A phrase that may be a keyword: all occurrences of one sequence of stems. Counts are over occurrences. */
export interface Candidate {
  /** First token of the first occurrence. */
  readonly begin: number;
  /** Last token of the first occurrence. */
  readonly end: number;
  /** Hash of the stems. */
  readonly hash: number;
  /** Whether the first occurrence is a whole run. */
  readonly firstIsRun: boolean;
  occurrences: number;
  /** Occurrences that are a whole run. */
  runs: number;
  /** Occurrences that end a run. */
  runEnds: number;
  /** Occurrences that start a run right after a preposition. */
  afterPreposition: number;
  /** Occurrences that start a run right after a conjunction. */
  afterConjunction: number;
  /** Sum of the noun priors of the words just before, inside the run. */
  nounBefore: number;
  /** Sum of the noun and adjective priors of the words just after, inside the run. */
  nounAfter: number;
  /** Sum of the verb, participle and adverb priors of the words just after, inside the run. */
  verbAfter: number;
  /** Whether an occurrence is one all-capitals word. */
  acronym: boolean;
  /** Whether an occurrence is followed by its acronym in brackets. */
  defined: boolean;
  inTitle: boolean;
}

/**
 * All candidates of a document: every n-gram of 1 to `maxWords` tokens inside a run (a maximal stretch of tokens
 * without punctuation or stop words), grouped by stems, in order of first occurrence.
 *
 *     we train [sparse autoencoders] on [language model activations]
 *               run of 2: 3 n-grams       run of 3: 6 n-grams
 */
export function findCandidates(document: KeywordDocument, maxWords: number): Candidate[] {
  const found: Candidate[] = [];
  const index = new PhraseIndex(document.words.length);
  const { breaks } = document;
  let begin = 0;
  while (begin < breaks.length) {
    if (breaks[begin]) {
      begin++;
      continue;
    }
    let end = begin;
    while (end + 1 < breaks.length && !breaks[end + 1]) end++;
    addRun(document, { begin, end, maxWords, index, found });
    begin = end + 1;
  }
  return found;
}

interface Run {
  readonly begin: number;
  readonly end: number;
  readonly maxWords: number;
  readonly index: PhraseIndex;
  readonly found: Candidate[];
}

function addRun(document: KeywordDocument, run: Run): void {
  const { words } = document;
  for (let from = run.begin; from <= run.end; from++) {
    if (!words[from]!.starts) continue;
    const last = Math.min(run.end, from + run.maxWords - 1);
    let number = -1;
    let hash = 0;
    for (let to = from; to <= last; to++) {
      const word = words[to]!;
      hash = hashNext(hash, word.hash);
      number = run.index.number(number, word.id);
      let candidate = run.found[number];
      if (candidate === undefined) {
        candidate = newCandidate(from, to, { hash, firstIsRun: from === run.begin && to === run.end });
        run.found.push(candidate);
      }
      count(candidate, document, { from, to, run });
    }
  }
}

function newCandidate(begin: number, end: number, first: Pick<Candidate, 'hash' | 'firstIsRun'>): Candidate {
  return {
    begin,
    end,
    hash: first.hash,
    firstIsRun: first.firstIsRun,
    occurrences: 0,
    runs: 0,
    runEnds: 0,
    afterPreposition: 0,
    afterConjunction: 0,
    nounBefore: 0,
    nounAfter: 0,
    verbAfter: 0,
    acronym: false,
    defined: false,
    inTitle: false,
  };
}

function count(candidate: Candidate, document: KeywordDocument, place: { from: number; to: number; run: Run }): void {
  const { from, to, run } = place;
  const { words } = document;
  candidate.occurrences++;
  if (from < document.titleLength) candidate.inTitle = true;
  if (from > run.begin) candidate.nounBefore += words[from - 1]!.tags[0]!;
  else if (from > 0) countBefore(candidate, words[from - 1]!);
  if (to < run.end) countAfter(candidate, words[to + 1]!);
  else {
    candidate.runEnds++;
    if (from === run.begin) candidate.runs++;
    if (to > from && definesAcronym(document, from, to)) candidate.defined = true;
  }
  if (from === to && words[from]!.acronym) candidate.acronym = true;
}

function countBefore(candidate: Candidate, before: Word): void {
  if (before.preposition) candidate.afterPreposition++;
  else if (before.conjunction) candidate.afterConjunction++;
}

function countAfter(candidate: Candidate, { tags }: Word): void {
  candidate.nounAfter += tags[0]! + tags[1]!;
  candidate.verbAfter += tags[2]! + tags[4]! + tags[5]!;
}

/** Whether the phrase is followed by `(ACR)`, with its own first letter in front. */
function definesAcronym({ words }: KeywordDocument, from: number, to: number): boolean {
  if (words[to + 1]?.surface !== '(' || words[to + 3]?.surface !== ')') return false;
  const short = words[to + 2]!;
  return short.surface !== short.lower && short.lower[0] === words[from]!.lower[0];
}
