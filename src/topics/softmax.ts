import { seededRandom, shuffle } from './random.js';
import { rowCount, type SparseRows, type SparseVector } from './sparse.js';

/** Weights of a softmax regression: `weights[column * classes + k]` and `bias[k]`. */
export interface SoftmaxModel {
  readonly classes: number;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** What a softmax regression learns from. */
export interface SoftmaxProblem {
  /** Feature vectors of the examples. */
  readonly rows: SparseRows;
  /** Share of each class in each example, each row summing to 1. */
  readonly targets: SparseRows;
  /** Number of features. */
  readonly columns: number;
  /** Number of classes. */
  readonly classes: number;
}

/** How a softmax regression learns. */
export interface SgdOptions {
  /** Passes over the examples. */
  readonly epochs: number;
  /** Learning rate at the start; it falls linearly to 0. */
  readonly rate: number;
  /** Seed of the order in which examples are seen. */
  readonly seed: number;
  /** Model to start from; it is changed in place. All zeros by default. */
  readonly start?: SoftmaxModel | undefined;
}

/** Rate of the bias, as a part of the rate of the weights: it sees every example, a weight only a few. */
const BIAS_RATE = 0.1;

/** Errors p - y up to this leave the weights as they are: most classes of most examples, once the first are learned. */
const LEAST_ERROR = 1e-3;

/** Examples learned between two reports of progress. */
const SLICE = 512;

/** A model that knows nothing yet. */
function zeroModel(columns: number, classes: number): SoftmaxModel {
  return { classes, weights: new Float32Array(columns * classes), bias: new Float32Array(classes) };
}

/**
 * Multinomial logistic regression by plain stochastic gradient descent on the cross-entropy with soft targets. A
 * generator, so that the caller decides when to pause or stop: it yields the part done, 0 to 1, and returns the model.
 *
 * Source: L. Bottou, "Stochastic gradient descent tricks", 2012.
 */
export function* learnSoftmax(problem: SoftmaxProblem, options: SgdOptions): Generator<number, SoftmaxModel> {
  const size = rowCount(problem.rows);
  const model = options.start ?? zeroModel(problem.columns, problem.classes);
  const order = Int32Array.from({ length: size }, (_, row) => row);
  const random = seededRandom(options.seed);
  const scores = new Float64Array(problem.classes);
  const active = new Int32Array(problem.classes);
  const steps = options.epochs * size;
  for (let step = 0; step < steps; step++) {
    if (step % size === 0) shuffle(order, random);
    learnExample(problem, model, { row: order[step % size]!, rate: options.rate * (1 - step / steps), scores, active });
    if (step % SLICE === SLICE - 1) yield step / steps;
  }
  return model;
}

function learnExample(
  { rows, targets }: SoftmaxProblem,
  model: SoftmaxModel,
  { row, rate, scores, active }: { row: number; rate: number; scores: Float64Array; active: Int32Array },
): void {
  const start = rows.starts[row]!;
  const end = rows.starts[row + 1]!;
  addScores(model, rows, { start, end, scores });
  softmax(scores);
  for (let t = targets.starts[row]!; t < targets.starts[row + 1]!; t++)
    scores[targets.columns[t]!]! -= targets.values[t]!;
  descend(model, rows, { start, end, rate, scores, active });
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly scores: Float64Array;
}

function addScores({ classes, weights, bias }: SoftmaxModel, vector: SparseVector, { start, end, scores }: Span): void {
  const { columns, values } = vector;
  for (let k = 0; k < classes; k++) scores[k] = bias[k]!;
  for (let i = start; i < end; i++) {
    const offset = columns[i]! * classes;
    const value = values[i]!;
    for (let k = 0; k < classes; k++) scores[k]! += value * weights[offset + k]!;
  }
}

/** w <- w - rate · x · (p - y), for the classes whose error is large enough to matter. */
function descend(
  { classes, weights, bias }: SoftmaxModel,
  { columns, values }: SparseVector,
  { start, end, rate, scores, active }: Span & { readonly rate: number; readonly active: Int32Array },
): void {
  let count = 0;
  for (let k = 0; k < classes; k++) if (Math.abs(scores[k]!) > LEAST_ERROR) active[count++] = k;
  for (let i = start; i < end; i++) {
    const offset = columns[i]! * classes;
    const step = rate * values[i]!;
    for (let j = 0; j < count; j++) weights[offset + active[j]!]! -= step * scores[active[j]!]!;
  }
  for (let k = 0; k < classes; k++) bias[k]! -= rate * BIAS_RATE * scores[k]!;
}

/** A model whose scores are the cosines with some vectors of length 1. */
export function cosineModel(
  centroids: readonly SparseVector[],
  { columns, bias }: { readonly columns: number; readonly bias?: Float32Array },
): SoftmaxModel {
  const classes = centroids.length;
  const weights = new Float32Array(columns * classes);
  for (const [topic, centroid] of centroids.entries()) {
    for (const [i, column] of centroid.columns.entries()) weights[column * classes + topic] = centroid.values[i]!;
  }
  return { classes, weights, bias: bias ?? new Float32Array(classes) };
}

/** Scores z = b + Wx of one vector. */
export function scoresOf(model: SoftmaxModel, vector: SparseVector): Float64Array {
  const scores = new Float64Array(model.classes);
  addScores(model, vector, { start: 0, end: vector.columns.length, scores });
  return scores;
}

/** Turns scores into probabilities, in place. */
export function softmax(scores: Float64Array): void {
  let greatest = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > greatest) greatest = score;
  let sum = 0;
  for (let k = 0; k < scores.length; k++) {
    const power = Math.exp(scores[k]! - greatest);
    scores[k] = power;
    sum += power;
  }
  for (let k = 0; k < scores.length; k++) scores[k]! /= sum;
}
