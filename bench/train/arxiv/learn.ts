import {
  learnSoftmax,
  type SoftmaxModel,
  type SoftmaxProblem,
  scoresOf,
  softmax,
} from '../../../src/topics/softmax.js';
import { rowCount, rowOf, type SparseRows, type SparseVector, stackRows } from '../../../src/topics/sparse.js';
import type { HiddenModel } from './hidden.js';

const RATE = 3;
/** Teacher's probabilities below this are left out of the targets. */
const LEAST_SHARE = 0.001;

/** Gives the probabilities of the classes for one row. */
export type Teacher = (rows: SparseRows, row: number) => Float64Array;

/** Dense softmax regression over all terms of a problem. */
export function learnDense(problem: SoftmaxProblem, seed: number, epochs: number): SoftmaxModel {
  const steps = learnSoftmax(problem, { epochs, rate: RATE, seed });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The mean of a dense model and of networks with a hidden layer, which err differently: half and half. */
export function teacherOf(dense: SoftmaxModel, networks: readonly HiddenModel[]): Teacher {
  return (rows, row) => {
    const mean = scoresOf(dense, rowOf(rows, row));
    softmax(mean);
    for (let k = 0; k < mean.length; k++) mean[k]! /= 2;
    for (const network of networks) {
      const others = network.probabilities(rows, row);
      for (let k = 0; k < mean.length; k++) mean[k]! += others[k]! / (2 * networks.length);
    }
    return mean;
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
