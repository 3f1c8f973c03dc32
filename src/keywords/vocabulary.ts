import type { Paper } from '../paper/paper.js';
import { paperText } from '../text/paper-text.js';
import { extractKeywords, type Keyword } from './extract.js';
import { type FormPart, Forms, solidForm } from './forms.js';
import { ListingAcronyms } from './listing-acronyms.js';
import { listingCounts } from './listing-counts.js';
import type { KeywordOptions } from './options.js';

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
  readonly #acronyms: ListingAcronyms;
  readonly #entries = new Map<string, Entry>();
  /** Key of the first phrase of each solid form. */
  readonly #solid = new Map<string, string>();
  /** Keys of the forms that are looked for, and the key they stand for. */
  readonly #named = new Map<string, string>();

  constructor(papers: readonly ListedPaper[]) {
    this.#papers = papers;
    this.#acronyms = new ListingAcronyms(papers, this.#forms);
  }

  /** Adds a keyword of the paper at a row. */
  add({ phrase, score }: Keyword, row: number): void {
    const parts = this.#read(phrase, row);
    const entry = this.#entry(this.#canonical(formOf(parts), parts.every(isWhole) ? phrase : formOf(parts)));
    entry.scores.set(row, Math.max(score, entry.scores.get(row) ?? 0));
    entry.rows.add(row);
    if (isAcronym(parts)) entry.acronym ??= phrase;
    else vote(entry.spellings[1], phrase);
  }

  /** All terms, with the papers that mention them. */
  terms(): Term[] {
    const longest = longestByFirst(this.#named.keys());
    for (const [row, paper] of this.#papers.entries()) this.#mentions(paper, row, longest);
    return [...this.#entries.values()].map(({ key, rows, scores, spellings: [inside, elsewhere], acronym }) => ({
      key,
      phrase: mostVoted(inside) ?? mostVoted(elsewhere) ?? key,
      ...(acronym !== undefined && { acronym }),
      rows,
      scores,
    }));
  }

  #read(text: string, row: number): FormPart[] {
    return this.#acronyms.writeOut(this.#forms.parts(text), row);
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
  #mentions(paper: ListedPaper, row: number, longest: ReadonlyMap<string, number>): void {
    const text = paperText(paper);
    for (const field of ['title', 'abstract'] as const) {
      const parts = this.#read(text[field], row);
      for (let from = 0; from < parts.length; from++) {
        const end = Math.min(parts.length, from + (longest.get(parts[from]!.stem) ?? 0));
        let form = '';
        for (let to = from; to < end; to++) {
          form = to === from ? parts[to]!.stem : `${form} ${parts[to]!.stem}`;
          const key = this.#named.get(form);
          const entry = key === undefined ? undefined : this.#entries.get(key);
          if (entry === undefined) continue;
          entry.rows.add(row);
          if (!parts[from]!.begins || !parts[to]!.ends) continue;
          const spelling = text[field].slice(parts[from]!.start, parts[to]!.end).replace(/\s+/g, ' ');
          if (isAcronym(parts.slice(from, to + 1))) entry.acronym ??= spelling;
          else if (field === 'abstract' && isInside(parts, from)) vote(entry.spellings[0], spelling);
        }
      }
    }
  }
}

function formOf(parts: readonly FormPart[]): string {
  return parts.map(({ stem }) => stem).join(' ');
}

function isWhole({ begins, ends }: FormPart): boolean {
  return begins && ends;
}

/** Whether parts are one acronym, written out. */
function isAcronym(parts: readonly FormPart[]): boolean {
  return parts.length > 1 && parts.every(({ start }) => start === parts[0]!.start);
}

/** Parts of the longest form that starts with each stem, {@link LONGEST} at most. */
function longestByFirst(forms: Iterable<string>): Map<string, number> {
  const longest = new Map<string, number>();
  for (const form of forms) {
    const stems = form.split(' ');
    longest.set(stems[0]!, Math.min(LONGEST, Math.max(stems.length, longest.get(stems[0]!) ?? 0)));
  }
  return longest;
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
