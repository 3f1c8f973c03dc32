import {
  learnSoftmax,
  type SoftmaxModel,
  type SoftmaxProblem,
  scoresOf,
  softmax,
} from '../../../src/topics/softmax.js';
import { rowOf, type SparseRows, type SparseVector, stackRows } from '../../../src/topics/sparse.js';

const EPOCHS = 4;
const RATE = 3;
/** Share of the teacher's probabilities in the targets of the small model. */
const TEACHER_SHARE = 0.6;
/** Teacher's probabilities below this are left out of the targets. */
const LEAST_SHARE = 0.005;

/** Dense softmax regression over all terms. */
export function learnDense(problem: SoftmaxProblem, seed: number): SoftmaxModel {
  const steps = learnSoftmax(problem, { epochs: EPOCHS, rate: RATE, seed });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Targets mixed with the probabilities of a teacher, from which a small model learns more than from the labels alone.
 *
 * Source: Hinton, Vinyals, Dean, "Distilling the knowledge in a neural network", 2015.
 */
export function teach({ rows, targets, classes }: SoftmaxProblem, teacher: SoftmaxModel): SparseRows {
  const taught: SparseVector[] = [];
  for (let row = 0; row + 1 < rows.starts.length; row++) {
    const mixed = scoresOf(teacher, rowOf(rows, row));
    softmax(mixed);
    for (let k = 0; k < classes; k++) mixed[k]! *= TEACHER_SHARE;
    const { columns, values } = rowOf(targets, row);
    for (let i = 0; i < columns.length; i++) mixed[columns[i]!]! += (1 - TEACHER_SHARE) * values[i]!;
    taught.push(sparse(mixed));
  }
  return stackRows(taught);
}

function sparse(shares: Float64Array): SparseVector {
  const columns = Int32Array.from([...shares.keys()].filter((k) => shares[k]! > LEAST_SHARE));
  const sum = columns.reduce((total, k) => total + shares[k]!, 0);
  return { columns, values: Float32Array.from(columns, (k) => shares[k]! / sum) };
}
