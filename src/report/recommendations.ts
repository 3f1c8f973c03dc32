import type { Paper } from '../paper.js';
import type { Match } from '../similarity/match.js';
import type { PaperIndex } from '../similarity/paper-index.js';

/** Least cosine at which two papers have something to do with one another. */
const LEAST_KIN = 0.03;

/** Which papers are recommended. */
interface Wish<P extends Paper> {
  readonly liked: Iterable<string>;
  readonly disliked: Iterable<string>;
  readonly limit: number;
  readonly filter?: (paper: P) => boolean;
}

/**
 * Papers for what was liked and disliked. Ids that the index lacks are passed over, liked ones go before disliked ones. In
 * a small listing few papers speak for themselves: then those nearest to a liked one follow, unless a disliked one is nearer.
 */
export function recommendations<P extends Paper>(index: PaperIndex<P>, wish: Wish<P>): Match<P>[] {
  const liked = new Set([...wish.liked].filter((id) => index.has(id)));
  const disliked = new Set([...wish.disliked].filter((id) => index.has(id) && !liked.has(id)));
  if (liked.size === 0) return [];
  const { limit, filter = () => true } = wish;
  const matches = index.recommend(liked, { disliked, limit, filter });
  if (matches.length >= limit) return matches;
  const judged = new Set([...liked, ...disliked, ...matches.map(({ paper }) => paper.id)]);
  const accept = (paper: P): boolean => !judged.has(paper.id) && filter(paper);
  const against = nearestTo(index, disliked, accept);
  const near = [...nearestTo(index, liked, accept).values()].filter(
    ({ paper, score }) => score > (against.get(paper.id)?.score ?? 0),
  );
  near.sort((a, b) => b.score - a.score || (a.paper.id < b.paper.id ? -1 : 1));
  return [...matches, ...near].slice(0, limit);
}

/** The best match of each paper with one of the given ones. */
function nearestTo<P extends Paper>(
  index: PaperIndex<P>,
  ids: Iterable<string>,
  filter: (paper: P) => boolean,
): Map<string, Match<P>> {
  const best = new Map<string, Match<P>>();
  for (const id of ids) {
    for (const match of index.related(id, { limit: 50, minScore: LEAST_KIN, filter })) {
      if (match.score > (best.get(match.paper.id)?.score ?? 0)) best.set(match.paper.id, match);
    }
  }
  return best;
}
