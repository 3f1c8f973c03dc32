import { type NearestOptions, nearest } from './nearest.js';
import { SparseLookup } from './sparse-lookup.js';
import type { Hit } from './top-rows.js';
import { roundScore, type TermVector, type VectorSpace } from './vector-space.js';

/** A term and what it adds to a score. */
export interface Share {
  readonly term: number;
  readonly weight: number;
}

/** A way to order the rows of an index, and to say why. */
export interface Ranking {
  /** The best rows, best first. */
  best(options: NearestOptions): Hit[];
  /** The terms that make up the score of a row, heaviest first. */
  explain(row: number): Share[];
}

/** Orders rows by their dot product with a vector. */
export function byProduct(space: VectorSpace, vector: TermVector): Ranking {
  return {
    best: (options) => nearest(space, vector, options),
    explain: (row) => shares(space.vector(row), new SparseLookup(vector)),
  };
}

/** What each term of a vector adds to its dot product with another one, heaviest first. */
export function shares({ terms, weights }: TermVector, other: SparseLookup): Share[] {
  const found: Share[] = [];
  for (let i = 0; i < terms.length; i++) {
    const weight = weights[i]! * other.get(terms[i]!);
    if (weight !== 0) found.push({ term: terms[i]!, weight });
  }
  return heaviestFirst(found);
}

/** Sorts shares by how much they matter, for or against. */
export function heaviestFirst(found: Share[]): Share[] {
  return found.sort((a, b) => roundScore(Math.abs(b.weight)) - roundScore(Math.abs(a.weight)));
}
