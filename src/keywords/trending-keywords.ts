import { checkedPapers, checkShare, refuse } from '../paper/arguments.js';
import { discoveries } from './discoveries.js';
import {
  checkedOptions,
  dropNested,
  LISTED,
  type ListingKeywordOptions,
  PER_PAPER,
  papersOf,
} from './listing-keywords.js';
import { type ListedPaper, readTerms, type Term } from './vocabulary.js';

/** A keyword that rose from one listing to the next. */
export interface TrendingKeyword {
  /** The phrase as most papers of both listings print it inside sentences. */
  readonly phrase: string;
  /** Its stems, joined by blanks: the same for all its forms, joined words taken apart. */
  readonly key: string;
  /** Chance that papers dealt to the two listings at random would show such a rise, 0 to 1. */
  readonly p: number;
  /** Log-odds of the later listing over the earlier one, with a prior; above 0 for a keyword that rose. */
  readonly logOdds: number;
  /** The log-odds in standard deviations. */
  readonly z: number;
  /** Papers of the later listing that mention it in any form. */
  readonly now: number;
  /** Papers of the earlier listing that mention it. */
  readonly before: number;
  /** {@link now} over the papers of the later listing, 0 to 1. */
  readonly rateNow: number;
  /** {@link before} over the papers of the earlier listing, 0 to 1. */
  readonly rateBefore: number;
  /** Ids of the papers of the later listing. */
  readonly papers: readonly string[];
}

/** Settings of {@link trendingKeywords}. */
export interface TrendingOptions extends ListingKeywordOptions {
  /**
   * Most false discoveries among the keywords returned, as an expected share, 0 to 1; 1 returns every rise.
   * @defaultValue 0.05
   */
  readonly falseDiscoveries?: number;
  /** Papers' worth of prior that each listing is mixed with, above 0; more makes the log-odds smaller. @defaultValue 10 */
  readonly prior?: number;
}

/**
 * What rose between two listings, the surest rise first: keywords that so many more papers of the later one mention that
 * chance does not do it. Small listings, and two halves of one, have none. Each is tested by the exact test of Fisher; the
 * share of false discoveries is bounded as Benjamini and Hochberg do. Log-odds have an informative Dirichlet prior.
 *
 * Source: B. L. Monroe, M. P. Colaresi, K. M. Quinn, "Fightin' words", Political Analysis 16(4), 2008; Y. Benjamini,
 * Y. Hochberg, "Controlling the false discovery rate", Journal of the Royal Statistical Society B 57(1), 1995.
 *
 * @category Keywords
 * @throws TypeError where a paper or an option is of the wrong kind, RangeError where an option is out of its range
 *
 * @example
 * ```ts
 * const many = (title: string) => Array.from({ length: 8 }, (_, i) => ({ id: `${title} ${i}`, title, abstract: '' }));
 * const now = [...many('Diffusion models'), ...many('Graph networks')];
 * const before = [...many('Support vector machines'), ...many('Graph networks')];
 * const [first] = trendingKeywords(now, before);
 * `${first?.phrase}: ${first?.rateBefore} -> ${first?.rateNow}`; // 'Diffusion models: 0 -> 0.5'
 * ```
 */
export function trendingKeywords(
  now: Iterable<ListedPaper>,
  before: Iterable<ListedPaper>,
  options: TrendingOptions = {},
): TrendingKeyword[] {
  const settings = checkedOptions(options);
  const { limit = 20, minPapers = 2, perPaper = PER_PAPER, prior = 10, falseDiscoveries = 0.05, ...rest } = settings;
  if (typeof prior !== 'number') refuse('prior', 'a number', prior);
  if (!(prior > 0 && prior < Infinity)) throw new RangeError(`prior must be a number above 0, not ${prior}`);
  checkShare('falseDiscoveries', falseDiscoveries);
  const later = checkedPapers('now', now, LISTED);
  const earlier = checkedPapers('before', before, LISTED);
  const papers = [...later, ...earlier];
  const totals = { now: later.length, before: earlier.length, prior };
  // Which phrases are tested must not depend on where they stand: both listings are read as one.
  const tested = dropNested(readTerms(papers, { ...rest, limit: perPaper }))
    .filter(({ rows }) => rows.size >= minPapers)
    .map((term) => ({ term, now: [...term.rows].filter((row) => row < later.length).length }));
  const found = discoveries(
    tested.map(({ term, now }) => ({ now, all: term.rows.size })),
    totals,
    falseDiscoveries,
  );
  return found
    .map(({ number, p }) => ({ ...describe(tested[number]!, papers, totals), p }))
    .filter(({ z, now }) => z > 0 && now >= minPapers)
    .sort((a, b) => b.z - a.z || (a.key < b.key ? -1 : 1))
    .slice(0, limit);
}

function describe(
  { term, now }: { readonly term: Term; readonly now: number },
  papers: readonly ListedPaper[],
  totals: Totals,
): Omit<TrendingKeyword, 'p'> {
  const before = term.rows.size - now;
  const rows = new Set([...term.rows].filter((row) => row < totals.now));
  return {
    phrase: term.phrase,
    key: term.key,
    ...logOddsRatio({ now, before }, totals),
    now,
    before,
    rateNow: now / totals.now,
    rateBefore: totals.before === 0 ? 0 : before / totals.before,
    papers: papersOf({ ...term, rows }, papers),
  };
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
