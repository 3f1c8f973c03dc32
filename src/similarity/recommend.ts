import { checkIterable, checkString, shown } from '../paper/arguments.js';
import type { Paper } from '../paper/paper.js';
import { type Closeness, leastScore, pairCloseness } from './formula/closeness.js';
import type { Direction } from './formula/embedding.js';
import { SparseLookup } from './formula/sparse-lookup.js';
import { roundScore } from './formula/weights.js';
import { type Match, match } from './match.js';
import type { IndexState } from './memory/index-state.js';
import type { RecommendOptions } from './options.js';
import { checkQuery, type Query } from './query.js';

/** A recommended paper. */
export interface Recommendation<P extends Paper = Paper> extends Match<P> {
  /** The liked papers that it is related to, nearest first; the nearest one alone where it is far from all. */
  readonly like: readonly LikedPaper<P>[];
}

/** A liked paper that a recommended one is like. */
export interface LikedPaper<P extends Paper = Paper> {
  readonly paper: P;
  /** Score of the recommended paper as related to this one, above 0, at most 1. */
  readonly score: number;
  readonly closeness: Closeness;
}

/** Liked papers named with a recommendation. */
const MOST_LIKE = 3;

/** Papers for someone who liked some rows of the index and disliked others. */
export function recommend<P extends Paper>(
  state: IndexState<P>,
  likedIds: Iterable<string>,
  options: RecommendOptions<P>,
): Recommendation<P>[] {
  const { disliked: dislikedIds = [], exclude = [], candidates, since, filter, ...rest } = options;
  const liked = rowsOf(state, 'liked', likedIds);
  const disliked = rowsOf(state, 'disliked', dislikedIds);
  for (const row of disliked) {
    if (liked.has(row)) throw new RangeError(`disliked must not hold ${shown(state.store.id(row))}, which is liked`);
  }
  const without = new Set([...liked, ...disliked]);
  checkIterable('exclude', exclude);
  for (const id of exclude) without.add(state.store.row(id) ?? -1);
  const rows = candidates === undefined ? undefined : [...rowsOf(state, 'candidates', candidates)];
  const standards = rows && { limit: Number.POSITIVE_INFINITY, minScore: Number.NEGATIVE_INFINITY };
  const query = checkQuery(state, { ...rest, filter: filterSince(since, filter) }, standards);
  if (liked.size === 0) return [];
  const likes = new Likes(state, query, liked);
  const { smoothing, background } = state.settings;
  const sought = {
    ranking: query.view.recommended([...liked], [...disliked]),
    without,
    ...(rows && { rows }),
    closeness: ({ row }: { row: number }) => likes.nearest(row)[0]?.closeness ?? ('far' as const),
    // The score of one liked paper alone is that of its related papers; else the nearest one may be any part of it.
    leastScore: (closeness: 'close' | 'related') =>
      liked.size + disliked.size === 1 && smoothing === undefined && state.embeddings.count === 0
        ? leastScore(closeness, background !== undefined)
        : 0,
  };
  const matches = match(state, query, { sought, asked: undefined });
  return matches.map((found) => ({ ...found, like: likes.named(state.store.row(found.paper.id) as number) }));
}

/** How near recommended rows are to each liked one. */
class Likes<P extends Paper> {
  readonly #state: IndexState<P>;
  readonly #query: Query<P>;
  readonly #liked: readonly number[];
  readonly #directions = new Map<number, Direction | undefined>();
  readonly #known = new Map<number, { row: number; score: number; closeness: Closeness }[]>();

  constructor(state: IndexState<P>, query: Query<P>, liked: ReadonlySet<number>) {
    this.#state = state;
    this.#query = query;
    this.#liked = [...liked];
  }

  /** The liked rows that have anything in common with a row, nearest first. */
  nearest(row: number): readonly { row: number; score: number; closeness: Closeness }[] {
    let nearest = this.#known.get(row);
    if (nearest === undefined) {
      const { view } = this.#query;
      const { space, byPaper } = view;
      // The row as it is scored as related to a liked one: its length may be weighed, that of the liked one is not.
      const lookup = new SparseLookup(byPaper.vector(row));
      const background = this.#state.settings.background !== undefined;
      nearest = this.#liked
        .map((like) => {
          const byTerms = roundScore(space.product(like, lookup));
          const direction = this.#direction(like);
          const score = view.mixedScore(byTerms, row, direction);
          return { row: like, score, closeness: pairCloseness(byTerms, background, view.meaning(row, direction)) };
        })
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score || (this.#state.before(a.row, b.row) ? -1 : 1));
      this.#known.set(row, nearest);
    }
    return nearest;
  }

  #direction(like: number): Direction | undefined {
    if (!this.#directions.has(like)) this.#directions.set(like, this.#state.embeddings.direction(like));
    return this.#directions.get(like);
  }

  /** Those worth naming. */
  named(row: number): LikedPaper<P>[] {
    const nearest = this.nearest(row);
    const near = nearest.filter(({ closeness }, i) => i === 0 || closeness !== 'far').slice(0, MOST_LIKE);
    return near.map(({ row: like, score, closeness }) => ({ paper: this.#state.store.paper(like), score, closeness }));
  }
}

function rowsOf<P extends Paper>(state: IndexState<P>, name: string, ids: Iterable<string>): Set<number> {
  checkIterable(name, ids);
  const rows = new Set<number>();
  for (const id of ids) {
    const row = state.store.row(id);
    if (row === undefined) throw new RangeError(`${name} must hold ids of papers in the index, not ${shown(id)}`);
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
  checkString('since', since);
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(since)) {
    throw new RangeError(`since must be a date like 2024, 2024-02 or 2024-02-16, not ${shown(since)}`);
  }
  return (paper) => paper.date !== undefined && paper.date >= since && filter(paper);
}
