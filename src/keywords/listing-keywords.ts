import { checkedPapers, checkOptions, checkWhole } from '../paper/arguments.js';
import type { Paper } from '../paper/paper.js';
import { extractKeywords, type Keyword } from './extract.js';
import { listingCounts } from './listing-counts.js';
import { type KeywordOptions, resolveKeywordOptions } from './options.js';

/** What {@link listingKeywords} and {@link trendingKeywords} read of a paper. */
export type ListedPaper = Pick<Paper, 'id' | 'title' | 'abstract'>;

/** A keyword of a whole listing. */
export interface ListingKeyword {
  /** The phrase in the printed form that most papers use. */
  readonly phrase: string;
  /** Its stems, joined by blanks. */
  readonly key: string;
  /** Expected number of papers for which an indexer would choose it: the sum of its scores. */
  readonly score: number;
  /** Number of papers that have it among their keywords. */
  readonly count: number;
  /** Ids of these papers, the one it describes best first. */
  readonly papers: readonly string[];
}

/** Settings of {@link listingKeywords}. */
export interface ListingKeywordOptions extends Omit<KeywordOptions, 'limit' | 'listing'> {
  /** Most keywords to return, a whole number from 1. @defaultValue 20 */
  readonly limit?: number;
  /** Keywords taken of each paper, a whole number from 1. @defaultValue 15 */
  readonly perPaper?: number;
  /** Fewest papers of a keyword, a whole number from 1. @defaultValue 2 */
  readonly minPapers?: number;
}

/** Keywords of single papers, gathered by their stems. */
export interface KeywordGroup {
  readonly key: string;
  readonly members: readonly { readonly paper: string; readonly keyword: Keyword }[];
}

/**
 * What a listing is about: the phrases that are keywords of most of its papers, weighed by how surely.
 *
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
  const { limit = 20, minPapers = 2 } = checkedOptions(options);
  return dropNested(groupKeywords(checkedPapers('papers', papers, LISTED), options))
    .filter((group) => group.members.length >= minPapers)
    .map(summarise)
    .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
    .slice(0, limit);
}

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

/** The keywords of every paper, gathered by their stems, in order of first appearance. */
export function groupKeywords(papers: readonly ListedPaper[], options: ListingKeywordOptions): KeywordGroup[] {
  const { limit: _limit, perPaper = 15, minPapers: _minPapers, ...rest } = options;
  const listing = listingCounts(papers, rest.maxWords);
  const groups = new Map<string, { paper: string; keyword: Keyword }[]>();
  for (const paper of papers) {
    for (const keyword of extractKeywords(paper, { ...rest, limit: perPaper, listing })) {
      const member = { paper: paper.id, keyword };
      const group = groups.get(keyword.key);
      if (group === undefined) groups.set(keyword.key, [member]);
      else group.push(member);
    }
  }
  return Array.from(groups, ([key, members]) => ({ key, members }));
}

/** Share of a phrase's papers that must have a longer phrase around it, for the shorter one to be left out. */
const NESTED = 2 / 3;

/** Leaves out phrases that are mostly a part of a longer one: `language models` beside `large language models`. */
export function dropNested(groups: readonly KeywordGroup[]): KeywordGroup[] {
  const papersOf = new Map(groups.map(({ key, members }) => [key, new Set(members.map(({ paper }) => paper))]));
  const nested = new Set<string>();
  for (const { key, members } of groups) {
    for (const part of properParts(key)) {
      const around = papersOf.get(part);
      if (around === undefined) continue;
      const shared = members.filter(({ paper }) => around.has(paper)).length;
      if (shared >= NESTED * around.size) nested.add(part);
    }
  }
  return groups.filter(({ key }) => !nested.has(key));
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

function summarise({ key, members }: KeywordGroup): ListingKeyword {
  const sorted = [...members].sort((a, b) => b.keyword.score - a.keyword.score || (a.paper < b.paper ? -1 : 1));
  return {
    phrase: commonPhrase(members),
    key,
    score: members.reduce((sum, { keyword }) => sum + keyword.score, 0),
    count: members.length,
    papers: sorted.map(({ paper }) => paper),
  };
}

/** The printed form that most papers use; ties go to the first. */
export function commonPhrase(members: KeywordGroup['members']): string {
  const counts = new Map<string, number>();
  for (const { keyword } of members) counts.set(keyword.phrase, (counts.get(keyword.phrase) ?? 0) + 1);
  let best = '';
  for (const [phrase, count] of counts) if (count > (counts.get(best) ?? 0)) best = phrase;
  return best;
}
