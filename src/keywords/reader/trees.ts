import { base64Bytes } from '../../packed/base64.js';
/** Boosted trees that give a candidate its score for a reader, and how the score becomes a probability. */
export interface ReaderTrees {
  /** Number of features of a row. */
  readonly width: number;
  /** Features asked for by the trees, `DEPTH` of each. */
  readonly features: Uint8Array;
  /** Where each of them is cut. */
  readonly thresholds: Float64Array;
  /** Values of the leaves, `LEAVES` of each tree. */
  readonly leaves: Float64Array;
  readonly base: number;
  /** Turns a score into the probability that a reader wants to see the phrase. */
  readonly slope: number;
  readonly intercept: number;
}

/** Questions of a tree: all nodes of a level ask the same one. */
export const DEPTH = 4;
export const LEAVES: number = 2 ** DEPTH;

/** No trees: all candidates are alike. */
export const NO_TREES: ReaderTrees = {
  width: 0,
  features: new Uint8Array(0),
  thresholds: new Float64Array(0),
  leaves: new Float64Array(0),
  base: 0,
  slope: 1,
  intercept: 0,
};

/** First bytes of saved trees. */
export const TREES_MAGIC = 'pkr1';
/** Bytes in front of the trees: magic, width, number of trees; base, size of a step of leaves, slope and intercept as f32. */
export const TREES_HEADER = 24;
/** Bytes of a tree: a feature and the upper half of an f32 for each question, one signed byte for each leaf. */
export const TREE_BYTES: number = 3 * DEPTH + LEAVES;

/**
 * Scores of rows of features. They are given by columns (feature 0 of all rows, feature 1 of all ...), so that a question is
 * read once for all rows.
 *
 * Source: symmetric trees as in L. Prokhorenkova and others, "CatBoost: unbiased boosting with categorical features",
 * NeurIPS 2018.
 */
export function scoreTrees(columns: Float64Array, rows: number, trees: ReaderTrees): Float64Array {
  const { features, thresholds, leaves, base } = trees;
  const scores = new Float64Array(rows).fill(base);
  for (let at = 0, first = 0; at < features.length; at += DEPTH, first += LEAVES) {
    // The four questions one by one: a loop over them takes two and a half times as long.
    const a = features[at]! * rows;
    const b = features[at + 1]! * rows;
    const c = features[at + 2]! * rows;
    const d = features[at + 3]! * rows;
    const cutA = thresholds[at]!;
    const cutB = thresholds[at + 1]!;
    const cutC = thresholds[at + 2]!;
    const cutD = thresholds[at + 3]!;
    for (let row = 0; row < rows; row++) {
      const leaf =
        Number(columns[a + row]! > cutA) |
        (Number(columns[b + row]! > cutB) << 1) |
        (Number(columns[c + row]! > cutC) << 2) |
        (Number(columns[d + row]! > cutD) << 3);
      scores[row]! += leaves[first + leaf]!;
    }
  }
  return scores;
}

/**
 * Reads saved trees.
 *
 * @throws Error where the text is none, or was made for other features
 */
export function decodeTrees(base64: string, width: number): ReaderTrees {
  const bytes = base64Bytes(base64);
  const view = new DataView(bytes.buffer);
  const magic = String.fromCharCode(...bytes.subarray(0, 4));
  if (magic !== TREES_MAGIC) throw new Error(`reader's model: format must be ${TREES_MAGIC}, got ${magic}`);
  if (view.getUint16(4, true) !== width) {
    throw new Error(`reader's model: number of features must be ${width}, got ${view.getUint16(4, true)}`);
  }
  const count = view.getUint16(6, true);
  if (bytes.length !== TREES_HEADER + count * TREE_BYTES) throw new Error("the reader's model is cut off");
  const [base = 0, step = 0, slope = 0, intercept = 0] = [8, 12, 16, 20].map((at) => view.getFloat32(at, true));
  const features = new Uint8Array(count * DEPTH);
  const thresholds = new Float64Array(count * DEPTH);
  const leaves = new Float64Array(count * LEAVES);
  for (let tree = 0, at = TREES_HEADER; tree < count; tree++) {
    for (let i = tree * DEPTH; i < (tree + 1) * DEPTH; i++, at += 3) {
      features[i] = view.getUint8(at);
      thresholds[i] = upperHalf(view.getUint16(at + 1, true));
    }
    for (let i = tree * LEAVES; i < (tree + 1) * LEAVES; i++) leaves[i] = step * view.getInt8(at++);
  }
  return { width, features, thresholds, leaves, base, slope, intercept };
}

const HALF = new DataView(new ArrayBuffer(4));

/** The number of which only the upper 16 bits were saved. */
export function upperHalf(bits: number): number {
  HALF.setUint32(0, bits * 0x10000);
  return HALF.getFloat32(0);
}
