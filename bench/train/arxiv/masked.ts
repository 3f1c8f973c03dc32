import type { SparseRows } from '../../../src/topics/sparse.js';
import type { MaskedModel } from './prune.js';

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
