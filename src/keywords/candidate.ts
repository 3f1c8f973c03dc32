import { growFloat64 } from '../packed/grow.js';
import type { KeywordDocument } from './document.js';
import { BOUNDARY, FACT } from './words.js';

/** Tokens from `begin` to `end`, inclusive, without a break inside but for an `of` that joins two runs. */
export interface Run {
  readonly begin: number;
  readonly end: number;
}

/** Columns of {@link Tallies}. */
export const TALLY = {
  occurrences: 0,
  /** Occurrences that are a whole run. */
  runs: 1,
  /** Occurrences that end a run. */
  runEnds: 2,
  /** Sum of the noun priors of the words just before, inside the run. */
  nounBefore: 3,
  /** Sum of the noun and adjective priors of the words just after, inside the run. */
  nounAfter: 4,
  /** Sum of the verb, participle and adverb priors of the words just after, inside the run. */
  verbAfter: 5,
  /** Occurrences right after a token of each kind of {@link BOUNDARY}. */
  after: 6,
  /** Occurrences right before a token of each kind of {@link BOUNDARY}. */
  before: 13,
} as const;

const COLUMNS = 20;

/** Sums over the occurrences of all candidates of a document, one row for each: far cheaper than fields of objects. */
export class Tallies {
  /** Row after row. */
  values: Float64Array;
  #size = 0;

  constructor(rows: number) {
    this.values = new Float64Array(rows * COLUMNS);
  }

  /** Place of a new row of zeros. */
  add(): number {
    const row = this.#size;
    this.#size += COLUMNS;
    this.values = growFloat64(this.values, this.#size);
    return row;
  }
}

/** A phrase that may be a keyword: all occurrences of one sequence of stems. */
export class Candidate {
  /** First token of the first occurrence. */
  readonly begin: number;
  /** Last token of the first occurrence. */
  readonly end: number;
  /** Hash of the stems. */
  readonly hash: number;
  /** Token `of` that joins two runs in the first occurrence, -1 where there is none. */
  readonly joint: number;
  readonly tallies: Tallies;
  /** Place of its row of tallies. */
  readonly row: number;
  /** Whether the first occurrence is a whole run. */
  firstIsRun = false;
  /** Whether an occurrence is one all-capitals word. */
  acronym = false;
  /** Whether an occurrence is followed by its acronym in brackets. */
  defined = false;
  inTitle = false;

  constructor({ begin, end }: Run, identity: { readonly hash: number; readonly joint: number }, tallies: Tallies) {
    this.begin = begin;
    this.end = end;
    this.hash = identity.hash;
    this.joint = identity.joint;
    this.tallies = tallies;
    this.row = tallies.add();
  }

  /** Counts an occurrence that starts at a token of a run. */
  count(document: KeywordDocument, from: number, run: Run): void {
    const { words, facts } = document;
    const { values } = this.tallies;
    const { row } = this;
    const to = from + this.end - this.begin;
    values[row]!++;
    if (from < document.titleLength) this.inTitle = true;
    if (from > run.begin) values[row + TALLY.nounBefore]! += facts[words[from - 1]!.row + FACT.noun]!;
    else values[row + TALLY.after + (from === 0 ? BOUNDARY.sentence : words[from - 1]!.boundary)]!++;
    if (to < run.end) {
      values[row + TALLY.nounAfter]! += facts[words[to + 1]!.row + FACT.nominal]!;
      values[row + TALLY.verbAfter]! += facts[words[to + 1]!.row + FACT.verbal]!;
    } else {
      values[row + TALLY.before + (to + 1 === words.length ? BOUNDARY.sentence : words[to + 1]!.boundary)]!++;
      this.#countEnd(document, from, run);
    }
    if (from === to && words[from]!.acronym) this.acronym = true;
  }

  #countEnd(document: KeywordDocument, from: number, run: Run): void {
    const { values } = this.tallies;
    values[this.row + TALLY.runEnds]!++;
    if (from === run.begin) {
      values[this.row + TALLY.runs]!++;
      if (from === this.begin) this.firstIsRun = true;
    }
    if (this.end > this.begin && definesAcronym(document, from, from + this.end - this.begin)) this.defined = true;
  }
}

/** A candidate with its place in the ranking. */
export interface Ranked {
  readonly candidate: Candidate;
  /** Probability that whoever the style stands for would choose it, 0 to 1. */
  readonly score: number;
}

/** Whether the phrase is followed by `(ACR)`, with its own first letter in front. */
function definesAcronym({ words }: KeywordDocument, from: number, to: number): boolean {
  if (words[to + 1]?.surface !== '(' || words[to + 3]?.surface !== ')') return false;
  const short = words[to + 2]!;
  return short.surface !== short.lower && short.lower[0] === words[from]!.lower[0];
}
