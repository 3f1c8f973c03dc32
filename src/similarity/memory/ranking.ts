import { type Share, shares } from '../formula/shares.js';
import { SparseLookup } from '../formula/sparse-lookup.js';
import type { TermVector } from '../formula/term-vector.js';
import { type NearestOptions, nearest } from './nearest.js';
import { productBounds } from './products.js';
import type { Hit } from './top-rows.js';
import type { VectorSpace } from './vector-space.js';

/** What makes up the score of a row: all weights add up to it. */
export interface Explanation {
  /** Terms that the row has. */
  readonly terms: readonly Share[];
  /** Rows mixed into it, with what they add by terms that it has not. */
  readonly kin: readonly { readonly row: number; readonly weight: number }[];
  /** What the vectors that users gave add, where the row has one. */
  readonly meaning?: number;
}

/** A way to order the rows of an index, and to say why. */
export interface Ranking {
  /** The best rows, best first. */
  best(options: NearestOptions): Hit[];
  /** Score of one row, which can be below 0. */
  score(row: number): number;
  explain(row: number): Explanation;
  /** What the score of each row is at most. */
  bounds(): Float32Array;
}

/** Orders rows by their dot product with a vector. */
export function byProduct(space: VectorSpace, vector: TermVector): Ranking {
  const lookup = new SparseLookup(vector);
  return {
    best: (options) => nearest(space, vector, options),
    score: (row) => space.score(row, lookup),
    explain: (row) => ({ terms: shares(space.vector(row), lookup), kin: [] }),
    bounds: () => productBounds(space, vector),
  };
}
