import type { Paper } from '../paper/paper.js';
import type { RecommendOptions } from '../similarity/options.js';
import type { PaperIndex } from '../similarity/paper-index.js';
import type { Recommendation } from '../similarity/recommend.js';

/** Which papers are recommended. */
interface Wish<P extends Paper> extends RecommendOptions<P> {
  readonly liked: Iterable<string>;
  readonly disliked: Iterable<string>;
}

/** Papers for what was liked and disliked. Ids that the index lacks are passed over, liked ones go before disliked ones. */
export function recommendations<P extends Paper>(index: PaperIndex<P>, wish: Wish<P>): Recommendation<P>[] {
  const { liked, disliked, ...options } = wish;
  const known = new Set([...liked].filter((id) => index.has(id)));
  return index.recommend(known, {
    ...options,
    disliked: [...disliked].filter((id) => index.has(id) && !known.has(id)),
  });
}
