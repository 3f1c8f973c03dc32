import { checkedStrings, checkOptions, checkShare, checkWhole, refuse } from '../paper/arguments.js';
import type { ListingCounts } from './listing-counts.js';
import { KeywordModel } from './model.js';

/** Whose choice keywords follow, see {@link KeywordOptions.style}. */
export type KeywordStyle = 'reader' | number;

/** Settings of {@link extractKeywords}. */
export interface KeywordOptions {
  /** Most keywords to return, a whole number from 1. @defaultValue 10 */
  readonly limit?: number;
  /**
   * Whose choice to follow: `'reader'` = someone who skims a list, who wants to see no near copies, asides and names of
   * whole fields; or a number from 1 = a professional indexer (many, specific) to 0 = the authors (few, general).
   * @defaultValue 0.6
   */
  readonly style?: KeywordStyle;
  /** Most words of a keyword, a whole number from 1 to 8. @defaultValue 5 */
  readonly maxWords?: number;
  /**
   * Least score of a keyword, 0 to 1.
   * @defaultValue 0; with the style `'reader'` 0.2 from the third keyword on: better fewer than asides
   */
  readonly minScore?: number;
  /** Words that no keyword holds, in place of {@link KEYWORD_STOP_WORDS}. @defaultValue KEYWORD_STOP_WORDS */
  readonly stopWords?: Iterable<string>;
  /** How much keywords that share words with better ones step back, 0 (not at all) to 1 (one of each kind). @defaultValue 0 */
  readonly diversity?: number;
  /**
   * Counts over the listing the paper came from: a phrase that several of its papers share is a topic and moves up; for a
   * reader, what many of them share is their field and moves down. @defaultValue none
   */
  readonly listing?: ListingCounts;
  /** The learned tables, from {@link loadKeywordModel}. @defaultValue none: the table-free ranker */
  readonly model?: KeywordModel;
}

/** {@link KeywordOptions} with every default in place. */
export interface ResolvedKeywordOptions {
  readonly limit: number;
  readonly style: KeywordStyle;
  readonly maxWords: number;
  readonly minScore: number | undefined;
  readonly stopWords: ReadonlySet<string> | undefined;
  readonly diversity: number;
  readonly listing: ListingCounts | undefined;
  readonly model: KeywordModel | undefined;
}

/** Fills in the defaults and throws an error that names the option that cannot be used. */
export function resolveKeywordOptions(options: KeywordOptions): ResolvedKeywordOptions {
  checkOptions(options);
  const { limit = 10, style = 0.6, maxWords = 5, minScore, diversity = 0, stopWords, listing, model } = options;
  checkWhole('limit', limit, { from: 1 });
  checkWhole('maxWords', maxWords, { from: 1, to: 8 });
  if (style !== 'reader') checkStyle(style);
  if (minScore !== undefined) checkShare('minScore', minScore);
  checkShare('diversity', diversity);
  if (model !== undefined && !(model instanceof KeywordModel)) refuse('model', 'what loadKeywordModel gives', model);
  if (listing !== undefined && !(listing?.counts instanceof Map))
    refuse('listing', 'what listingCounts gives', listing);
  return { limit, style, maxWords, minScore, diversity, listing, model, stopWords: lowerSet(stopWords) };
}

function checkStyle(style: unknown): void {
  if (typeof style !== 'number') refuse('style', "'reader' or a number from 0 to 1", style);
  checkShare('style', style);
}

function lowerSet(words: Iterable<string> | undefined): ReadonlySet<string> | undefined {
  return words === undefined
    ? undefined
    : new Set(checkedStrings('stopWords', words).map((word) => word.toLowerCase()));
}
