import { type Profile, profileVector } from '../formula/profile.js';
import { SparseLookup } from '../formula/sparse-lookup.js';
import type { TermVector } from '../formula/term-vector.js';
import { roundScore } from '../formula/weights.js';
import { type NearestOptions, nearest } from './nearest.js';
import { productBounds } from './products.js';
import type { Explanation, Ranking } from './ranking.js';
import { type Hit, TopRows } from './top-rows.js';
import type { VectorSpace } from './vector-space.js';

/** The mean of all papers. */
export interface MeanPaper {
  readonly vector: TermVector;
  readonly lookup: SparseLookup;
}

/** So many papers, and so many more for each that is asked for, are scored in the first round; then four times as many. */
const LEAST_SCORED = 100;
const SCORED_PER_MATCH = 4;
const MORE = 4;

/**
 * Orders rows by a profile. What is taken away from a score is never below 0, so that the product with what is wanted alone
 * is a bound: rows are scored in its order until no further one can be among the best.
 */
export class ProfileRanking implements Ranking {
  readonly #space: VectorSpace;
  readonly #profile: Profile;
  readonly #wanted: SparseLookup;
  readonly #unwanted: SparseLookup;
  readonly #mean: SparseLookup;
  readonly #meanVector: TermVector;

  constructor(space: VectorSpace, profile: Profile, mean: MeanPaper) {
    this.#space = space;
    this.#profile = profile;
    this.#wanted = new SparseLookup(profile.wanted);
    this.#unwanted = new SparseLookup(profile.unwanted);
    this.#mean = mean.lookup;
    this.#meanVector = mean.vector;
  }

  best({ limit, minScore, ...options }: NearestOptions): Hit[] {
    for (let count = LEAST_SCORED + SCORED_PER_MATCH * limit; ; count *= MORE) {
      const candidates = nearest(this.#space, this.#profile.wanted, { ...options, minScore, limit: count });
      const top = new TopRows(limit, options.before);
      for (const { row } of candidates) {
        const score = this.score(row);
        if (score > 0 && score >= minScore) top.offer(row, score);
      }
      if (candidates.length < count || top.least > candidates.at(-1)!.score) return top.sorted();
    }
  }

  score(row: number): number {
    const { common, unwanted } = this.#profile;
    let score = this.#space.product(row, this.#wanted);
    if (unwanted.terms.length > 0) score -= this.#space.product(row, this.#unwanted);
    if (common > 0) score -= common * this.#space.product(row, this.#mean);
    return roundScore(score);
  }

  explain(row: number): Explanation {
    const { terms, weights } = this.#space.vector(row);
    const { common } = this.#profile;
    const shares = Array.from(terms, (term, i) => {
      const model = this.#wanted.get(term) - this.#unwanted.get(term) - common * this.#mean.get(term);
      return { term, weight: weights[i]! * model };
    });
    return { terms: shares.filter(({ weight }) => weight !== 0), kin: [] };
  }

  bounds(): Float32Array {
    return productBounds(this.#space, profileVector(this.#profile, this.#meanVector));
  }
}
