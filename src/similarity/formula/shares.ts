import type { SparseLookup } from './sparse-lookup.js';
import type { TermVector } from './term-vector.js';

/** A term and what it adds to a score. */
export interface Share {
  readonly term: number;
  readonly weight: number;
}

/** What each term of a vector adds to its dot product with another one, in the order of the vector. */
export function shares({ terms, weights }: TermVector, other: SparseLookup): Share[] {
  const found: Share[] = [];
  for (let i = 0; i < terms.length; i++) {
    const weight = weights[i]! * other.get(terms[i]!);
    if (weight !== 0) found.push({ term: terms[i]!, weight });
  }
  return found;
}
