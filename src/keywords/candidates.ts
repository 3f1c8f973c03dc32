import { hashPair } from '../packed/hash.js';
import { Candidate, type Run, Tallies } from './candidate.js';
import type { KeywordDocument } from './document.js';
import { PhraseIndex } from './phrase-index.js';

/** Most words on either side of an `of` inside a candidate. */
const BESIDE_OF = 2;

/**
 * All candidates of a document: every n-gram of 1 to `maxWords` tokens inside a run (a maximal stretch of tokens
 * without punctuation or stop words), and the ends of two runs that `of` joins; grouped by stems, in order of first
 * occurrence.
 *
 *     we train [sparse autoencoders] on [language model activations]
 *               run of 2: 3 n-grams       run of 3: 6 n-grams
 *     the [high quality] of [service networks]
 *          quality of service, quality of service networks, high quality of service ...
 */
export function findCandidates(document: KeywordDocument, maxWords: number): Candidate[] {
  const size = document.words.length;
  const search: Search = {
    found: [],
    byNumber: [],
    index: new PhraseIndex(size),
    tallies: new Tallies(size),
    maxWords,
  };
  let begin = runFrom(document, 0);
  while (begin < document.breaks.length) {
    const end = runEnd(document, begin);
    addRun(document, { begin, end }, search);
    const next = runFrom(document, end + 1);
    if (next === end + 2 && next < document.breaks.length && document.words[end + 1]!.joins) {
      addJoined(
        document,
        [
          { begin, end },
          { begin: next, end: runEnd(document, next) },
        ],
        search,
      );
    }
    begin = next;
  }
  return search.found;
}

interface Search {
  readonly found: Candidate[];
  /** Candidates by the number of their phrase; beginnings that end in `of` are none. */
  readonly byNumber: (Candidate | undefined)[];
  readonly index: PhraseIndex;
  readonly tallies: Tallies;
  readonly maxWords: number;
}

/** First token of the first run that starts at a token or later. */
function runFrom({ breaks }: KeywordDocument, from: number): number {
  let begin = from;
  while (begin < breaks.length && breaks[begin]) begin++;
  return begin;
}

function runEnd({ breaks }: KeywordDocument, begin: number): number {
  let end = begin;
  while (end + 1 < breaks.length && !breaks[end + 1]) end++;
  return end;
}

function addRun(document: KeywordDocument, run: Run, search: Search): void {
  const { words } = document;
  for (let from = run.begin; from <= run.end; from++) {
    if (!words[from]!.starts) continue;
    const last = Math.min(run.end, from + search.maxWords - 1);
    let number = -1;
    let hash = 0;
    for (let to = from; to <= last; to++) {
      hash = hashPair(hash, words[to]!.hash);
      number = search.index.number(number, words[to]!.id);
      let candidate = search.byNumber[number];
      if (candidate === undefined) {
        candidate = new Candidate({ begin: from, end: to }, { hash, joint: -1 }, search.tallies);
        search.byNumber[number] = candidate;
        search.found.push(candidate);
      }
      candidate.count(document, from, run);
    }
  }
}

/** Adds the phrases across the `of` between two runs. */
function addJoined(document: KeywordDocument, [left, right]: readonly [Run, Run], search: Search): void {
  const { words } = document;
  const run = { begin: left.begin, end: right.end };
  for (let from = Math.max(left.begin, left.end - BESIDE_OF + 1); from <= left.end; from++) {
    if (!words[from]!.starts) continue;
    const last = Math.min(right.end, right.begin + BESIDE_OF - 1, from + search.maxWords - 1);
    for (let to = right.begin; to <= last; to++) {
      const { hash, number } = numberPhrase(document, { begin: from, end: to }, search);
      let candidate = search.byNumber[number];
      if (candidate === undefined) {
        candidate = new Candidate({ begin: from, end: to }, { hash, joint: left.end + 1 }, search.tallies);
        search.byNumber[number] = candidate;
        search.found.push(candidate);
      }
      candidate.count(document, from, run);
    }
  }
}

function numberPhrase(
  { words }: KeywordDocument,
  { begin, end }: Run,
  { index }: Search,
): { hash: number; number: number } {
  let number = -1;
  let hash = 0;
  for (let at = begin; at <= end; at++) {
    hash = hashPair(hash, words[at]!.hash);
    number = index.number(number, words[at]!.id);
  }
  return { hash, number };
}
