import type { SparseVector } from './sparse.js';

/** Steps of conjugate gradients; the residual has long been small by then. */
const STEPS = 30;
/** Squared length of the residual, as part of the target's, at which it is as good as solved. */
const SOLVED = 1e-10;

/** What a regression reads. */
export interface RidgeProblem {
  readonly rows: readonly SparseVector[];
  /** Number of columns of the rows. */
  readonly columns: number;
  /** What draws the weights to 0, above 0. */
  readonly ridge: number;
}

/**
 * The factors of the rows whose sum, taken as a direction, gives each row its target: (X·Xᵀ + ridge·I) α = target, by
 * conjugate gradients.
 *
 * Source: M. R. Hestenes, E. Stiefel, "Methods of conjugate gradients for solving linear systems", 1952; kernel form:
 * C. Saunders, A. Gammerman, V. Vovk, "Ridge regression learning algorithm in dual variables", 1998.
 */
export function ridgeFactors(problem: RidgeProblem, targets: Float64Array): Float64Array {
  const factors = new Float64Array(targets.length);
  const residual = targets.slice();
  const step = targets.slice();
  let squares = product(residual, residual);
  const enough = SOLVED * squares;
  for (let i = 0; i < STEPS && squares > enough; i++) {
    const moved = times(problem, step);
    const length = squares / product(step, moved);
    for (let row = 0; row < step.length; row++) {
      factors[row]! += length * step[row]!;
      residual[row]! -= length * moved[row]!;
    }
    const before = squares;
    squares = product(residual, residual);
    for (let row = 0; row < step.length; row++) step[row] = residual[row]! + (squares / before) * step[row]!;
  }
  return factors;
}

/** (X·Xᵀ + ridge·I) α. */
function times({ rows, columns, ridge }: RidgeProblem, factors: Float64Array): Float64Array {
  const direction = new Float64Array(columns);
  for (const [row, vector] of rows.entries()) {
    for (let i = 0; i < vector.columns.length; i++) direction[vector.columns[i]!]! += factors[row]! * vector.values[i]!;
  }
  return factors.map((factor, row) => {
    const vector = rows[row]!;
    let sum = ridge * factor;
    for (let i = 0; i < vector.columns.length; i++) sum += vector.values[i]! * direction[vector.columns[i]!]!;
    return sum;
  });
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
