import { blend, norm, scale } from './blend.js';
import { type NearestOptions, nearest } from './nearest.js';
import type { Smoothing } from './options.js';
import { slackOf, sumProducts } from './products.js';
import { type Ranking, shares } from './ranking.js';
import { SparseLookup } from './sparse-lookup.js';
import { type Hit, TopRows } from './top-rows.js';
import { roundScore, type TermVector, type VectorSpace } from './vector-space.js';

/** A smoothed query, and what products with it are multiplied by in each row. */
interface Scoring {
  readonly lookup: SparseLookup;
  readonly scales: Float64Array;
}

/**
 * The papers of a vector space, each mixed with the papers nearest to it:
 *
 *     smoothed(d) = (d + weight · Σ cos(d, n) · n / Σ cos(d, n)) / its length        n: the nearest papers of d
 *
 * No smoothed vector is kept: a product with one is put together from the products with the plain vectors it is made of.
 * Source of mixing on both sides: J. Rocchio, "Relevance feedback in information retrieval", in The SMART Retrieval
 * System, 1971; of neighbours as feedback: T. Tao et al., "Language model information retrieval with document
 * expansion", NAACL 2006.
 */
export class SmoothedSpace {
  readonly #space: VectorSpace;
  readonly #k: number;
  readonly #weight: number;
  readonly #before: (a: number, b: number) => boolean;
  /** Per row `k` neighbours, -1 where there are fewer, and the factors of their vectors. */
  readonly #neighbours: Int32Array;
  readonly #factors: Float64Array;
  /** 1 / length of each mixed vector. */
  readonly #inverseNorms: Float64Array;

  constructor(space: VectorSpace, smoothing: Required<Smoothing>, before: (a: number, b: number) => boolean) {
    const { rows } = space.matrix;
    this.#space = space;
    this.#k = smoothing.neighbours;
    this.#weight = smoothing.weight;
    this.#before = before;
    this.#neighbours = new Int32Array(rows * this.#k).fill(-1);
    this.#factors = new Float64Array(rows * this.#k);
    this.#inverseNorms = new Float64Array(rows);
    for (let row = 0; row < rows; row++) if (space.inverseNorms[row]! > 0) this.#mix(row);
  }

  /**
   * Orders rows by the cosine of their smoothed vectors with a smoothed vector, times a factor of the row; `self` is the
   * vector's own row, if any.
   */
  ranking(plain: TermVector, self: number | undefined, factors?: Float64Array): Ranking {
    const query = this.#smoothed(plain, this.#nearest(plain, self));
    const lookup = new SparseLookup(query);
    const scales = this.#inverseNorms.map((inverse, row) => inverse * (factors?.[row] ?? 1));
    return {
      best: (options) => this.#best(query, { lookup, scales }, options),
      explain: (row) => shares(scale(this.#sum(row), scales[row]!), lookup),
    };
  }

  /** A row with its neighbours mixed in, not yet of unit length. */
  #sum(row: number): TermVector {
    const hits = this.#neighboursOf(row).map(
      ({ row: neighbour, factor }) => [this.#space.vector(neighbour), factor] as const,
    );
    return blend([[this.#space.vector(row), 1], ...hits]);
  }

  #mix(row: number): void {
    const vector = this.#space.vector(row);
    const hits = this.#nearest(vector, row);
    const factors = this.#factorsOf(hits);
    for (const [rank, hit] of hits.entries()) {
      this.#neighbours[row * this.#k + rank] = hit.row;
      this.#factors[row * this.#k + rank] = factors[rank]!;
    }
    this.#inverseNorms[row] = 1 / norm(this.#mixture(vector, hits));
  }

  #nearest(vector: TermVector, self: number | undefined): Hit[] {
    const accept = (row: number) => row !== self;
    return nearest(this.#space, vector, { limit: this.#k, minScore: 0, accept, before: this.#before });
  }

  #factorsOf(hits: readonly Hit[]): number[] {
    const sum = hits.reduce((total, { score }) => total + score, 0);
    return hits.map(({ score }) => (this.#weight * score) / sum);
  }

  #mixture(vector: TermVector, hits: readonly Hit[]): TermVector {
    const factors = this.#factorsOf(hits);
    return blend([[vector, 1], ...hits.map(({ row }, rank) => [this.#space.vector(row), factors[rank]!] as const)]);
  }

  #smoothed(vector: TermVector, hits: readonly Hit[]): TermVector {
    const mixture = this.#mixture(vector, hits);
    const length = norm(mixture);
    return length === 0 ? mixture : scale(mixture, 1 / length);
  }

  #neighboursOf(row: number): { row: number; factor: number }[] {
    const found: { row: number; factor: number }[] = [];
    for (let i = row * this.#k; i < (row + 1) * this.#k && this.#neighbours[i]! >= 0; i++) {
      found.push({ row: this.#neighbours[i]!, factor: this.#factors[i]! });
    }
    return found;
  }

  #best(query: TermVector, { lookup, scales }: Scoring, { limit, minScore, accept, before }: NearestOptions): Hit[] {
    const products = sumProducts(this.#space, query);
    // A row and its neighbours, each off by as much at most, over a length of at least 1.
    const slack = slackOf(this.#space, query) * (1 + this.#weight) + 1e-6;
    const top = new TopRows(limit, before);
    for (let row = 0; row < products.length; row++) {
      const scale = scales[row]!;
      const bound = scale * this.#score(row, products) + slack;
      if (scale === 0 || bound < minScore || bound < top.least || !accept(row)) continue;
      const score = roundScore(scale * this.#exact(row, lookup));
      if (score > 0 && score >= minScore) top.offer(row, score);
    }
    return top.sorted();
  }

  /** Product of a row with its neighbours, from the products of all rows with the query. */
  #score(row: number, products: Float32Array): number {
    let sum = products[row]!;
    for (let i = row * this.#k; i < (row + 1) * this.#k; i++) {
      const neighbour = this.#neighbours[i]!;
      if (neighbour < 0) break;
      sum += this.#factors[i]! * products[neighbour]!;
    }
    return sum;
  }

  #exact(row: number, lookup: SparseLookup): number {
    let sum = this.#space.product(row, lookup);
    for (const { row: neighbour, factor } of this.#neighboursOf(row))
      sum += factor * this.#space.product(neighbour, lookup);
    return sum;
  }
}
