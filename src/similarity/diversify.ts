import { SparseLookup } from './sparse-lookup.js';
import type { Hit } from './top-rows.js';
import type { VectorSpace } from './vector-space.js';

/** Matches chosen from among this many times as many. */
export const POOL_FACTOR = 5;
export const LEAST_POOL = 50;

/**
 * Chooses hits one by one, each the greatest in (1 - diversity) · score - diversity · cosine to the nearest one chosen.
 *
 * Source: J. Carbonell, J. Goldstein, "The use of MMR, diversity-based reranking ...", SIGIR 1998.
 */
export function diversify(
  space: VectorSpace,
  hits: readonly Hit[],
  { limit, diversity }: { limit: number; diversity: number },
): Hit[] {
  const left = hits.map((hit) => ({ hit, nearest: 0 }));
  const chosen: Hit[] = [];
  while (chosen.length < limit && left.length > 0) {
    let best = 0;
    let bestValue = Number.NEGATIVE_INFINITY;
    for (const [place, { hit, nearest }] of left.entries()) {
      const value = (1 - diversity) * hit.score - diversity * nearest;
      if (value > bestValue) [best, bestValue] = [place, value];
    }
    const [{ hit }] = left.splice(best, 1) as [(typeof left)[number]];
    chosen.push(hit);
    const lookup = new SparseLookup(space.vector(hit.row));
    for (const other of left) other.nearest = Math.max(other.nearest, space.score(other.hit.row, lookup));
  }
  return chosen;
}
