import { SparseLookup } from './sparse-lookup.js';
import type { InvertedLists } from './term-matrix.js';
import { type Hit, TopRows } from './top-rows.js';
import type { TermVector, VectorSpace } from './vector-space.js';

/** What {@link nearest} looks for. */
export interface NearestOptions {
  /** Most rows given. */
  readonly limit: number;
  /** Least score given; rows of score 0 never are. */
  readonly minScore: number;
  /** Whether a row may be given. */
  readonly accept: (row: number) => boolean;
  /** Whether of two rows of one score the first ranks before the second. */
  readonly before: (a: number, b: number) => boolean;
}

/** Reading one entry of a row costs about as much as two of an inverted list. */
const ENTRY_COST = 2;

/**
 * The rows of greatest dot product with a vector, exactly. Long inverted lists are left unread where that is cheaper:
 *
 *     dot(q, d) ≤ sum over the rare terms of q + |common part of q| · |common part of d|     (Cauchy-Schwarz)
 *
 * so that a row whose bound is below the best scores found so far needs no more work; the others are scored in full from
 * their own entries. In the spirit of MaxScore: H. Turtle, J. Flood, "Query evaluation: strategies and optimizations",
 * Information Processing & Management 31(6), 1995.
 */
export function nearest(space: VectorSpace, query: TermVector, options: NearestOptions): Hit[] {
  const lists = space.matrix.inverted();
  const search = new Search(space, query, options);
  const parts = divide(space, query, lists);
  const sums = space.takeSums();
  walk(space, query, parts.rare, sums);
  if (parts.commonEntries > 0 && !search.withBounds(sums, lists.end, parts)) {
    walk(space, query, parts.common, sums);
    parts.commonNorm = 0;
  }
  const hits = search.finish(sums, lists.end, parts.commonNorm);
  space.giveSums(sums);
  return hits;
}

/** Dot product of every row with a vector, as 32-bit floats. */
export function sumProducts(space: VectorSpace, query: TermVector): Float32Array {
  const { matrix, inverseNorms } = space;
  const sums = new Float32Array(matrix.rows);
  walk(space, query, Array.from(query.terms.keys()), sums);
  for (let row = 0; row < sums.length; row++) sums[row]! *= inverseNorms[row]!;
  const late = matrix.inverted().end;
  if (late === matrix.rows) return sums;
  const lookup = new SparseLookup(query);
  for (let row = late; row < sums.length; row++) sums[row] = space.product(row, lookup);
  return sums;
}

interface Parts {
  readonly rare: number[];
  readonly common: number[];
  commonNorm: number;
  commonEntries: number;
}

/** Places of the query's rare and common terms. A negative weight allows no bound: then no term is common. */
function divide(space: VectorSpace, { terms, weights }: TermVector, { starts }: InvertedLists): Parts {
  const parts: Parts = { rare: [], common: [], commonNorm: 0, commonEntries: 0 };
  const bounded = weights.every((weight) => weight >= 0);
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i]!;
    if (bounded && space.matrix.df[term]! > space.commonDf) {
      parts.common.push(i);
      parts.commonNorm += weights[i]! * weights[i]!;
      parts.commonEntries += (starts[term + 1] ?? 0) - (starts[term] ?? 0);
    } else parts.rare.push(i);
  }
  parts.commonNorm = Math.sqrt(parts.commonNorm);
  return parts;
}

/** Adds the terms at some places of the query to the sums, from their inverted lists. */
function walk(space: VectorSpace, query: TermVector, places: readonly number[], sums: Float32Array): void {
  const { starts, rows, counts } = space.matrix.inverted();
  const factors = new Float64Array(256);
  for (const place of places) {
    const term = query.terms[place]!;
    const weight = query.weights[place]! * space.idf[term]!;
    for (let count = 0; count < 256; count++) factors[count] = weight * space.tf[count]!;
    const end = starts[term + 1] ?? 0;
    for (let i = starts[term] ?? 0; i < end; i++) sums[rows[i]!]! += factors[counts[i]!]!;
  }
}

class Search {
  readonly #space: VectorSpace;
  readonly #options: NearestOptions;
  readonly #lookup: SparseLookup;
  /** How far rounding can take a 32-bit sum from the true one. */
  readonly #slack: number;
  #floor: number;

  constructor(space: VectorSpace, query: TermVector, options: NearestOptions) {
    this.#space = space;
    this.#options = options;
    this.#lookup = new SparseLookup(query);
    const norm = Math.sqrt(query.weights.reduce((sum, weight) => sum + weight * weight, 0));
    this.#slack = norm * (query.terms.length + 4) * 2 ** -23 + 1e-9;
    this.#floor = Math.max(options.minScore, Number.MIN_VALUE);
  }

  /** Finds a good floor from the rare terms; false when the bounds it gives would still leave too many rows. */
  withBounds(sums: Float32Array, end: number, { commonNorm, commonEntries }: Parts): boolean {
    const { inverseNorms, commonNorms, matrix } = this.#space;
    const first = new TopRows(this.#options.limit, this.#options.before);
    for (let row = 0; row < end; row++) {
      const sum = sums[row]! * inverseNorms[row]!;
      if (sum > 0 && sum > first.least && this.#options.accept(row)) first.offer(row, sum);
    }
    const exact = new TopRows(this.#options.limit, this.#options.before);
    for (const { row } of first.sorted()) exact.offer(row, this.#space.score(row, this.#lookup));
    this.#floor = Math.max(this.#floor, exact.least);
    const least = this.#floor - this.#slack;
    let left = 0;
    for (let row = 0; row < end; row++) {
      if (sums[row]! * inverseNorms[row]! + commonNorm * commonNorms[row]! >= least) left += 1;
    }
    const perRow = matrix.starts[matrix.rows]! / matrix.rows;
    return left * perRow * ENTRY_COST < commonEntries;
  }

  /** Scores every row that can still be among the best. */
  finish(sums: Float32Array, end: number, commonNorm: number): Hit[] {
    const { inverseNorms, commonNorms, matrix } = this.#space;
    const top = new TopRows(this.#options.limit, this.#options.before);
    let least = this.#floor - this.#slack;
    for (let row = 0; row < matrix.rows; row++) {
      const inverse = inverseNorms[row]!;
      if (inverse === 0) continue;
      if (row < end) {
        const bound = sums[row]! * inverse + commonNorm * commonNorms[row]!;
        if (bound === 0 || bound < least) continue;
      }
      if (!this.#options.accept(row)) continue;
      const score = this.#space.score(row, this.#lookup);
      if (score < this.#floor) continue;
      top.offer(row, score);
      least = Math.max(least, top.least - this.#slack);
    }
    return top.sorted();
  }
}
