import { growFloat64 } from '../../packed/grow.js';
import { DistinctTerms } from './distinct-terms.js';

/** A sparse vector: distinct terms, by number, and the weight of each. */
export interface TermVector {
  readonly terms: Int32Array;
  readonly weights: Float64Array;
}

/** The vector without terms. */
export const NO_TERMS: TermVector = { terms: new Int32Array(0), weights: new Float64Array(0) };

/** The sum of vectors, each times its factor; terms in order of first occurrence. */
export function blend(parts: Iterable<readonly [vector: TermVector, factor: number]>): TermVector {
  const distinct = new DistinctTerms();
  let sums: Float64Array = new Float64Array(512);
  for (const [{ terms, weights }, factor] of parts) {
    if (factor === 0) continue;
    for (let i = 0; i < terms.length; i++) {
      const place = distinct.place(terms[i]!);
      if (place === sums.length) sums = growFloat64(sums, 2 * place);
      sums[place]! += factor * weights[i]!;
    }
  }
  return { terms: distinct.terms.slice(0, distinct.length), weights: sums.slice(0, distinct.length) };
}

/** Euclidean length of a vector. */
export function norm({ weights }: TermVector): number {
  let squares = 0;
  for (const weight of weights) squares += weight * weight;
  return Math.sqrt(squares);
}

/** A vector times a factor. */
export function scale({ terms, weights }: TermVector, factor: number): TermVector {
  return { terms, weights: weights.map((weight) => factor * weight) };
}

/** The mean of vectors. */
export function centroid(vectors: readonly TermVector[]): TermVector {
  return blend(vectors.map((vector) => [vector, 1 / vectors.length] as const));
}
