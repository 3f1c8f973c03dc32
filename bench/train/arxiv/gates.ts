import type { TextInput } from '../../../src/text/paper-text.js';
import type { GateReason } from '../../../src/topics/arxiv-codec.js';
import { rowCount, rowOf, type SparseRows, stackRows } from '../../../src/topics/sparse.js';
import type { GateTexts } from './gate-texts.js';
import { learnDense } from './learn.js';
import { energies } from './prune.js';

/** One column of doubt: a text is refused where bias + Σ weight · x is at least `least`. */
export interface Gate {
  readonly reason: GateReason;
  /** By column; most are 0. */
  readonly weights: Float64Array;
  /** What the weights are whole multiples of. */
  readonly step: number;
  readonly bias: number;
}

/** Reads texts into vectors over some columns. */
export type ReadTexts = (texts: readonly TextInput[]) => SparseRows;

const EPOCHS = 3;
const WEIGHTS = 3000;

/** Vectors of the texts of one column, read once. */
export interface GateRows {
  readonly reason: GateReason;
  readonly refused: ReadonlyMap<string, SparseRows>;
  readonly passed: SparseRows;
  readonly columns: number;
}

/** Reads the texts of a column. */
export function readGate({ reason, refused, passed }: GateTexts, read: ReadTexts, columns: number): GateRows {
  return {
    reason,
    refused: new Map([...refused].map(([kind, texts]) => [kind, read(texts)])),
    passed: read(passed),
    columns,
  };
}

interface Learned {
  readonly weights: Float64Array;
  readonly bias: number;
  /** Part of each column in the decision: Σ x² · w². */
  readonly worth: Float64Array;
}

/** Logistic regression of refused against passed texts, one kind left out where one is named. */
function learn({ refused, passed, columns }: GateRows, without?: string): Learned {
  const parts = [passed, ...[...refused].filter(([kind]) => kind !== without).map(([, rows]) => rows)];
  const rows = stackRows(parts.flatMap((part) => Array.from({ length: rowCount(part) }, (_, row) => rowOf(part, row))));
  const targets = stackRows(
    Array.from({ length: rowCount(rows) }, (_, row) => ({
      columns: Int32Array.of(row < rowCount(passed) ? 0 : 1),
      values: Float32Array.of(1),
    })),
  );
  const model = learnDense({ rows, targets, columns, classes: 2 }, 1, EPOCHS);
  const energy = energies(rows, columns);
  const weights = Float64Array.from(
    { length: columns },
    (_, column) => model.weights[2 * column + 1]! - model.weights[2 * column]!,
  );
  return { weights, bias: model.bias[1]! - model.bias[0]!, worth: weights.map((w, column) => w * w * energy[column]!) };
}

/** The columns that matter most to a decision; numbers, rising. */
export function weightyColumns(rows: GateRows, limit: number): number[] {
  const { worth } = learn(rows);
  const order = [...worth.keys()].sort((a, b) => worth[b]! - worth[a]! || a - b);
  return order.slice(0, limit).sort((a, b) => a - b);
}

/** A column of the weights that matter most, rounded to halves of their root mean square. */
export function learnGate(rows: GateRows, without?: string): Gate {
  const { weights, bias, worth } = learn(rows, without);
  const least = worth.slice().sort().at(-WEIGHTS) ?? 0;
  const kept = weights.filter((_, column) => worth[column]! >= least);
  const step = 0.5 * Math.sqrt(kept.reduce((sum, weight) => sum + weight * weight, 0) / kept.length);
  const rounded = weights.map((weight, column) => (worth[column]! >= least ? step * Math.round(weight / step) : 0));
  return { reason: rows.reason, weights: rounded, step, bias };
}

/** What a column makes of each text: the text is refused from the header's least score on. */
export function gateScores({ weights, bias }: Gate, rows: SparseRows): Float64Array {
  return Float64Array.from({ length: rowCount(rows) }, (_, row) => {
    const { columns, values } = rowOf(rows, row);
    let score = bias;
    for (let i = 0; i < columns.length; i++) score += values[i]! * weights[columns[i]!]!;
    return score;
  });
}
