import { blend } from './blend.js';
import type { LinearModel } from './least-squares.js';
import type { NearestOptions } from './nearest.js';
import { slackOf, sumProducts } from './products.js';
import { heaviestFirst, type Ranking, type Share } from './ranking.js';
import { SparseLookup } from './sparse-lookup.js';
import { type Hit, TopRows } from './top-rows.js';
import { roundScore, type TermVector, type VectorSpace } from './vector-space.js';

/** How many of the papers nearest to a paper have a say in its score, and their greatest weight against its own 1. */
const NEIGHBOURS = 15;
const MOST_WEIGHT = 2;
/** In so few papers the nearest ones are no kin and weigh nothing; so many more papers give them a weight of 1. */
const FEW_PAPERS = 50;
const PAPERS_PER_WEIGHT = 100;
/** At least so many papers, or twice as many as are asked for, are looked at with their neighbours ... */
const LEAST_POOL = 50;
const POOL_FACTOR = 2;
/** ... but no more than so many. */
const MOST_POOL = 1000;

/** What somebody likes, as a linear model. */
export interface ProfileModel extends Pick<LinearModel, 'vector' | 'bound'> {
  /** Factors in the model of the rows that stand for all papers neither liked nor disliked. */
  readonly others: ReadonlyMap<number, number>;
}

type Kin = (row: number, limit: number) => readonly Hit[];

/**
 * Orders papers by what a linear model says of them and of the papers nearest to them:
 *
 *     own(d) = cos(w - a · d, d)              a: factor of d in the model w, where d stands for others
 *     score(d) = (own(d) + v · Σ cos(d, n) · own(n) / Σ cos(d, n)) / (1 + v)    n: the 15 nearest papers of d
 *     v = (papers - 50) / 100, but 0 to 2
 *
 * A paper that stood for all others when the model was learned thus does not speak against itself. The words of one
 * abstract are a matter of chance; those of its kin tell the subject more surely. Papers that have no chance, too far
 * down by own(d), are not looked at with their neighbours.
 */
export class ProfileRanking implements Ranking {
  readonly #space: VectorSpace;
  readonly #model: ProfileModel;
  readonly #lookup: SparseLookup;
  /** Part of a score that is the paper's own. */
  readonly #ownPart: number;
  readonly #own = new Map<number, number>();
  readonly #neighbours = new Map<number, readonly Hit[]>();
  readonly #kin: Kin;

  /** @param kin - the rows nearest to a row, without itself */
  constructor(space: VectorSpace, model: ProfileModel, kin: Kin) {
    this.#space = space;
    this.#kin = kin;
    this.#model = model;
    this.#lookup = new SparseLookup(model.vector);
    const weight = (space.matrix.size - FEW_PAPERS) / PAPERS_PER_WEIGHT;
    this.#ownPart = 1 / (1 + Math.min(MOST_WEIGHT, Math.max(0, weight)));
  }

  best({ limit, minScore, accept, before }: NearestOptions): Hit[] {
    const pool = this.#bestAlone({ limit: Math.max(LEAST_POOL, POOL_FACTOR * limit), accept, before });
    const kindred = this.#ownPart === 1 ? [] : pool.slice(0, MOST_POOL);
    for (const { row } of kindred) this.#neighbours.set(row, this.#kin(row, NEIGHBOURS));
    const top = new TopRows(limit, before);
    for (const { row } of pool) {
      const score = this.#score(row);
      if (score > 0 && score >= minScore) top.offer(row, score);
    }
    return top.sorted();
  }

  explain(row: number): Share[] {
    const { terms, weights } = blend(this.#parts(row).map(([part, factor]) => [this.#products(part), factor] as const));
    const found = Array.from(terms, (term, i): Share => ({ term, weight: weights[i]! }));
    return heaviestFirst(found.filter(({ weight }) => weight !== 0));
  }

  #score(row: number): number {
    let sum = 0;
    for (const [part, factor] of this.#parts(row)) sum += factor * this.#ownScore(part);
    return roundScore(sum);
  }

  /** The row and its neighbours, each with its weight; all weights add up to 1 if there are any neighbours. */
  #parts(row: number): [row: number, weight: number][] {
    const neighbours = this.#neighbours.get(row) ?? [];
    const total = neighbours.reduce((sum, { score }) => sum + score, 0);
    const theirs = (1 - this.#ownPart) / total;
    return [[row, this.#ownPart], ...neighbours.map((hit): [number, number] => [hit.row, theirs * hit.score])];
  }

  #ownScore(row: number): number {
    let own = this.#own.get(row);
    if (own === undefined) {
      const product = this.#space.product(row, this.#lookup);
      const factor = this.#factorOf(row);
      own = (product - factor) * inverseNorm(product, factor);
      this.#own.set(row, own);
    }
    return own;
  }

  /** Factor of a row that is to be taken out of the model; rows without terms are in no product. */
  #factorOf(row: number): number {
    return this.#space.inverseNorms[row] === 0 ? 0 : (this.#model.others.get(row) ?? 0);
  }

  /** What each term of a row adds to its own score. */
  #products(row: number): TermVector {
    const { terms, weights } = this.#space.vector(row);
    const factor = this.#factorOf(row);
    const inverse = inverseNorm(this.#space.product(row, this.#lookup), factor);
    const products = weights.map((weight, i) => weight * (this.#lookup.get(terms[i]!) - factor * weight) * inverse);
    return { terms, weights: products };
  }

  /**
   * The rows of greatest own score, of those that have a word of the liked papers. Rows are scored in the order of their
   * bounds, as many as need be.
   */
  #bestAlone({ limit, accept, before }: Omit<NearestOptions, 'minScore'>): Hit[] {
    const { bounds, slack } = this.#bounds();
    for (let count = 4 * Math.min(limit, bounds.length) + 200; ; count *= 4) {
      const candidates = new TopRows(count, (a, b) => a < b);
      for (let row = 0; row < bounds.length; row++) {
        if (bounds[row]! > 0 && bounds[row]! >= candidates.least && accept(row)) candidates.offer(row, bounds[row]!);
      }
      const top = new TopRows(limit, before);
      for (const { row } of candidates.sorted()) top.offer(row, roundScore(this.#ownScore(row)));
      if (top.least > candidates.least + slack || count >= bounds.length) return top.sorted();
    }
  }

  /** What the own score of each row exceeds by `slack` at most; 0 for rows without a word of the liked papers. */
  #bounds(): { bounds: Float32Array; slack: number } {
    const { bound, others } = this.#model;
    const bounds = sumProducts(this.#space, bound);
    const slack = slackOf(this.#space, bound);
    for (const [row, factor] of others) {
      const size = Math.abs(factor);
      if (bounds[row]! > 0) bounds[row] = size < 1 ? Math.min(1, (bounds[row]! + slack + size) / (1 - size)) : 1;
    }
    return { bounds, slack };
  }
}

/** 1 / |w - a · d| for unit vectors w and d of a given product. */
function inverseNorm(product: number, factor: number): number {
  const square = 1 - 2 * factor * product + factor * factor;
  return square > 1e-12 ? 1 / Math.sqrt(square) : 0;
}
