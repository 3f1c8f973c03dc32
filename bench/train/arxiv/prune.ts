import type { SoftmaxModel } from '../../../src/topics/softmax.js';
import type { SparseRows } from '../../../src/topics/sparse.js';
import { isBigram } from '../../../src/topics/terms.js';
import type { Vocabulary } from './features.js';

/** Terms that many papers hold stay for the background statistics, whatever their weights. */
const COMMON_UNIGRAM = 0.003;
const COMMON_BIGRAM = 0.01;

/** E_f = Σ x² of each term over the papers: how much a weight of the term can matter. */
export function energies(rows: SparseRows, columns: number): Float64Array {
  const sums = new Float64Array(columns);
  for (let i = 0; i < rows.columns.length; i++) sums[rows.columns[i]!]! += rows.values[i]! ** 2;
  return sums;
}

/** Subtracts from each term's weights their median over the classes: softmax does not see it, and most weights shrink. */
export function centre({ weights, classes }: SoftmaxModel): void {
  for (let from = 0; from < weights.length; from += classes) {
    const row = weights.subarray(from, from + classes);
    const median = row.slice().sort()[classes >> 1]!;
    for (let k = 0; k < classes; k++) row[k]! -= median;
  }
}

/** The common terms, and those of greatest E_f · Σw² beside them; numbers of columns, rising. */
export function chooseTerms(
  model: SoftmaxModel,
  energy: Float64Array,
  choice: { vocabulary: Vocabulary; limit: number },
): number[] {
  const { terms, shares } = choice.vocabulary;
  const worth = Float64Array.from(terms, (term, column) => {
    if (shares[column]! >= (isBigram(term) ? COMMON_BIGRAM : COMMON_UNIGRAM)) return Number.POSITIVE_INFINITY;
    const row = model.weights.subarray(column * model.classes, (column + 1) * model.classes);
    return energy[column]! * row.reduce((sum, weight) => sum + weight * weight, 0);
  });
  const order = [...terms.keys()].sort((a, b) => (worth[a] === worth[b] ? a - b : worth[b]! - worth[a]!));
  return order.slice(0, choice.limit).sort((a, b) => a - b);
}

/** Weights of a few classes per term: row r is `columns` and `weights` from `starts[r]` to `starts[r + 1]`. */
export interface MaskedModel {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** The weights of greatest E_f · w². */
export function chooseWeights(model: SoftmaxModel, energy: Float64Array, limit: number): MaskedModel {
  const { weights, classes } = model;
  const worth = weights.map((weight, i) => energy[Math.floor(i / classes)]! * weight * weight);
  const least = worth.slice().sort()[Math.max(0, worth.length - limit)]!;
  const starts = new Int32Array(energy.length + 1);
  const columns: number[] = [];
  const kept: number[] = [];
  for (let row = 0; row < energy.length; row++) {
    for (let k = 0; k < classes; k++) {
      if (worth[row * classes + k]! < least) continue;
      columns.push(k);
      kept.push(weights[row * classes + k]!);
    }
    starts[row + 1] = columns.length;
  }
  return { starts, columns: Int32Array.from(columns), weights: Float32Array.from(kept), bias: model.bias.slice() };
}
