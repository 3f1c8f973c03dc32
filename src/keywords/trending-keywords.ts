import { checkedPapers, refuse } from '../paper/arguments.js';
import {
  checkedOptions,
  commonPhrase,
  dropNested,
  groupKeywords,
  LISTED,
  type ListedPaper,
  type ListingKeywordOptions,
} from './listing-keywords.js';

/** A keyword that rose from one listing to the next. */
export interface TrendingKeyword {
  /** The phrase in the printed form that most papers of the later listing use. */
  readonly phrase: string;
  /** Its stems, joined by blanks. */
  readonly key: string;
  /** Log-odds of the later listing over the earlier one, with a prior; above 0 for a keyword that rose. */
  readonly logOdds: number;
  /** The log-odds in standard deviations: 1.96 or more is a rise that chance would give once in 40 times. */
  readonly z: number;
  /** Papers of the later listing that have it among their keywords. */
  readonly now: number;
  /** Papers of the earlier listing that have it among their keywords. */
  readonly before: number;
  /** Ids of the papers of the later listing. */
  readonly papers: readonly string[];
}

/** Settings of {@link trendingKeywords}. */
export interface TrendingOptions extends ListingKeywordOptions {
  /** Papers' worth of prior that each listing is mixed with, above 0; more asks for more evidence. @defaultValue 10 */
  readonly prior?: number;
}

/**
 * What rose between two listings, the surest rise first: log-odds ratios of the keywords' paper counts with an
 * informative Dirichlet prior, the pooled shares of both listings.
 *
 * Source: B. L. Monroe, M. P. Colaresi, K. M. Quinn, "Fightin' words", Political Analysis 16(4), 2008.
 *
 * @throws TypeError where a paper or an option is of the wrong kind, RangeError where an option is out of its range
 *
 * @example
 * ```ts
 * const before = [{ id: 'a', title: 'Support vector machines', abstract: '' }];
 * const now = [{ id: 'b', title: 'Diffusion models', abstract: '' }, { id: 'c', title: 'Fast diffusion models', abstract: '' }];
 * trendingKeywords(now, before)[0]?.phrase; // 'diffusion models'
 * ```
 */
export function trendingKeywords(
  now: Iterable<ListedPaper>,
  before: Iterable<ListedPaper>,
  options: TrendingOptions = {},
): TrendingKeyword[] {
  const { limit = 20, minPapers = 2, prior = 10, ...rest } = checkedOptions(options);
  if (typeof prior !== 'number') refuse('prior', 'a number', prior);
  if (!(prior > 0 && prior < Infinity)) throw new RangeError(`prior must be a number above 0, not ${prior}`);
  const later = checkedPapers('now', now, LISTED);
  const earlier = checkedPapers('before', before, LISTED);
  const counts = new Map(groupKeywords(earlier, rest).map(({ key, members }) => [key, members.length]));
  return dropNested(groupKeywords(later, rest))
    .filter(({ members }) => members.length >= minPapers)
    .map(({ key, members }) => {
      const pair = { now: members.length, before: counts.get(key) ?? 0 };
      const rise = logOddsRatio(pair, { now: later.length, before: earlier.length, prior });
      return { phrase: commonPhrase(members), key, ...rise, ...pair, papers: members.map(({ paper }) => paper) };
    })
    .filter(({ z }) => z > 0)
    .sort((a, b) => b.z - a.z || (a.key < b.key ? -1 : 1))
    .slice(0, limit);
}

interface Totals {
  readonly now: number;
  readonly before: number;
  readonly prior: number;
}

/**
 * δ = ln (y₁ + α) / (n₁ + α₀ - y₁ - α) - ln (y₂ + α) / (n₂ + α₀ - y₂ - α), its variance 1 / (y₁ + α) + 1 / (y₂ + α),
 * where α₀ is the prior and α the pooled share of it.
 */
function logOddsRatio(count: { now: number; before: number }, totals: Totals): { logOdds: number; z: number } {
  const alpha = (totals.prior * (count.now + count.before)) / (totals.now + totals.before);
  const logOdds = (y: number, n: number) => Math.log((y + alpha) / Math.max(n + totals.prior - y - alpha, alpha));
  const delta = logOdds(count.now, totals.now) - logOdds(count.before, totals.before);
  return { logOdds: delta, z: delta / Math.sqrt(1 / (count.now + alpha) + 1 / (count.before + alpha)) };
}
