import { blend, norm, scale } from './blend.js';
import { DistinctTerms } from './distinct-terms.js';
import type { TermVector } from './vector-space.js';

/** A vector of which a linear model is learned. */
export interface Example {
  readonly vector: TermVector;
  /** What the model is to say of it. */
  readonly target: 1 | -1;
  /** How much it counts. */
  readonly weight: number;
}

/** A linear model as the sum of its examples, each times a factor. */
export interface LinearModel {
  /** Unit vector. */
  readonly vector: TermVector;
  /** The part of it that examples with a positive factor make up: no product with a paper exceeds that of this part. */
  readonly bound: TermVector;
  /** Factor of each example in the vector. */
  readonly factors: Float64Array;
}

const STEPS = 12;
const TOLERANCE = 1e-10;

/**
 * Regularised least squares: the w, b of least |w|² + b² + Σ weight · (w·x + b - target)². With K the products of the
 * examples, w = Σ a x where (K + 1 + diag(1 / weight)) a = target, solved by conjugate gradients.
 *
 * Source: R. Rifkin, G. Yeo, T. Poggio, "Regularized least-squares classification", 2003.
 */
export function leastSquares(examples: readonly Example[]): LinearModel {
  const system = new System(examples);
  const factors = system.solve();
  const parts = examples.map(({ vector }, i) => [vector, factors[i]!] as const);
  const whole = blend(parts);
  const length = norm(whole);
  const inverse = length === 0 ? 0 : 1 / length;
  return {
    vector: scale(whole, inverse),
    bound: scale(blend(parts.filter(([, factor]) => factor > 0)), inverse),
    factors: factors.map((factor) => factor * inverse),
  };
}

/** The examples with their terms numbered from 0, so that one sum per term is a short array. */
class System {
  readonly #examples: readonly Example[];
  readonly #terms: Int32Array[];
  readonly #sums: Float64Array;

  constructor(examples: readonly Example[]) {
    const distinct = new DistinctTerms();
    this.#examples = examples;
    this.#terms = examples.map(({ vector }) => vector.terms.map((term) => distinct.place(term)));
    this.#sums = new Float64Array(distinct.length);
  }

  /** The matrix of the system times a vector. */
  #times(factors: Float64Array): Float64Array {
    const sums = this.#sums.fill(0);
    let bias = 0;
    for (const [i, terms] of this.#terms.entries()) {
      const { weights } = this.#examples[i]!.vector;
      const factor = factors[i]!;
      bias += factor;
      for (let place = 0; place < terms.length; place++) sums[terms[place]!]! += factor * weights[place]!;
    }
    return factors.map((factor, i) => {
      const terms = this.#terms[i]!;
      const { vector, weight } = this.#examples[i]!;
      let product = bias + factor / weight;
      for (let place = 0; place < terms.length; place++) product += sums[terms[place]!]! * vector.weights[place]!;
      return product;
    });
  }

  solve(): Float64Array {
    const diagonal = Float64Array.from(this.#examples, ({ weight }) => 2 + 1 / weight);
    const solution = new Float64Array(this.#examples.length);
    const residual = Float64Array.from(this.#examples, ({ target }) => target);
    const direction = residual.map((value, i) => value / diagonal[i]!);
    let size = inner(residual, direction);
    const enough = size * TOLERANCE;
    for (let step = 0; step < STEPS && size > enough; step++) {
      const image = this.#times(direction);
      const length = size / inner(direction, image);
      add(solution, length, direction);
      add(residual, -length, image);
      const next = residual.map((value, i) => value / diagonal[i]!);
      const nextSize = inner(residual, next);
      add(next, nextSize / size, direction);
      direction.set(next);
      size = nextSize;
    }
    return solution;
  }
}

function inner(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function add(target: Float64Array, factor: number, vector: Float64Array): void {
  for (let i = 0; i < target.length; i++) target[i]! += factor * vector[i]!;
}
