import type { TermVector } from './vector-space.js';

/** The sum of vectors, each times its factor; terms in order of first occurrence. */
export function blend(parts: Iterable<readonly [vector: TermVector, factor: number]>): TermVector {
  const sums = new Map<number, number>();
  for (const [{ terms, weights }, factor] of parts) {
    if (factor === 0) continue;
    for (let i = 0; i < terms.length; i++) sums.set(terms[i]!, (sums.get(terms[i]!) ?? 0) + factor * weights[i]!);
  }
  return { terms: Int32Array.from(sums.keys()), weights: Float64Array.from(sums.values()) };
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
