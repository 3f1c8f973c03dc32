import {
  learnSoftmax,
  type SoftmaxModel,
  type SoftmaxProblem,
  scoresOf,
  softmax,
} from '../../../src/topics/softmax.js';
import { rowCount, rowOf, type SparseRows, type SparseVector, stackRows } from '../../../src/topics/sparse.js';
import type { HiddenModel } from './hidden.js';

const EPOCHS = 4;
const RATE = 3;
/** Teacher's probabilities below this are left out of the targets. */
const LEAST_SHARE = 0.005;

/** Gives the probabilities of the classes for one row. */
export type Teacher = (rows: SparseRows, row: number) => Float64Array;

/** Dense softmax regression over all terms. */
export function learnDense(problem: SoftmaxProblem, seed: number): SoftmaxModel {
  const steps = learnSoftmax(problem, { epochs: EPOCHS, rate: RATE, seed });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The mean of a dense model and a network with a hidden layer, which err differently. */
export function teacherOf(dense: SoftmaxModel, hidden: HiddenModel): Teacher {
  return (rows, row) => {
    const scores = scoresOf(dense, rowOf(rows, row));
    softmax(scores);
    const others = hidden.probabilities(rows, row);
    return scores.map((p, k) => (p + others[k]!) / 2);
  };
}

/**
 * Targets that are the probabilities of a teacher, from which a small model learns more than from the labels.
 *
 * Source: Hinton, Vinyals, Dean, "Distilling the knowledge in a neural network", 2015.
 */
export function teach(rows: SparseRows, teacher: Teacher): SparseRows {
  return stackRows(Array.from({ length: rowCount(rows) }, (_, row) => sparse(teacher(rows, row))));
}

function sparse(shares: Float64Array): SparseVector {
  const columns = Int32Array.from([...shares.keys()].filter((k) => shares[k]! > LEAST_SHARE));
  const sum = columns.reduce((total, k) => total + shares[k]!, 0);
  return { columns, values: Float32Array.from(columns, (k) => shares[k]! / sum) };
}
