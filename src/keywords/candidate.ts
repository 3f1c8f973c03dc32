import type { KeywordDocument } from './document.js';

/** Tokens from `begin` to `end`, inclusive, without a break inside but for an `of` that joins two runs. */
export interface Run {
  readonly begin: number;
  readonly end: number;
}

/** A phrase that may be a keyword: all occurrences of one sequence of stems. Counts are over occurrences. */
export class Candidate {
  /** First token of the first occurrence. */
  readonly begin: number;
  /** Last token of the first occurrence. */
  readonly end: number;
  /** Hash of the stems. */
  readonly hash: number;
  /** Token `of` that joins two runs in the first occurrence, -1 where there is none. */
  readonly joint: number;
  /** Whether the first occurrence is a whole run. */
  firstIsRun = false;
  occurrences = 0;
  /** Occurrences that are a whole run. */
  runs = 0;
  /** Occurrences that end a run. */
  runEnds = 0;
  /** Occurrences that start a run right after a preposition. */
  afterPreposition = 0;
  /** Occurrences that start a run right after a conjunction. */
  afterConjunction = 0;
  /** Sum of the noun priors of the words just before, inside the run. */
  nounBefore = 0;
  /** Sum of the noun and adjective priors of the words just after, inside the run. */
  nounAfter = 0;
  /** Sum of the verb, participle and adverb priors of the words just after, inside the run. */
  verbAfter = 0;
  /** Whether an occurrence is one all-capitals word. */
  acronym = false;
  /** Whether an occurrence is followed by its acronym in brackets. */
  defined = false;
  inTitle = false;

  constructor(begin: number, end: number, identity: { readonly hash: number; readonly joint: number }) {
    this.begin = begin;
    this.end = end;
    this.hash = identity.hash;
    this.joint = identity.joint;
  }

  /** Counts an occurrence that starts at a token of a run. */
  count(document: KeywordDocument, from: number, run: Run): void {
    const { words } = document;
    const to = from + this.end - this.begin;
    this.occurrences++;
    if (from < document.titleLength) this.inTitle = true;
    if (from > run.begin) this.nounBefore += words[from - 1]!.tags[0]!;
    else if (from > 0) {
      if (words[from - 1]!.preposition) this.afterPreposition++;
      else if (words[from - 1]!.conjunction) this.afterConjunction++;
    }
    if (to < run.end) {
      this.nounAfter += words[to + 1]!.nominal;
      this.verbAfter += words[to + 1]!.verbal;
    } else this.#countEnd(document, from, run);
    if (from === to && words[from]!.acronym) this.acronym = true;
  }

  #countEnd(document: KeywordDocument, from: number, run: Run): void {
    this.runEnds++;
    if (from === run.begin) {
      this.runs++;
      if (this.occurrences === 1) this.firstIsRun = true;
    }
    if (this.end > this.begin && definesAcronym(document, from, from + this.end - this.begin)) this.defined = true;
  }
}

/** Whether the phrase is followed by `(ACR)`, with its own first letter in front. */
function definesAcronym({ words }: KeywordDocument, from: number, to: number): boolean {
  if (words[to + 1]?.surface !== '(' || words[to + 3]?.surface !== ')') return false;
  const short = words[to + 2]!;
  return short.surface !== short.lower && short.lower[0] === words[from]!.lower[0];
}
