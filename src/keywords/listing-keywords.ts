import { checkedPapers, checkOptions, checkWhole } from '../paper/arguments.js';
import { type KeywordOptions, type KeywordStyle, resolveKeywordOptions } from './options.js';
import { type ListedPaper, readTerms, type Term } from './vocabulary.js';

/** A keyword of a whole listing. */
export interface ListingKeyword {
  /** The phrase as most papers print it inside sentences; of a phrase with an acronym the long form. */
  readonly phrase: string;
  /** Its stems, joined by blanks: the same for all its forms, joined words (`multi-agent`) taken apart. */
  readonly key: string;
  /** The acronym that papers of the listing define for it. */
  readonly acronym?: string;
  /** Sum of its scores in the papers whose keyword it is, lowered where much of the listing mentions it. */
  readonly score: number;
  /** Number of papers that mention it in any form: singular or plural, with or without hyphen, as its acronym. */
  readonly count: number;
  /** Ids of these papers, the one it describes best first. */
  readonly papers: readonly string[];
}

/** Settings of {@link listingKeywords}. */
export interface ListingKeywordOptions extends Omit<KeywordOptions, 'limit' | 'listing' | 'style' | 'minScore'> {
  /** Most keywords to return, a whole number from 1. @defaultValue 20 */
  readonly limit?: number;
  /** Whose choice to follow in each paper, as {@link KeywordOptions.style}. @defaultValue 'reader' */
  readonly style?: KeywordStyle;
  /** Least score of a keyword in a paper, 0 to 1. @defaultValue 0 */
  readonly minScore?: number;
  /** Keywords taken of each paper, a whole number from 1. @defaultValue 15 */
  readonly perPaper?: number;
  /** Fewest papers that mention a keyword, a whole number from 1. @defaultValue 2 */
  readonly minPapers?: number;
}

/**
 * What a listing is about: the phrases that are keywords of most of its papers, weighed by how surely. An acronym and
 * its long form, hyphens and plurals are one keyword; what most papers mention tells none apart and stands back.
 *
 * @category Keywords
 * @throws TypeError where a paper or an option is of the wrong kind, RangeError where an option is out of its range
 *
 * @example
 * ```ts
 * const papers = [
 *   { id: 'a', title: 'Sparse autoencoders', abstract: 'We train sparse autoencoders on proteins.' },
 *   { id: 'b', title: 'Features of sparse autoencoders', abstract: 'Sparse autoencoders find features.' },
 * ];
 * listingKeywords(papers)[0]?.phrase; // 'sparse autoencoders'
 * ```
 */
export function listingKeywords(papers: Iterable<ListedPaper>, options: ListingKeywordOptions = {}): ListingKeyword[] {
  const { limit = 20, minPapers = 2, perPaper = PER_PAPER, ...rest } = checkedOptions(options);
  const listed = checkedPapers('papers', papers, LISTED);
  return dropNested(readTerms(listed, { ...rest, limit: perPaper }))
    .filter(({ rows }) => rows.size >= minPapers)
    .map((term) => summarise(term, listed))
    .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
    .slice(0, limit);
}

/** Keywords taken of each paper. */
export const PER_PAPER = 15;

/** What a listed paper must have. */
export const LISTED = ['id', 'title', 'abstract'] as const;

/** The options, or an error that names the one that cannot be used. */
export function checkedOptions<Options extends ListingKeywordOptions>(options: Options): Options {
  checkOptions(options);
  const { limit, minPapers, perPaper } = options;
  for (const [name, value] of Object.entries({ limit, minPapers, perPaper }))
    if (value !== undefined) checkWhole(name, value, { from: 1 });
  resolveKeywordOptions({ ...options, limit: 1 });
  return options;
}

/** Share of a phrase's papers that must mention a longer phrase around it, for the shorter one to be left out. */
const NESTED = 2 / 3;

/** Leaves out phrases that are mostly a part of a longer one: `language models` beside `large language models`. */
export function dropNested(terms: readonly Term[]): Term[] {
  const rowsOf = new Map(terms.map(({ key, rows }) => [key, rows]));
  const nested = new Set<string>();
  for (const { key, rows } of terms) {
    for (const part of properParts(key)) {
      const around = rowsOf.get(part);
      if (around === undefined) continue;
      const shared = [...rows].filter((row) => around.has(row)).length;
      if (shared >= NESTED * around.size) nested.add(part);
    }
  }
  return terms.filter(({ key }) => !nested.has(key));
}

/** All shorter word sequences inside a key. */
function properParts(key: string): string[] {
  const stems = key.split(' ');
  const parts: string[] = [];
  for (let from = 0; from < stems.length; from++) {
    for (let to = from + 1; to <= stems.length; to++) {
      if (to - from < stems.length) parts.push(stems.slice(from, to).join(' '));
    }
  }
  return parts;
}

/** Ids of the papers that mention a term, the one it describes best first. */
export function papersOf({ rows, scores }: Term, papers: readonly ListedPaper[]): string[] {
  const score = (row: number): number => scores.get(row) ?? 0;
  return [...rows].sort((a, b) => score(b) - score(a) || a - b).map((row) => papers[row]!.id);
}

function summarise(term: Term, papers: readonly ListedPaper[]): ListingKeyword {
  const { key, phrase, acronym, rows, scores } = term;
  const sum = [...scores.values()].reduce((total, score) => total + score, 0);
  return {
    phrase,
    key,
    ...(acronym !== undefined && { acronym }),
    score: sum * contrast(rows.size, papers.length),
    count: rows.size,
    papers: papersOf(term, papers),
  };
}

/** Papers of prior that mention nothing: in small listings all keywords stand in much of it. */
const PRIOR_PAPERS = 18;
/** Up to this share of a listing, a phrase tells its papers from the others. */
const TELLING_SHARE = 0.05;

/** 1 for what a few papers of the listing mention, down to 0 for what all do: the square of ln of the share over ln of {@link TELLING_SHARE}. */
function contrast(count: number, papers: number): number {
  const share = Math.max(1, count - 1) / (papers + PRIOR_PAPERS);
  return Math.min(1, Math.log(share) / Math.log(TELLING_SHARE)) ** 2;
}
