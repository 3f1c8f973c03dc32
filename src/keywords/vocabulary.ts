import type { Paper } from '../paper/paper.js';
import { paperText } from '../text/paper-text.js';
import { findAcronyms } from './acronyms.js';
import { extractKeywords, type Keyword } from './extract.js';
import { type FormPart, Forms, solidForm } from './forms.js';
import { listingCounts } from './listing-counts.js';
import { tableFreeModel } from './model.js';
import type { KeywordOptions } from './options.js';
import { spanOf } from './spans.js';

/** What {@link listingKeywords} and {@link trendingKeywords} read of a paper. */
export type ListedPaper = Pick<Paper, 'id' | 'title' | 'abstract'>;

/** A phrase of a listing under one name, whatever its papers call it. */
export interface Term {
  /** Its stems, joined by blanks; of an acronym that papers write out, those of the long form. */
  readonly key: string;
  /** Its best spelling. */
  readonly phrase: string;
  /** The acronym that papers of the listing define for it. */
  readonly acronym?: string;
  /** Rows of the papers whose title or abstract mentions it in any form, ascending. */
  readonly rows: ReadonlySet<number>;
  /** Score of the papers that have it as a keyword, by row. */
  readonly scores: ReadonlyMap<number, number>;
}

/** Most parts of a phrase that is looked for. */
const LONGEST = 10;
/** An acronym stands for one long form where so many of the papers that define it agree. */
const AGREEMENT = 2 / 3;

/** Settings of {@link readTerms}: those of the keywords of each paper. */
export type TermOptions = Omit<KeywordOptions, 'listing'>;

/** The keywords of all papers as one vocabulary, in order of first appearance. */
export function readTerms(papers: readonly ListedPaper[], options: TermOptions): Term[] {
  const vocabulary = new Vocabulary(papers);
  const listing = listingCounts(papers, options.maxWords);
  for (const [row, paper] of papers.entries()) {
    for (const keyword of extractKeywords(paper, { style: 'reader', minScore: 0, ...options, listing }))
      vocabulary.add(keyword, row);
  }
  return vocabulary.terms();
}

interface Entry {
  readonly key: string;
  readonly rows: Set<number>;
  readonly scores: Map<number, number>;
  /** Votes for its spellings, by how far their capitals are to be trusted: inside sentences, elsewhere. */
  readonly spellings: readonly [inside: Map<string, number>, elsewhere: Map<string, number>];
  acronym: string | undefined;
}

class Vocabulary {
  readonly #papers: readonly ListedPaper[];
  readonly #forms = new Forms();
  readonly #entries = new Map<string, Entry>();
  /** Key of the first phrase of each solid form. */
  readonly #solid = new Map<string, string>();
  /** Keys of the forms that are looked for, and the key they stand for. */
  readonly #named = new Map<string, string>();
  /** Long forms that each paper defines for acronyms, and those most papers do. */
  readonly #ownLong: readonly ReadonlyMap<string, string>[];
  readonly #commonLong: ReadonlyMap<string, string>;

  constructor(papers: readonly ListedPaper[]) {
    this.#papers = papers;
    this.#ownLong = papers.map((paper) => longForms(paper, this.#forms));
    this.#commonLong = agreedOn(this.#ownLong);
  }

  /** Adds a keyword of the paper at a row. */
  add({ phrase, score }: Keyword, row: number): void {
    const form = this.#forms.key(phrase);
    const long = this.#longOf(form, row);
    const key = this.#canonical(long ?? form, long ?? phrase);
    if (long === undefined) this.#named.set(form, key);
    const entry = this.#entry(key);
    entry.scores.set(row, Math.max(score, entry.scores.get(row) ?? 0));
    entry.rows.add(row);
    if (long === undefined) vote(entry.spellings[1], phrase);
    else entry.acronym ??= phrase;
  }

  /** All terms, with the papers that mention them. */
  terms(): Term[] {
    for (const [short, long] of this.#commonLong) {
      const key = this.#named.get(long) ?? long;
      if (this.#entries.has(key)) this.#named.set(short, key);
    }
    for (const [row, paper] of this.#papers.entries()) this.#mentions(paper, row);
    return [...this.#entries.values()].map(({ key, rows, scores, spellings: [inside, elsewhere], acronym }) => ({
      key,
      phrase: mostVoted(inside) ?? mostVoted(elsewhere) ?? key,
      ...(acronym !== undefined && { acronym }),
      rows,
      scores,
    }));
  }

  #longOf(form: string, row: number): string | undefined {
    return this.#ownLong[row]!.get(form) ?? this.#commonLong.get(form);
  }

  #canonical(form: string, spelling: string): string {
    const known = this.#named.get(form);
    if (known !== undefined) return known;
    const solid = solidForm(spelling);
    const first = this.#solid.get(solid) ?? form;
    this.#solid.set(solid, first);
    this.#named.set(form, first);
    return first;
  }

  #entry(key: string): Entry {
    const known = this.#entries.get(key);
    if (known !== undefined) return known;
    const entry: Entry = {
      key,
      rows: new Set(),
      scores: new Map(),
      spellings: [new Map(), new Map()],
      acronym: undefined,
    };
    this.#entries.set(key, entry);
    return entry;
  }

  /** Marks what a paper mentions. */
  #mentions(paper: ListedPaper, row: number): void {
    const text = paperText(paper);
    for (const field of ['title', 'abstract'] as const) {
      const parts = this.#forms.parts(text[field]);
      for (let from = 0; from < parts.length; from++) {
        let form = '';
        for (let to = from; to < Math.min(parts.length, from + LONGEST); to++) {
          form = to === from ? parts[to]!.stem : `${form} ${parts[to]!.stem}`;
          const named = this.#ownLong[row]!.get(form);
          const key = this.#named.get(named ?? form);
          const entry = key === undefined ? undefined : this.#entries.get(key);
          if (entry === undefined) continue;
          entry.rows.add(row);
          const spelling = text[field].slice(parts[from]!.start, parts[to]!.end).replace(/\s+/g, ' ');
          // Another name of it, as its acronym is, has another solid form.
          if (this.#commonLong.has(form) || named !== undefined) entry.acronym ??= spelling;
          else if (field === 'abstract' && isInside(parts, from)) vote(entry.spellings[0], spelling);
        }
      }
    }
  }
}

/** Whether a part stands inside a sentence, where its capitals are its own. */
function isInside(parts: readonly FormPart[], at: number): boolean {
  return at > 0 && !/^[.!?:]$/.test(parts[at - 1]!.stem);
}

function vote(votes: Map<string, number>, spelling: string): void {
  votes.set(spelling, (votes.get(spelling) ?? 0) + 1);
}

/** The spelling with most votes; ties go to the first. */
function mostVoted(votes: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined;
  for (const [spelling, count] of votes) if (best === undefined || count > votes.get(best)!) best = spelling;
  return best;
}

/** Forms of the long names of the acronyms that a paper defines, by the form of the acronym. */
function longForms(paper: ListedPaper, forms: Forms): Map<string, string> {
  const text = paperText(paper);
  const document = tableFreeModel().ranker.read(text);
  const found = new Map<string, string>();
  for (const { begin, end, short } of findAcronyms(document)) {
    const at = (from: number, to: number): string => {
      const span = spanOf(document, from, to);
      return forms.key(text[span.field].slice(span.start, span.end));
    };
    const acronym = at(short, short);
    const long = at(begin, end);
    if (!found.has(acronym) && long !== acronym) found.set(acronym, long);
  }
  return found;
}

/** The long form of each acronym on which the papers that define it agree. */
function agreedOn(papers: readonly ReadonlyMap<string, string>[]): Map<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const pairs of papers) {
    for (const [acronym, long] of pairs) {
      const own = votes.get(acronym) ?? new Map<string, number>();
      vote(own, long);
      votes.set(acronym, own);
    }
  }
  const agreed = new Map<string, string>();
  for (const [acronym, own] of votes) {
    const all = [...own.values()].reduce((sum, count) => sum + count, 0);
    const long = mostVoted(own)!;
    if (own.get(long)! >= AGREEMENT * all) agreed.set(acronym, long);
  }
  return agreed;
}
