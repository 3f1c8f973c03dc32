import { ABSTRACT_BITS, MOST_IN_ABSTRACT } from '../terms/packed-counts.js';

/** Added and taken away again, it rounds a square to 36 binary places: then sums are the same in whatever order. */
export const GRID: number = 1.5 * 2 ** 16;

/**
 * ln(1 + tf) by packed count, where tf is the sum of the counts in title and abstract, each times the weight of the field.
 *
 * Source of tf·idf and the cosine: G. Salton, C. Buckley, "Term-weighting approaches in automatic text retrieval",
 * Information Processing & Management 24(5), 1988.
 */
export function tfWeights({ title, abstract }: { readonly title: number; readonly abstract: number }): Float64Array {
  return Float64Array.from({ length: 256 }, (_, count) =>
    Math.log1p(title * (count >> ABSTRACT_BITS) + abstract * (count & MOST_IN_ABSTRACT)),
  );
}

/** ln((1 + papers) / (1 + df)) + 1: smooth inverse document frequency. Both may hold papers of a background. */
export function idf(df: number, papers: number): number {
  return Math.log((1 + papers) / (1 + df)) + 1;
}

/** A square, to be added up to that of a length: rounded so that the sum does not depend on the order. */
export function gridSquare(tf: number, idf: number): number {
  return tf * tf * (idf * idf) + GRID - GRID;
}

/** Scores that differ by rounding alone are one score: then ids decide, on every machine in the same way. */
export function roundScore(score: number): number {
  return Math.min(1, Math.round(score * 1e10) / 1e10);
}
