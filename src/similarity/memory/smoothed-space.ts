import { type Smoothing, smoothingWeights } from '../formula/smoothing.js';
import { SparseLookup } from '../formula/sparse-lookup.js';
import { blend, norm, scale, type TermVector } from '../formula/term-vector.js';
import { roundScore } from '../formula/weights.js';
import type { NearestOptions } from './nearest.js';
import { slackOf, sumProducts } from './products.js';
import type { Explanation, Ranking } from './ranking.js';
import { type Hit, TopRows } from './top-rows.js';
import type { VectorSpace } from './vector-space.js';

/** A row mixed into another one, and what its vector is multiplied by. */
export interface Part {
  readonly row: number;
  readonly factor: number;
}

/** The rows nearest to a row, itself left out. */
export type Neighbourhood = (row: number) => Hit[];

/**
 * The papers of a vector space, each mixed with the papers nearest to it and made a unit vector again, as
 * {@link smoothingWeights} says. No smoothed vector is kept: a product with one is put together from the products with the
 * plain vectors it is made of.
 */
export class SmoothedSpace {
  readonly #space: VectorSpace;
  readonly #smoothing: Required<Smoothing>;
  readonly #nearest: Neighbourhood;
  /** Per row `k` neighbours, nearest first, -1 where there are fewer, and the factors of their vectors. */
  readonly #neighbours: Int32Array;
  readonly #factors: Float64Array;
  /** Cosine of the last of the `k` neighbours, 0 where there are fewer: a paper as near would be among them. */
  readonly #reach: Float64Array;
  /** 1 / length of each mixed vector. */
  readonly #inverseNorms: Float64Array;

  constructor(space: VectorSpace, smoothing: Required<Smoothing>, nearest: Neighbourhood) {
    const { rows } = space.matrix;
    const { k } = smoothing;
    this.#space = space;
    this.#smoothing = smoothing;
    this.#nearest = nearest;
    this.#neighbours = new Int32Array(rows * k).fill(-1);
    this.#factors = new Float64Array(rows * k);
    this.#reach = new Float64Array(rows);
    this.#inverseNorms = new Float64Array(rows);
    for (let row = 0; row < rows; row++) if (space.inverseNorms[row]! > 0) this.#findNeighbours(row);
    for (let row = 0; row < rows; row++) if (space.inverseNorms[row]! > 0) this.#mix(row);
  }

  /** A row with its neighbours mixed in, of unit length. */
  vector(row: number): TermVector {
    return scale(this.#sum(row), this.#inverseNorms[row]!);
  }

  /** A vector that is no row with its neighbours mixed in, of unit length. */
  smoothed(vector: TermVector, hits: readonly Hit[]): TermVector {
    const parts = this.partsOfOther(hits);
    const mixture = blend([[vector, 1], ...parts.map((part) => [this.#space.vector(part.row), part.factor] as const)]);
    const length = norm(mixture);
    return length === 0 ? mixture : scale(mixture, 1 / length);
  }

  /** The neighbours of a vector that is no row, with the factors of their vectors. */
  partsOfOther(hits: readonly Hit[]): Part[] {
    const neighbours = hits.map(({ row, score }) => ({ score, mutual: score >= this.#reach[row]! }));
    const factors = smoothingWeights(neighbours, this.#smoothing);
    return hits.map(({ row }, i) => ({ row, factor: factors[i]! }));
  }

  /** Orders rows by the product of their smoothed vectors with a vector, times a factor of the row. */
  ranking(query: TermVector, factors: Float64Array): Ranking {
    const lookup = new SparseLookup(query);
    const scales = this.#inverseNorms.map((inverse, row) => inverse * factors[row]!);
    const score = (row: number) => roundScore(scales[row]! * this.#exact(row, lookup));
    return {
      best: (options) => this.#best(query, { score, scales }, options),
      score,
      explain: (row) => this.#explain(row, lookup, scales[row]!),
      bounds: () => this.#bounds(query, scales),
    };
  }

  /** Keeps the cosines of the neighbours in the place of their factors, which are not known until all rows have theirs. */
  #findNeighbours(row: number): void {
    const { k } = this.#smoothing;
    const hits = this.#nearest(row);
    for (const [rank, hit] of hits.entries()) {
      this.#neighbours[row * k + rank] = hit.row;
      this.#factors[row * k + rank] = hit.score;
    }
    if (hits.length === k) this.#reach[row] = hits.at(-1)!.score;
  }

  #mix(row: number): void {
    const neighbours = this.partsOf(row).map((part) => ({ score: part.factor, mutual: this.#isNear(part.row, row) }));
    this.#factors.set(smoothingWeights(neighbours, this.#smoothing), row * this.#smoothing.k);
    this.#inverseNorms[row] = 1 / norm(this.#sum(row));
  }

  /** Whether a row is among the nearest of another one. */
  #isNear(other: number, row: number): boolean {
    const { k } = this.#smoothing;
    return this.#neighbours.subarray(other * k, (other + 1) * k).includes(row);
  }

  /** A row with its neighbours mixed in, not yet of unit length. */
  #sum(row: number): TermVector {
    return blend([
      [this.#space.vector(row), 1],
      ...this.partsOf(row).map((part) => [this.#space.vector(part.row), part.factor] as const),
    ]);
  }

  /** The neighbours of a row, nearest first. */
  partsOf(row: number): Part[] {
    const { k } = this.#smoothing;
    const parts: Part[] = [];
    for (let i = row * k; i < (row + 1) * k && this.#neighbours[i]! >= 0; i++) {
      parts.push({ row: this.#neighbours[i]!, factor: this.#factors[i]! });
    }
    return parts;
  }

  #best(
    query: TermVector,
    { score: exact, scales }: { score: (row: number) => number; scales: Float64Array },
    { limit, minScore, accept, before }: NearestOptions,
  ): Hit[] {
    const bounds = this.#bounds(query, scales);
    const top = new TopRows(limit, before);
    for (let row = 0; row < bounds.length; row++) {
      const bound = bounds[row]!;
      if (scales[row] === 0 || bound < minScore || bound < top.least || !accept(row)) continue;
      const score = exact(row);
      if (score > 0 && score >= minScore) top.offer(row, score);
    }
    return top.sorted();
  }

  /** What the score of each row is at most. */
  #bounds(query: TermVector, scales: Float64Array): Float32Array {
    const products = sumProducts(this.#space, query);
    // A row and its neighbours, each off by as much at most, over a length of at least 1.
    const slack = slackOf(this.#space, query) * (1 + this.#smoothing.weight) + 1e-6;
    return products.map((_, row) => scales[row]! * this.#sumOf(row, products) + slack);
  }

  /** Product of a row with its neighbours, from the products of all rows with the query. */
  #sumOf(row: number, products: Float32Array): number {
    const { k } = this.#smoothing;
    let sum = products[row]!;
    for (let i = row * k; i < (row + 1) * k; i++) {
      const neighbour = this.#neighbours[i]!;
      if (neighbour < 0) break;
      sum += this.#factors[i]! * products[neighbour]!;
    }
    return sum;
  }

  #exact(row: number, lookup: SparseLookup): number {
    let sum = this.#space.product(row, lookup);
    for (const part of this.partsOf(row)) sum += part.factor * this.#space.product(part.row, lookup);
    return sum;
  }

  /** The words of a row say what they add in the neighbours, too; what these add by other words is theirs. */
  #explain(row: number, lookup: SparseLookup, factor: number): Explanation {
    const words = new Map(Array.from(this.#space.vector(row).terms, (term) => [term, 0]));
    const kin = [{ row, factor: 1 }, ...this.partsOf(row)].map((part) => {
      const { terms, weights } = this.#space.vector(part.row);
      let foreign = 0;
      for (let i = 0; i < terms.length; i++) {
        const weight = factor * part.factor * weights[i]! * lookup.get(terms[i]!);
        const known = words.get(terms[i]!);
        if (known === undefined) foreign += weight;
        else words.set(terms[i]!, known + weight);
      }
      return { row: part.row, weight: foreign };
    });
    return {
      terms: Array.from(words, ([term, weight]) => ({ term, weight })).filter(({ weight }) => weight !== 0),
      kin: kin.filter(({ weight }) => weight !== 0),
    };
  }
}
