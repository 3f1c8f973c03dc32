import { expectedMeaning, mixture } from '../formula/embedding.js';
import { roundScore } from '../formula/weights.js';
import type { NearestOptions } from './nearest.js';
import type { Explanation, Ranking } from './ranking.js';
import { type Hit, TopRows } from './top-rows.js';

/** How near the vectors of rows are to what is asked for. */
export interface Meaning {
  /** Weight of the vectors against 1 for the terms. */
  readonly weight: number;
  /** Mean cosine of what is asked for with all papers. */
  readonly mean: number;
  /** Cosine of a row; `undefined` for a row without a vector. */
  cosine(row: number): number | undefined;
  /** The same of all rows, as 32-bit floats; NaN for a row without a vector. */
  cosines(): Float32Array;
}

/** How far a cosine can be from its 32-bit float, and a little more. */
const SLACK = 1e-6;

/** Orders rows by their terms and their vectors together; those without a vector as if theirs were as their terms let expect. */
export class MixedRanking implements Ranking {
  readonly #terms: Ranking;
  readonly #meaning: Meaning;

  constructor(terms: Ranking, meaning: Meaning) {
    this.#terms = terms;
    this.#meaning = meaning;
  }

  score(row: number): number {
    return this.#mixed(this.#terms.score(row), this.#meaning.cosine(row));
  }

  best({ limit, minScore, accept, before }: NearestOptions): Hit[] {
    const bounds = this.bounds();
    const top = new TopRows(limit, before);
    for (let row = 0; row < bounds.length; row++) {
      const bound = bounds[row]!;
      if (bound < minScore || bound < top.least || !accept(row)) continue;
      const score = this.score(row);
      if (score > 0 && score >= minScore) top.offer(row, score);
    }
    return top.sorted();
  }

  bounds(): Float32Array {
    const bounds = this.#terms.bounds();
    const cosines = this.#meaning.cosines();
    const { weight, mean } = this.#meaning;
    for (let row = 0; row < bounds.length; row++) {
      const [terms, cosine] = [bounds[row]!, cosines[row]!];
      bounds[row] = mixture(terms, Number.isNaN(cosine) ? expectedMeaning(terms, mean) : cosine, weight) + SLACK;
    }
    return bounds;
  }

  explain(row: number): Explanation {
    const { weight } = this.#meaning;
    const cosine = this.#meaning.cosine(row);
    const { terms, kin } = this.#terms.explain(row);
    const sum = [...terms, ...kin].reduce((total, share) => total + share.weight, 0);
    // Without a vector the terms stand for all of the score.
    const factor = cosine === undefined ? (sum === 0 ? 0 : this.score(row) / sum) : 1 / (1 + weight);
    return {
      terms: terms.map((share) => ({ ...share, weight: factor * share.weight })),
      kin: kin.map((share) => ({ ...share, weight: factor * share.weight })),
      ...(cosine !== undefined && { meaning: (weight * cosine) / (1 + weight) }),
    };
  }

  #mixed(terms: number, cosine: number | undefined): number {
    const { weight, mean } = this.#meaning;
    return roundScore(mixture(terms, cosine ?? expectedMeaning(terms, mean), weight));
  }
}
