import type { Paper } from '../paper.js';
import { blend } from './blend.js';
import type { IndexState } from './index-state.js';
import { checkQuery, type Match, match } from './match.js';
import { printed, type RecommendOptions } from './options.js';
import { byCosine } from './ranking.js';
import type { TermVector, VectorSpace } from './vector-space.js';

/** Weight of the mean of the disliked papers against that of the liked ones. */
const DISLIKED_WEIGHT = 0.5;

/** Papers for someone who liked some rows of the index and disliked others. */
export function recommend<P extends Paper>(
  state: IndexState<P>,
  likedIds: Iterable<string>,
  { disliked: dislikedIds = [], exclude = [], since, filter, ...options }: RecommendOptions<P>,
): Match<P>[] {
  const liked = rowsOf(state, 'liked', likedIds);
  const disliked = rowsOf(state, 'disliked', dislikedIds);
  for (const row of disliked) {
    if (liked.has(row)) throw new RangeError(`disliked must not hold ${printed(state.store.id(row))}, which is liked`);
  }
  const without = new Set([...liked, ...disliked]);
  for (const id of exclude) without.add(state.store.row(id) ?? -1);
  const query = checkQuery(state, { ...options, filter: filterSince(since, filter) });
  if (liked.size === 0) return [];
  const texts = [...liked, ...disliked].map((row) => state.store.paper(row));
  const vector = profile(query.space, [...liked], [...disliked]);
  return match(state, query, { ranking: byCosine(query.space, vector), without, texts });
}

function rowsOf<P extends Paper>(state: IndexState<P>, name: string, ids: Iterable<string>): Set<number> {
  if (typeof ids === 'string') throw new TypeError(`${name} must be ids, not the one string ${printed(ids)}`);
  const rows = new Set<number>();
  for (const id of ids) {
    const row = state.store.row(id);
    if (row === undefined) throw new RangeError(`${name} must hold ids of papers in the index, not ${printed(id)}`);
    rows.add(row);
  }
  return rows;
}

/** Dates of one form compare as strings; a shorter one stands for its first day: 2024-02 >= 2024. */
function filterSince<P extends Paper>(
  since: string | undefined,
  filter: (paper: P) => boolean = () => true,
): (paper: P) => boolean {
  if (since === undefined) return filter;
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(since)) {
    throw new RangeError(`since must be a date like 2024, 2024-02 or 2024-02-16, not ${printed(since)}`);
  }
  return (paper) => paper.date !== undefined && paper.date >= since && filter(paper);
}

/** Mean of the liked rows less part of the mean of the disliked ones. */
function profile(space: VectorSpace, liked: readonly number[], disliked: readonly number[]): TermVector {
  return blend([
    ...liked.map((row) => [space.vector(row), 1 / liked.length] as const),
    ...disliked.map((row) => [space.vector(row), -DISLIKED_WEIGHT / disliked.length] as const),
  ]);
}
