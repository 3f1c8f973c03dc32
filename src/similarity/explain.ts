import type { SparseLookup } from './sparse-lookup.js';
import { roundScore, type VectorSpace } from './vector-space.js';

/** A term that a match is due to. */
export interface TermShare {
  /** The term as it is spelt in the text: a word, or two adjacent words. */
  readonly term: string;
  /** Its share of the score; the shares of all terms add up to the score. */
  readonly weight: number;
}

/** The terms a row shares with a vector, heaviest first, and the share of each in their dot product. */
export function explain(space: VectorSpace, row: number, query: SparseLookup): { term: number; weight: number }[] {
  const { starts, terms, counts } = space.matrix;
  const shares: { term: number; weight: number }[] = [];
  for (let i = starts[row]!; i < starts[row + 1]!; i++) {
    const term = terms[i]!;
    const weight = query.get(term) * space.tf[counts[i]!]! * space.idf[term]! * space.inverseNorms[row]!;
    if (weight !== 0) shares.push({ term, weight });
  }
  return shares.sort((a, b) => roundScore(Math.abs(b.weight)) - roundScore(Math.abs(a.weight)));
}
