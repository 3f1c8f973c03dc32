import { seededRandom, shuffle } from '../../../src/topics/random.js';
import { type SoftmaxProblem, softmax } from '../../../src/topics/softmax.js';
import { rowCount, type SparseRows } from '../../../src/topics/sparse.js';

/** Units of the hidden layer. */
const HIDDEN = 256;
const EPOCHS = 5;
/** Rates of the layer of the terms and of that of the classes; both fall to 0. */
const TERM_RATE = 2;
const CLASS_RATE = 0.05;
const BIAS_RATE = 0.1;
/** Parts of the terms of an example, and of the hidden units, that sit out when it is learned. */
const DROPPED_TERMS = 0.3;
const DROPPED_UNITS = 0.5;
/** Greatest first weight of a term; of a unit by the square root of their number. */
const FIRST_TERM_WEIGHT = 0.035;
const FIRST_CLASS_WEIGHT = Math.sqrt(3 / HIDDEN);

/** Network with one hidden layer of rectified units: scores = b + V · max(0, a + A · x). */
export class HiddenModel {
  readonly #classes: number;
  /** A, by term. */
  readonly #terms: Float32Array;
  readonly #termBias = new Float32Array(HIDDEN);
  /** V, by unit. */
  readonly #units: Float32Array;
  readonly #bias: Float32Array;
  readonly #hidden = new Float32Array(HIDDEN);
  readonly #active = new Int32Array(HIDDEN);
  #activeCount = 0;

  constructor(columns: number, classes: number, random: () => number) {
    this.#classes = classes;
    const between = (greatest: number) => (): number => greatest * (2 * random() - 1);
    this.#terms = new Float32Array(columns * HIDDEN).map(between(FIRST_TERM_WEIGHT));
    this.#units = new Float32Array(HIDDEN * classes).map(between(FIRST_CLASS_WEIGHT));
    this.#bias = new Float32Array(classes);
  }

  /** Probabilities of the classes for one row. */
  probabilities(rows: SparseRows, row: number): Float64Array {
    const start = rows.starts[row]!;
    const end = rows.starts[row + 1]!;
    this.#enter(rows.columns.subarray(start, end), rows.values.subarray(start, end));
    this.#rectify(() => 1);
    const scores = this.#leave();
    softmax(scores);
    return scores;
  }

  /** Learns one example by a step of gradient descent, with some terms and units left out. */
  learn({ rows, targets }: SoftmaxProblem, at: { row: number; rate: number; random: () => number }): void {
    const { columns, values } = thinned(rows, at.row, at.random);
    this.#enter(columns, values);
    this.#rectify(() => (at.random() < DROPPED_UNITS ? 0 : 1 / (1 - DROPPED_UNITS)));
    const errors = this.#leave();
    softmax(errors);
    for (let t = targets.starts[at.row]!; t < targets.starts[at.row + 1]!; t++)
      errors[targets.columns[t]!]! -= targets.values[t]!;
    this.#descend(columns, values, { errors, rate: at.rate });
  }

  #enter(columns: Int32Array, values: Float32Array): void {
    const hidden = this.#hidden;
    const terms = this.#terms;
    hidden.set(this.#termBias);
    for (let i = 0; i < columns.length; i++) {
      const offset = columns[i]! * HIDDEN;
      const value = values[i]!;
      for (let h = 0; h < HIDDEN; h++) hidden[h]! += value * terms[offset + h]!;
    }
  }

  /** Keeps the units above 0, each times a factor; a factor of 0 drops the unit. */
  #rectify(factor: () => number): void {
    this.#activeCount = 0;
    for (let h = 0; h < HIDDEN; h++) {
      const value = this.#hidden[h]! * factor();
      if (!(value > 0)) continue;
      this.#hidden[h] = value;
      this.#active[this.#activeCount++] = h;
    }
  }

  #leave(): Float64Array {
    const classes = this.#classes;
    const scores = Float64Array.from(this.#bias);
    for (let i = 0; i < this.#activeCount; i++) {
      const value = this.#hidden[this.#active[i]!]!;
      const offset = this.#active[i]! * classes;
      for (let k = 0; k < classes; k++) scores[k]! += value * this.#units[offset + k]!;
    }
    return scores;
  }

  #descend(columns: Int32Array, values: Float32Array, { errors, rate }: { errors: Float64Array; rate: number }): void {
    const moves = this.#moveUnits(errors, rate);
    const terms = this.#terms;
    const active = this.#active;
    const count = this.#activeCount;
    for (let i = 0; i < columns.length; i++) {
      const offset = columns[i]! * HIDDEN;
      const value = values[i]!;
      for (let j = 0; j < count; j++) terms[offset + active[j]!]! -= value * moves[j]!;
    }
    for (let j = 0; j < count; j++) this.#termBias[active[j]!]! -= BIAS_RATE * moves[j]!;
  }

  /** Moves the layer of the classes; gives what each active unit's own weights are to move by. */
  #moveUnits(errors: Float64Array, rate: number): Float64Array {
    const classes = this.#classes;
    const units = this.#units;
    const moves = new Float64Array(this.#activeCount);
    for (let i = 0; i < moves.length; i++) {
      const offset = this.#active[i]! * classes;
      const step = CLASS_RATE * rate * this.#hidden[this.#active[i]!]!;
      let slope = 0;
      for (let k = 0; k < classes; k++) {
        const weight = units[offset + k]!;
        slope += weight * errors[k]!;
        units[offset + k] = weight - step * errors[k]!;
      }
      moves[i] = (TERM_RATE * rate * slope) / (1 - DROPPED_UNITS);
    }
    for (let k = 0; k < classes; k++) this.#bias[k]! -= CLASS_RATE * rate * BIAS_RATE * errors[k]!;
    return moves;
  }
}

/** The terms of a row that do not sit out, made up for the others. */
function thinned(rows: SparseRows, row: number, random: () => number): { columns: Int32Array; values: Float32Array } {
  const start = rows.starts[row]!;
  const kept: number[] = [];
  for (let i = start; i < rows.starts[row + 1]!; i++) if (random() >= DROPPED_TERMS) kept.push(i);
  return {
    columns: Int32Array.from(kept, (i) => rows.columns[i]!),
    values: Float32Array.from(kept, (i) => rows.values[i]! / (1 - DROPPED_TERMS)),
  };
}

/**
 * Trains a network with one hidden layer by stochastic gradient descent with dropout.
 *
 * Source: Srivastava and others, "Dropout: a simple way to prevent neural networks from overfitting", 2014.
 */
export function learnHidden(problem: SoftmaxProblem, seed: number): HiddenModel {
  const random = seededRandom(seed);
  const model = new HiddenModel(problem.columns, problem.classes, random);
  const size = rowCount(problem.rows);
  const order = Int32Array.from({ length: size }, (_, row) => row);
  const steps = EPOCHS * size;
  for (let step = 0; step < steps; step++) {
    if (step % size === 0) shuffle(order, random);
    model.learn(problem, { row: order[step % size]!, rate: 1 - step / steps, random });
  }
  return model;
}
