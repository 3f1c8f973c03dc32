import { SparseLookup } from './sparse-lookup.js';
import type { TermVector } from './term-vector.js';

/** Matches are chosen from among this many times as many. */
const POOL_FACTOR = 5;
const LEAST_POOL = 50;

/** How many of the best to choose from. */
export function poolOf(limit: number): number {
  return Math.max(LEAST_POOL, POOL_FACTOR * limit);
}

/**
 * Chooses hits one by one, each the greatest in (1 - diversity) · score - diversity · cosine to the nearest one chosen.
 *
 * Source: J. Carbonell, J. Goldstein, "The use of MMR, diversity-based reranking ...", SIGIR 1998.
 *
 * @param vector - unit vector of a hit
 */
export function diversify<Hit extends { readonly score: number }>(
  hits: readonly Hit[],
  vector: (hit: Hit) => TermVector,
  { limit, diversity }: { limit: number; diversity: number },
): Hit[] {
  const left = hits.map((hit) => ({ hit, vector: vector(hit), nearest: 0 }));
  const chosen: Hit[] = [];
  while (chosen.length < limit && left.length > 0) {
    let best = 0;
    let bestValue = Number.NEGATIVE_INFINITY;
    for (const [place, { hit, nearest }] of left.entries()) {
      const value = (1 - diversity) * hit.score - diversity * nearest;
      if (value > bestValue) [best, bestValue] = [place, value];
    }
    const [{ hit, vector: taken }] = left.splice(best, 1) as [(typeof left)[number]];
    chosen.push(hit);
    const lookup = new SparseLookup(taken);
    for (const other of left) other.nearest = Math.max(other.nearest, lookup.product(other.vector));
  }
  return chosen;
}
