import type { Paper } from '../paper/paper.js';
import { type AddAllOptions, Progress } from './add-all.js';
import type { IndexState } from './index-state.js';
import { nearest } from './nearest.js';
import { type NeighbourGraph, NeighbourLists } from './neighbour-graph.js';
import { checkNumber } from './options.js';

/** Settings of `neighbours`; progress counts papers whose neighbours are found. */
export interface NeighbourOptions extends AddAllOptions {
  /** Most neighbours of a paper, 1 to 1,000. @defaultValue 10 */
  readonly k?: number;
  /** Least score of a neighbour, 0 to 1; one of score 0 is never given. @defaultValue 0 */
  readonly minScore?: number;
}

/** The nearest-neighbour graph of an index. */
export function neighbours<P extends Paper>(state: IndexState<P>, options: NeighbourOptions): NeighbourGraph {
  const k = checkNumber('k', options.k ?? 10, { min: 1, max: 1000, whole: true });
  const minScore = checkNumber('minScore', options.minScore ?? 0, { min: 0, max: 1 });
  const progress = new Progress(options);
  const rows = Int32Array.from(state.store.rows());
  const places = new Int32Array(state.matrix.rows);
  for (const [place, row] of rows.entries()) places[row] = place;
  const graph = new NeighbourLists(
    k,
    Array.from(rows, (row) => state.store.id(row)),
  );
  const space = state.space();
  for (const [place, row] of rows.entries()) {
    progress.check();
    const accept = (other: number) => other !== row;
    const hits = nearest(space, space.vector(row), { limit: k, minScore, accept, before: state.before });
    for (const [rank, hit] of hits.entries()) {
      graph.targets[place * k + rank] = places[hit.row]!;
      graph.scores[place * k + rank] = hit.score;
    }
    progress.step();
  }
  progress.end();
  return graph;
}
