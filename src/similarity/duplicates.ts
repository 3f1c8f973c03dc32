import type { Paper } from '../paper/paper.js';
import type { IndexState } from './index-state.js';
import { nearest } from './nearest.js';
import { checkNumber } from './options.js';

/** Settings of `duplicates`. */
export interface DuplicateOptions {
  /** Least cosine of two papers taken for duplicates, above 0 and at most 1. @defaultValue 0.8 */
  readonly threshold?: number;
}

/** Pairs of papers whose cosine reaches the threshold, the most alike first. */
export function duplicates<P extends Paper>(state: IndexState<P>, options: DuplicateOptions): [P, P, number][] {
  const threshold = checkNumber('threshold', options.threshold ?? 0.8, { min: 1e-6, max: 1 });
  const space = state.space();
  const pairs: { first: number; second: number; score: number }[] = [];
  for (const row of state.store.rows()) {
    const hits = nearest(space, space.vector(row), {
      limit: Number.POSITIVE_INFINITY,
      minScore: threshold,
      accept: (other) => state.before(row, other),
      before: state.before,
    });
    for (const hit of hits) pairs.push({ first: row, second: hit.row, score: hit.score });
  }
  const byId = (a: number, b: number) => (a === b ? 0 : state.before(a, b) ? -1 : 1);
  pairs.sort((a, b) => b.score - a.score || byId(a.first, b.first) || byId(a.second, b.second));
  return pairs.map(({ first, second, score }) => [state.store.paper(first), state.store.paper(second), score]);
}
