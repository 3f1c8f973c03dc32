import type { Paper } from '../paper.js';
import type { TextInput } from '../text/paper-text.js';
import { diversify, LEAST_POOL, POOL_FACTOR } from './diversify.js';
import { explain, type TermShare } from './explain.js';
import type { IndexState } from './index-state.js';
import { nearest } from './nearest.js';
import { checkNumber, type MatchOptions, printed } from './options.js';
import { checkFields } from './settings.js';
import { SparseLookup } from './sparse-lookup.js';
import { surfaces } from './surfaces.js';
import type { Hit } from './top-rows.js';
import type { TermVector, VectorSpace } from './vector-space.js';

/** A paper found, with its score and the terms it is due to. */
export interface Match<P extends Paper = Paper> {
  readonly paper: P;
  /** Cosine, 0 to 1. Equal scores are in the order of ids. */
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

/** Matches of a vector, without the rows that are left out. */
export function match<P extends Paper>(
  state: IndexState<P>,
  query: Query<P>,
  { vector, without, texts }: { vector: TermVector; without: ReadonlySet<number>; texts: Iterable<TextInput> },
): Match<P>[] {
  const { limit, minScore, filter, diversity, space } = query;
  const accept = (row: number) => !without.has(row) && (filter === undefined || filter(state.store.paper(row)));
  const pool = diversity === 0 ? limit : Math.max(LEAST_POOL, POOL_FACTOR * limit);
  let hits = nearest(space, vector, { limit: pool, minScore, accept, before: state.before });
  if (diversity > 0) hits = diversify(space, hits, { limit, diversity });
  return explained(state, query, { hits, vector, texts });
}

function explained<P extends Paper>(
  state: IndexState<P>,
  query: Query<P>,
  { hits, vector, texts }: { hits: readonly Hit[]; vector: TermVector; texts: Iterable<TextInput> },
): Match<P>[] {
  const lookup = new SparseLookup(vector);
  const spellings = hits.length === 0 ? new Map<string, string>() : surfaces(state.settings.analyzer, texts);
  return hits.map(({ row, score }) => ({
    paper: state.store.paper(row),
    score,
    terms: explain(query.space, row, lookup)
      .slice(0, query.terms)
      .map(({ term, weight }) => {
        const text = state.vocabulary.text(term);
        return { term: spellings.get(text) ?? text, weight };
      }),
  }));
}
