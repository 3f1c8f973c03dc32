import { DEPTH, LEAVES, type ReaderTrees } from '../../../../src/keywords/reader/trees.js';
import type { Random } from '../random.js';

/** Rows to fit trees to. */
export interface TreeSample {
  /** Feature values, row after row. */
  readonly x: Float32Array;
  readonly width: number;
  /** What is to be predicted of each row. */
  readonly y: Float64Array;
}

/** Settings of {@link fitTrees}. */
export interface BoostOptions {
  readonly trees: number;
  /** Part of each tree's prediction that is taken. */
  readonly rate: number;
  /** Part of the rows that a tree is fitted to. */
  readonly share: number;
  /** Rows' worth of zero in the mean of a leaf. */
  readonly prior: number;
  /** Most cuts of a feature. */
  readonly cuts: number;
  readonly random: Random;
}

/** Cuts of a feature at which rows divide into parts of much the same size, as bfloat16 can write them. */
function cutsOf(values: Float32Array, most: number): number[] {
  const sorted = values.slice().sort();
  const cuts = new Set<number>();
  for (let i = 1; i <= most; i++) {
    const at = Math.floor((i * sorted.length) / (most + 1));
    const value = sorted[at]!;
    // Between this value and the one before it, where there is one.
    let below = at;
    while (below > 0 && sorted[below - 1] === value) below--;
    if (below > 0) cuts.add(shortFloat((sorted[below - 1]! + value) / 2));
    let above = at;
    while (above + 1 < sorted.length && sorted[above + 1] === value) above++;
    if (above + 1 < sorted.length) cuts.add(shortFloat((value + sorted[above + 1]!) / 2));
  }
  return [...cuts].filter((cut) => cut >= sorted[0]! && cut < sorted.at(-1)!).sort((a, b) => a - b);
}

/** A number with the upper 16 bits of an f32. */
export function shortFloat(value: number): number {
  const bits = new Uint32Array(Float32Array.of(value).buffer);
  bits[0] = (bits[0]! & 0xffff0000) >>> 0;
  return new Float32Array(bits.buffer)[0]!;
}

/** Number of the cuts below each value: a row lies above cut c where its bin is greater than c. */
function binRows({ x, width, y }: TreeSample, cuts: readonly (readonly number[])[]): Uint8Array {
  const bins = new Uint8Array(x.length);
  for (let row = 0; row < y.length; row++) {
    for (let f = 0; f < width; f++) {
      const value = x[row * width + f]!;
      const own = cuts[f]!;
      let bin = 0;
      while (bin < own.length && value > own[bin]!) bin++;
      bins[row * width + f] = bin;
    }
  }
  return bins;
}

interface Question {
  readonly feature: number;
  readonly cut: number;
}

/** Least squares by boosted symmetric trees; the same rows and random numbers give the same trees. */
export function fitTrees(sample: TreeSample, options: BoostOptions): Omit<ReaderTrees, 'slope' | 'intercept'> {
  const { x, width, y } = sample;
  const columns = Array.from({ length: width }, (_, f) => Float32Array.from(y, (_y, row) => x[row * width + f]!));
  const cuts = columns.map((column) => cutsOf(column, options.cuts));
  const bins = binRows(sample, cuts);
  const base = Math.fround(y.reduce((sum, each) => sum + each, 0) / y.length);
  const rest = y.map((each) => each - base);
  const features: number[] = [];
  const thresholds: number[] = [];
  const leaves: number[] = [];
  for (let tree = 0; tree < options.trees; tree++) {
    const rows = Int32Array.from(y.keys()).filter(() => options.random() < options.share);
    const questions = grow({ bins, width, rest, rows, cuts }, options.prior);
    const leafOf = (row: number) =>
      questions.reduce((leaf, { feature, cut }, i) => leaf | (Number(bins[row * width + feature]! > cut) << i), 0);
    const sums = new Float64Array(LEAVES);
    const counts = new Float64Array(LEAVES).fill(options.prior);
    for (const row of rows) {
      sums[leafOf(row)]! += rest[row]!;
      counts[leafOf(row)]!++;
    }
    const values = sums.map((sum, leaf) => (options.rate * sum) / counts[leaf]!);
    for (let row = 0; row < y.length; row++) rest[row]! -= values[leafOf(row)]!;
    for (const { feature, cut } of questions) {
      features.push(feature);
      thresholds.push(cuts[feature]![cut]!);
    }
    leaves.push(...values);
  }
  return {
    width,
    features: Uint8Array.from(features),
    thresholds: Float64Array.from(thresholds),
    leaves: Float64Array.from(leaves),
    base,
  };
}

interface Growing {
  readonly bins: Uint8Array;
  readonly width: number;
  readonly rest: Float64Array;
  readonly rows: Int32Array;
  readonly cuts: readonly (readonly number[])[];
}

/** The questions of one tree, each the one that divides the rows best. */
function grow(growing: Growing, prior: number): Question[] {
  const { bins, width, rest, rows, cuts } = growing;
  const leaf = new Uint8Array(rows.length);
  const questions: Question[] = [];
  const slots = Math.max(...cuts.map((own) => own.length)) + 1;
  for (let level = 0; level < DEPTH; level++) {
    const parts = 1 << level;
    const sums = new Float64Array(parts * width * slots);
    const counts = new Float64Array(parts * width * slots);
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      const first = leaf[i]! * width;
      for (let f = 0; f < width; f++) {
        const at = (first + f) * slots + bins[row * width + f]!;
        sums[at]! += rest[row]!;
        counts[at]!++;
      }
    }
    const best = bestQuestion({ sums, counts, parts, width, slots }, cuts, prior);
    questions.push(best);
    for (let i = 0; i < rows.length; i++) {
      if (bins[rows[i]! * width + best.feature]! > best.cut) leaf[i]! |= parts;
    }
  }
  return questions;
}

interface Histograms {
  readonly sums: Float64Array;
  readonly counts: Float64Array;
  readonly parts: number;
  readonly width: number;
  readonly slots: number;
}

function bestQuestion(
  { sums, counts, parts, width, slots }: Histograms,
  cuts: readonly (readonly number[])[],
  prior: number,
): Question {
  let best: Question = { feature: 0, cut: 0 };
  let most = -Infinity;
  for (let feature = 0; feature < width; feature++) {
    const gains = new Float64Array(cuts[feature]!.length);
    for (let part = 0; part < parts; part++) {
      const from = (part * width + feature) * slots;
      const all = sums.subarray(from, from + slots).reduce((total, each) => total + each, 0);
      const size = counts.subarray(from, from + slots).reduce((total, each) => total + each, 0);
      let below = 0;
      let number = 0;
      for (let cut = 0; cut < gains.length; cut++) {
        below += sums[from + cut]!;
        number += counts[from + cut]!;
        gains[cut]! += below ** 2 / (number + prior) + (all - below) ** 2 / (size - number + prior);
      }
    }
    for (const [cut, gain] of gains.entries()) {
      if (gain <= most + 1e-9) continue;
      most = gain;
      best = { feature, cut };
    }
  }
  return best;
}
