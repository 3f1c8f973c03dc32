import { type Model, type Observations, ROLE_COUNT } from './model.js';
import { LETTERS, TRANSITIONS } from './states.js';
import { seamFeatures } from './transitions.js';

const COUNT = TRANSITIONS.length;
/** A score that no sum of features makes up for. */
const IMPOSSIBLE = 60;
/** Seams of which the scores are kept. */
const MOST_SEAMS = 4096;
const isText = (state: number): boolean => 'TtAaO'.includes(LETTERS[state] ?? ' ');
/** In the middle of a line, text of a paper does not turn into metadata or boilerplate. */
const NEVER_INSIDE: readonly number[] = TRANSITIONS.flatMap(([from, to], t) =>
  isText(from) && (LETTERS[to] === 'M' || LETTERS[to] === 'B') ? [t] : [],
);

/** Scores of the transitions over a seam. */
export interface SeamScores {
  readonly scores: Float64Array;
  /** The exponentials of the scores. */
  readonly weights: Float64Array;
}

/** Adds up the weights of features. Most seams come again, so theirs are added up once. */
export class Scorer {
  readonly #model: Model;
  readonly #seams = new Map<number, SeamScores>();

  constructor(model: Model) {
    this.#model = model;
  }

  /** Scores of each role at each piece: `k * ROLE_COUNT + role`. */
  roles({ features }: Observations): Float64Array {
    const scores = new Float64Array(features.length * ROLE_COUNT);
    features.forEach((on, k) => {
      addUp(this.#model.roles, on, scores.subarray(k * ROLE_COUNT, (k + 1) * ROLE_COUNT));
    });
    return scores;
  }

  /** Scores of the transitions into piece `k`. */
  seam({ seams, inside }: Observations, k: number): SeamScores {
    const seam = seams[k] ?? 0;
    const key = inside[k] ? -seam : seam;
    let scores = this.#seams.get(key);
    if (scores === undefined) {
      if (this.#seams.size >= MOST_SEAMS) this.#seams.clear();
      scores = this.#newSeam(seam, inside[k] ?? false);
      this.#seams.set(key, scores);
    }
    return scores;
  }

  #newSeam(seam: number, inside: boolean): SeamScores {
    const scores = new Float64Array(COUNT);
    addUp(this.#model.transitions, seamFeatures(seam), scores);
    if (inside) for (const t of NEVER_INSIDE) scores[t] = -IMPOSSIBLE;
    return { scores, weights: scores.map(Math.exp) };
  }
}

function addUp(weights: Float64Array, on: readonly number[], sums: Float64Array): void {
  const { length } = sums;
  for (let i = 0; i < on.length; i++) {
    const base = (on[i] as number) * length;
    for (let j = 0; j < length; j++) sums[j] = (sums[j] as number) + (weights[base + j] as number);
  }
}
