import { blend, scale } from './blend.js';
import type { LinearModel } from './least-squares.js';
import { type NearestOptions, nearest, slackOf, sumProducts } from './nearest.js';
import { type Ranking, type Share, shares } from './ranking.js';
import { SparseLookup } from './sparse-lookup.js';
import { type Hit, TopRows } from './top-rows.js';
import { roundScore, type TermVector, type VectorSpace } from './vector-space.js';

/** How many of the papers nearest to a paper have a say in its score, and their weight against its own 1. */
const NEIGHBOURS = 15;
const NEIGHBOUR_WEIGHT = 2;
/** At least so many papers, or twice as many as are asked for, are looked at with their neighbours ... */
const LEAST_POOL = 50;
const POOL_FACTOR = 2;
/** ... but no more than so many. */
const MOST_POOL = 1000;

/**
 * Orders papers by what a linear model says of them and of the papers nearest to them:
 *
 *     score(d) = (w · d + 2 · Σ cos(d, n) · (w · n) / Σ cos(d, n)) / 3        n: the 15 nearest papers of d; |w| = 1
 *
 * for the papers of greatest w · d; those further down, which have no chance, keep their own third.
 * The words of one abstract are a chance matter; those of its kin tell its subject more surely.
 */
export class ProfileRanking implements Ranking {
  readonly #space: VectorSpace;
  readonly #model: LinearModel;
  readonly #lookup: SparseLookup;
  /** `w · d` of rows. */
  readonly #own = new Map<number, number>();
  readonly #neighbours = new Map<number, Hit[]>();

  constructor(space: VectorSpace, model: LinearModel) {
    this.#space = space;
    this.#model = model;
    this.#lookup = new SparseLookup(model.vector);
  }

  best({ limit, minScore, accept, before }: NearestOptions): Hit[] {
    const pool = this.#bestAlone({ limit: Math.max(LEAST_POOL, POOL_FACTOR * limit), accept, before });
    for (const { row } of pool.slice(0, MOST_POOL)) this.#neighbours.set(row, this.#nearest(row, before));
    const top = new TopRows(limit, before);
    for (const { row } of pool) {
      const score = this.#score(row);
      if (score > 0 && score >= minScore) top.offer(row, score);
    }
    return top.sorted();
  }

  explain(row: number): Share[] {
    const parts = this.#parts(row).map(([part, factor]): [TermVector, number] => [this.#space.vector(part), factor]);
    return shares(scale(blend(parts), 1 / (1 + NEIGHBOUR_WEIGHT)), this.#lookup);
  }

  #score(row: number): number {
    let sum = 0;
    for (const [part, factor] of this.#parts(row)) sum += factor * this.#product(part);
    return roundScore(sum / (1 + NEIGHBOUR_WEIGHT));
  }

  /** The row and its neighbours, each with its weight. */
  #parts(row: number): [row: number, factor: number][] {
    const neighbours = this.#neighbours.get(row) ?? [];
    const total = neighbours.reduce((sum, { score }) => sum + score, 0);
    return [[row, 1], ...neighbours.map((hit): [number, number] => [hit.row, (NEIGHBOUR_WEIGHT * hit.score) / total])];
  }

  #product(row: number): number {
    let product = this.#own.get(row);
    if (product === undefined) {
      product = this.#space.product(row, this.#lookup);
      this.#own.set(row, product);
    }
    return product;
  }

  #nearest(row: number, before: NearestOptions['before']): Hit[] {
    const accept = (other: number) => other !== row;
    return nearest(this.#space, this.#space.vector(row), { limit: NEIGHBOURS, minScore: 0, accept, before });
  }

  /**
   * The rows of greatest product with the model, of those that have a word of the liked papers. Rows are scored in the
   * order of their bounds, as many as need be.
   */
  #bestAlone({ limit, accept, before }: Omit<NearestOptions, 'minScore'>): Hit[] {
    const { bound } = this.#model;
    const bounds = sumProducts(this.#space, bound);
    const slack = slackOf(this.#space, bound);
    for (let count = 4 * Math.min(limit, bounds.length) + 200; ; count *= 4) {
      const candidates = new TopRows(count, (a, b) => a < b);
      for (let row = 0; row < bounds.length; row++) {
        if (bounds[row]! > 0 && bounds[row]! >= candidates.least && accept(row)) candidates.offer(row, bounds[row]!);
      }
      const top = new TopRows(limit, before);
      for (const { row } of candidates.sorted()) top.offer(row, roundScore(this.#product(row)));
      if (top.least > candidates.least + slack || count >= bounds.length) return top.sorted();
    }
  }
}
