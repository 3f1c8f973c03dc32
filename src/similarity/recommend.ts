import type { Paper } from '../paper/paper.js';
import type { IndexState } from './index-state.js';
import { leastSquares } from './least-squares.js';
import { checkQuery, type Match, match } from './match.js';
import { printed, type RecommendOptions } from './options.js';
import { ProfileRanking } from './profile-ranking.js';
import type { Ranking } from './ranking.js';
import type { VectorSpace } from './vector-space.js';

/** Papers that stand for all those neither liked nor disliked. */
const SAMPLE_SIZE = 1000;
/** Weights of all liked and of all disliked papers together, and of each other one: chosen by measurement. */
const LIKED_WEIGHT = 40;
const DISLIKED_WEIGHT = 1;
const OTHER_WEIGHT = 0.02;

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
  return match(state, query, { ranking: profile(state, query.space, { liked, disliked }), without, texts });
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

/** What the liked papers have in common and others have not, fitted to them and to a sample of all papers. */
function profile<P extends Paper>(
  state: IndexState<P>,
  space: VectorSpace,
  { liked, disliked }: { liked: ReadonlySet<number>; disliked: ReadonlySet<number> },
): Ranking {
  const others = state.sample(SAMPLE_SIZE + liked.size + disliked.size);
  const rest = others.filter((row) => !liked.has(row) && !disliked.has(row)).slice(0, SAMPLE_SIZE);
  const example = (target: 1 | -1, weight: number) => (row: number) => ({ vector: space.vector(row), target, weight });
  const examples = [
    ...Array.from(liked, example(1, LIKED_WEIGHT / liked.size)),
    ...Array.from(disliked, example(-1, DISLIKED_WEIGHT / disliked.size)),
  ];
  const { vector, bound, factors } = leastSquares([...examples, ...rest.map(example(-1, OTHER_WEIGHT))]);
  const standing = new Map(rest.map((row, i) => [row, factors[examples.length + i]!]));
  const kin = (row: number, limit: number) => state.kin(space, row, limit);
  return new ProfileRanking(space, { vector, bound, others: standing }, kin);
}
