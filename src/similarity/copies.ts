import { checkKeptPaper } from '../paper/arguments.js';
import type { Paper } from '../paper/paper.js';
import type { IndexState } from './memory/index-state.js';
import { nearest } from './memory/nearest.js';
import { checkNumber } from './options.js';
import { rowOf } from './related.js';

/** Settings of `copies`. */
export interface CopyOptions {
  /** Least cosine of a paper taken for a copy, above 0 and at most 1. @defaultValue 0.8 */
  readonly threshold?: number;
}

/** A paper that is nearly the same as another one. */
export interface NearCopy<P extends Paper = Paper> {
  readonly paper: P;
  /** Cosine of the two. */
  readonly score: number;
}

/** Near copies of one paper: of the index by its id, or any other. */
export function copies<P extends Paper>(state: IndexState<P>, paper: string | P, options: CopyOptions): NearCopy<P>[] {
  if (typeof paper !== 'string') checkKeptPaper('paper', paper);
  const threshold = checkNumber('threshold', options.threshold ?? 0.8, { min: 1e-6, max: 1 });
  const row = typeof paper === 'string' ? rowOf(state, 'paper', paper) : state.store.row(paper.id);
  const view = state.view();
  const vector = typeof paper === 'string' ? view.space.vector(row as number) : state.vector(view, paper);
  const hits = nearest(view.space, vector, {
    limit: Number.POSITIVE_INFINITY,
    minScore: threshold,
    accept: (other) => other !== row,
    before: state.before,
  });
  return hits.map((hit) => ({ paper: state.store.paper(hit.row), score: hit.score }));
}
