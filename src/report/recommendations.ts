import type { Paper } from '../paper/paper.js';
import type { Match } from '../similarity/match.js';
import type { PaperIndex } from '../similarity/paper-index.js';

/** Which papers are recommended. */
interface Wish<P extends Paper> {
  readonly liked: Iterable<string>;
  readonly disliked: Iterable<string>;
  readonly limit: number;
  readonly filter?: (paper: P) => boolean;
}

/** Papers for what was liked and disliked. Ids that the index lacks are passed over, liked ones go before disliked ones. */
export function recommendations<P extends Paper>(index: PaperIndex<P>, wish: Wish<P>): Match<P>[] {
  const { liked, disliked, ...options } = wish;
  const known = new Set([...liked].filter((id) => index.has(id)));
  return index.recommend(known, {
    ...options,
    disliked: [...disliked].filter((id) => index.has(id) && !known.has(id)),
  });
}
