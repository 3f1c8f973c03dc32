import type { Paper } from '../paper/paper.js';
import type { TextInput } from '../text/paper-text.js';
import { diversify, LEAST_POOL, POOL_FACTOR } from './diversify.js';
import type { IndexState } from './index-state.js';
import { checkNumber, type MatchOptions, printed } from './options.js';
import type { Ranking } from './ranking.js';
import { checkFields } from './settings.js';
import { surfaces } from './surfaces.js';
import type { Hit } from './top-rows.js';
import type { VectorSpace } from './vector-space.js';

/** A term that a match is due to. */
export interface TermShare {
  /** The term as it is spelt in the text: a word, or two adjacent words. */
  readonly term: string;
  /** Its share of the score; the shares of all terms add up to the score. */
  readonly weight: number;
}

/** A paper found, with its score and the terms it is due to. */
export interface Match<P extends Paper = Paper> {
  readonly paper: P;
  /** Above 0, at most 1: what it means, the question says. Equal scores are in the order of ids. */
  readonly score: number;
  /** Terms, heaviest first. A recommendation has negative weights too: terms that speak against the paper. */
  readonly terms: readonly TermShare[];
}

/** Options of a query, checked and complete. */
export interface Query<P extends Paper> {
  readonly limit: number;
  readonly minScore: number;
  readonly filter: ((paper: P) => boolean) | undefined;
  readonly diversity: number;
  readonly terms: number;
  readonly space: VectorSpace;
}

/** Checks the options of a query and looks up the vector space they ask for. */
export function checkQuery<P extends Paper>(state: IndexState<P>, options: MatchOptions<P>): Query<P> {
  const { limit = 10, minScore = 0, filter, diversity = 0, terms = Number.POSITIVE_INFINITY, fields } = options;
  if (filter !== undefined && typeof filter !== 'function') {
    throw new TypeError(`filter must be a function, not ${printed(filter)}`);
  }
  return {
    limit: checkNumber('limit', limit, { min: 0, max: Number.POSITIVE_INFINITY, whole: true }),
    minScore: checkNumber('minScore', minScore, { min: 0, max: 1 }),
    filter,
    diversity: checkNumber('diversity', diversity, { min: 0, max: 1 }),
    terms: checkNumber('terms', terms, { min: 0, max: Number.POSITIVE_INFINITY, whole: true }),
    space: state.space(fields === undefined ? undefined : checkFields(fields, state.settings.fields)),
  };
}

/** What is looked for. */
export interface Sought {
  readonly ranking: Ranking;
  /** Rows that are never given. */
  readonly without: ReadonlySet<number>;
  /** Texts whose spelling the terms are given in. */
  readonly texts: Iterable<TextInput>;
}

/** The matches of a query. */
export function match<P extends Paper>(state: IndexState<P>, query: Query<P>, sought: Sought): Match<P>[] {
  const { limit, minScore, filter, diversity, space } = query;
  const { ranking, without } = sought;
  const accept = (row: number) => !without.has(row) && (filter === undefined || filter(state.store.paper(row)));
  const pool = diversity === 0 ? limit : Math.max(LEAST_POOL, POOL_FACTOR * limit);
  let hits = ranking.best({ limit: pool, minScore, accept, before: state.before });
  if (diversity > 0) hits = diversify(space, hits, { limit, diversity });
  return explained(state, query, { hits, sought });
}

function explained<P extends Paper>(
  state: IndexState<P>,
  query: Query<P>,
  { hits, sought }: { hits: readonly Hit[]; sought: Sought },
): Match<P>[] {
  const explanations = hits.map(({ row }) =>
    query.terms > 0 ? sought.ranking.explain(row).slice(0, query.terms) : [],
  );
  const names = new Map<number, string>();
  for (const shares of explanations) {
    for (const { term } of shares) if (!names.has(term)) names.set(term, state.vocabulary.text(term));
  }
  const spellings =
    names.size > 0
      ? surfaces(state.settings.analyzer, sought.texts, new Set(names.values()))
      : new Map<string, string>();
  for (const [term, text] of names) names.set(term, spellings.get(text) ?? state.vocabulary.readable(term));
  return hits.map(({ row, score }, place) => ({
    paper: state.store.paper(row),
    score,
    terms: explanations[place]!.map(({ term, weight }) => ({ term: names.get(term)!, weight })),
  }));
}
