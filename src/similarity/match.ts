import type { Paper } from '../paper/paper.js';
import { explain, type KinShare } from './explain.js';
import { type Closeness, isAtLeast } from './formula/closeness.js';
import { diversify, poolOf } from './formula/diversify.js';
import type { TermShare } from './formula/reasons.js';
import type { IndexState } from './memory/index-state.js';
import type { Ranking } from './memory/ranking.js';
import type { Hit } from './memory/top-rows.js';
import type { Position } from './positions.js';
import type { Query } from './query.js';

/** A paper found, with its score and the reasons for it. */
export interface Match<P extends Paper = Paper> {
  readonly paper: P;
  /** Above 0, at most 1: what it means, the question says. Equal scores are in the order of ids. */
  readonly score: number;
  /** Whether a reader would take it for closely related, for one of the same area, or for far-fetched. */
  readonly closeness: Closeness;
  /**
   * Words and phrases of the paper that the match is due to, heaviest first; all of them, of {@link kin} and
   * {@link meaning} add up to the score. A recommendation has negative weights too: what speaks against the paper.
   */
  readonly terms: readonly TermShare[];
  /** Papers near to this one that the match is due to, heaviest first: empty without `smoothing`. */
  readonly kin: readonly KinShare<P>[];
  /** What nearness in meaning adds to the score, by the vectors that were given; absent where one of them is missing. */
  readonly meaning?: number;
  /** Where the words that were searched for stand in the paper, in order; with the option `positions` alone. */
  readonly positions?: readonly Position[];
}

/** What is looked for. */
export interface Sought {
  readonly ranking: Ranking;
  /** Rows that are never given. */
  readonly without: ReadonlySet<number>;
  /** Rows to be scored, whatever their scores; all rows of a score above 0 if there are none. */
  readonly rows?: readonly number[];
  readonly closeness: (hit: Hit) => Closeness;
  /** Least score of a match of a closeness, as far as the score alone tells. */
  readonly leastScore: (closeness: 'close' | 'related') => number;
}

/** So many of the best are looked at in search of close ones, where closeness is more than the score. */
const DEEPEST = 1000;

/** The rows that answer a query, best first. */
export function hitsOf<P extends Paper>(state: IndexState<P>, query: Query<P>, sought: Sought): Hit[] {
  const { limit, diversity, view } = query;
  const pool = diversity === 0 ? limit : poolOf(limit);
  const hits =
    sought.rows === undefined ? found(state, query, { sought, pool }) : scored(state, query, { sought, pool });
  return diversity === 0 ? hits : diversify(hits, ({ row }) => view.space.vector(row), { limit, diversity });
}

/** The best of all rows that are close enough. */
function found<P extends Paper>(
  state: IndexState<P>,
  { minScore, filter }: Query<P>,
  { sought, pool }: { sought: Sought; pool: number },
): Hit[] {
  const { ranking, without, closeness, leastScore } = sought;
  const accept = (row: number) => !without.has(row) && (filter === undefined || filter(state.store.paper(row)));
  const best = (limit: number, least: number) => ranking.best({ limit, minScore: least, accept, before: state.before });
  if (typeof minScore === 'number') return best(pool, minScore);
  for (let limit = pool; ; limit *= 4) {
    const hits = best(limit, leastScore(minScore));
    const close = hits.filter((hit) => isAtLeast(closeness(hit), minScore));
    if (close.length >= pool || hits.length < limit || limit >= DEEPEST) return close.slice(0, pool);
  }
}

/** The rows that were asked for, best first. */
function scored<P extends Paper>(
  state: IndexState<P>,
  { minScore, filter }: Query<P>,
  { sought: { ranking, rows = [], without, closeness }, pool }: { sought: Sought; pool: number },
): Hit[] {
  const hits = rows
    .filter((row) => !without.has(row) && (filter === undefined || filter(state.store.paper(row))))
    .map((row) => ({ row, score: ranking.score(row) }));
  const enough = hits.filter((hit) =>
    typeof minScore === 'number' ? hit.score >= minScore : isAtLeast(closeness(hit), minScore),
  );
  return enough.sort((a, b) => b.score - a.score || (state.before(a.row, b.row) ? -1 : 1)).slice(0, pool);
}

/** The matches of a query; `asked` is the paper or text that it is about, if it is one. */
export function match<P extends Paper>(
  state: IndexState<P>,
  query: Query<P>,
  { sought, asked }: { sought: Sought; asked: P | string | undefined },
): Match<P>[] {
  const hits = hitsOf(state, query, sought);
  const explanations = explain(state, query, { rows: hits.map(({ row }) => row), ranking: sought.ranking, asked });
  return hits.map((hit, i) => ({
    paper: state.store.paper(hit.row),
    score: hit.score,
    closeness: sought.closeness(hit),
    ...explanations[i]!,
  }));
}
