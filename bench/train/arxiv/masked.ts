import { seededRandom, shuffle } from '../../../src/topics/random.js';
import { softmax } from '../../../src/topics/softmax.js';
import type { SparseRows } from '../../../src/topics/sparse.js';
import type { MaskedModel } from './prune.js';

const EPOCHS = 3;
const RATE = 2;
const BIAS_RATE = 0.1;

/** Adds bias and weighted terms of one row to its scores. */
export function maskedScores(model: MaskedModel, rows: SparseRows, row: number): Float64Array {
  const scores = Float64Array.from(model.bias);
  const { starts, columns, weights } = model;
  for (let i = rows.starts[row]!; i < rows.starts[row + 1]!; i++) {
    const term = rows.columns[i]!;
    const value = rows.values[i]!;
    for (let j = starts[term]!; j < starts[term + 1]!; j++) scores[columns[j]!]! += value * weights[j]!;
  }
  return scores;
}

/** Trains the kept weights again, in place, so that they make up for those that are gone. */
export function learnMasked(
  model: MaskedModel,
  rows: SparseRows,
  options: { targets: SparseRows; seed: number },
): void {
  const size = rows.starts.length - 1;
  const order = Int32Array.from({ length: size }, (_, row) => row);
  const random = seededRandom(options.seed);
  const steps = EPOCHS * size;
  for (let step = 0; step < steps; step++) {
    if (step % size === 0) shuffle(order, random);
    const row = order[step % size]!;
    const errors = maskedScores(model, rows, row);
    softmax(errors);
    subtract(errors, options.targets, row);
    descend(model, rows, { row, errors, rate: RATE * (1 - step / steps) });
  }
}

function subtract(errors: Float64Array, targets: SparseRows, row: number): void {
  for (let i = targets.starts[row]!; i < targets.starts[row + 1]!; i++)
    errors[targets.columns[i]!]! -= targets.values[i]!;
}

function descend(model: MaskedModel, rows: SparseRows, at: { row: number; errors: Float64Array; rate: number }): void {
  const { starts, columns, weights, bias } = model;
  for (let i = rows.starts[at.row]!; i < rows.starts[at.row + 1]!; i++) {
    const term = rows.columns[i]!;
    const move = at.rate * rows.values[i]!;
    for (let j = starts[term]!; j < starts[term + 1]!; j++) weights[j]! -= move * at.errors[columns[j]!]!;
  }
  for (let k = 0; k < bias.length; k++) bias[k]! -= at.rate * BIAS_RATE * at.errors[k]!;
}

/** Rounds the weights to whole steps of half their root mean square, none to 0, and gives the size of a step. */
export function quantise(model: MaskedModel): number {
  const { weights } = model;
  const step = 0.5 * Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0) / weights.length);
  for (let i = 0; i < weights.length; i++) {
    const level = Math.round(weights[i]! / step) || (weights[i]! < 0 ? -1 : 1);
    weights[i] = level * step;
  }
  return step;
}
