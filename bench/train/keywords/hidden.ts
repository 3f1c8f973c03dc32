import type { LogisticModel, Sample } from './logistic.js';
import { type Random, shuffle } from './random.js';

/** Rectified units that correct several linear models at once; weights are those of raw features, the bias last. */
export interface HiddenUnits {
  readonly units: readonly Float64Array[];
  /** What each unit adds, for each of the models. */
  readonly heads: readonly Float64Array[];
}

/** Settings of {@link fitHidden}. */
export interface HiddenOptions {
  readonly units: number;
  readonly epochs: number;
  /** Step size at the start; it falls to zero along a line. */
  readonly rate: number;
  /** Ridge penalty on the weights of the units. */
  readonly ridge: number;
  readonly random: Random;
}

/** A sample with the linear model that stays as it is. */
export interface Task {
  readonly sample: Sample;
  readonly linear: LogisticModel;
}

const BATCH = 256;
/** Deviation below which a feature is not blown up any further. */
const LEAST_DEVIATION = 0.15;

/**
 * Fits hidden units on top of linear models by Adam (D. P. Kingma, J. Ba, ICLR 2015) on the logistic loss; all tasks
 * share the units, each has its own head.
 */
export function fitHidden(tasks: readonly Task[], options: HiddenOptions): HiddenUnits {
  const network = new Network(tasks, options);
  const rows = Int32Array.from({ length: tasks.reduce((sum, { sample }) => sum + sample.y.length, 0) }, (_, i) => i);
  const steps = Math.ceil(rows.length / BATCH) * options.epochs;
  for (let epoch = 0, step = 0; epoch < options.epochs; epoch++) {
    shuffle(rows, options.random);
    for (let from = 0; from < rows.length; from += BATCH, step++) {
      network.step(rows.subarray(from, from + BATCH), step, options.rate * (1 - step / steps));
    }
  }
  return network.export();
}

class Network {
  readonly #tasks: readonly Task[];
  readonly #units: number;
  readonly #width: number;
  readonly #ridge: number;
  readonly #mean: Float64Array;
  readonly #deviation: Float64Array;
  /** Units (weights and bias), then one head for each task. */
  readonly #parameters: Float64Array;
  readonly #gradient: Float64Array;
  readonly #first: Float64Array;
  readonly #second: Float64Array;
  readonly #row: Float64Array;
  readonly #active: Float64Array;
  /** Mean row weight of each task, by which its rows are scaled. */
  readonly #scale: readonly number[];

  constructor(tasks: readonly Task[], options: HiddenOptions) {
    this.#tasks = tasks;
    this.#units = options.units;
    this.#width = tasks[0]!.sample.width;
    this.#ridge = options.ridge;
    [this.#mean, this.#deviation] = standardise(tasks);
    const size = this.#units * (this.#width + 1) + this.#units * tasks.length;
    this.#parameters = new Float64Array(size);
    this.#gradient = new Float64Array(size);
    this.#first = new Float64Array(size);
    this.#second = new Float64Array(size);
    this.#row = new Float64Array(this.#width + 1).fill(1);
    this.#active = new Float64Array(this.#units);
    this.#scale = tasks.map(({ sample }) => sample.y.length / sample.weight.reduce((sum, each) => sum + each, 0));
    for (let i = 0; i < this.#units * (this.#width + 1); i++) {
      if (i % (this.#width + 1) < this.#width) this.#parameters[i] = normal(options.random) / Math.sqrt(this.#width);
    }
  }

  step(rows: Int32Array, step: number, rate: number): void {
    this.#gradient.fill(0);
    for (const row of rows) this.#backward(row, rows.length);
    const weights = this.#units * (this.#width + 1);
    const first = 1 - 0.9 ** (step + 1);
    const second = 1 - 0.999 ** (step + 1);
    for (let i = 0; i < this.#parameters.length; i++) {
      const slope = this.#gradient[i]! + (i < weights ? this.#ridge * this.#parameters[i]! : 0);
      this.#first[i] = 0.9 * this.#first[i]! + 0.1 * slope;
      this.#second[i] = 0.999 * this.#second[i]! + 0.001 * slope * slope;
      this.#parameters[i]! -= (rate * (this.#first[i]! / first)) / (Math.sqrt(this.#second[i]! / second) + 1e-8);
    }
  }

  /** Adds the gradient of one row of all tasks' rows. */
  #backward(row: number, batch: number): void {
    let task = 0;
    let at = row;
    while (at >= this.#tasks[task]!.sample.y.length) at -= this.#tasks[task++]!.sample.y.length;
    const { sample } = this.#tasks[task]!;
    const logit = this.#forward(task, at);
    const slope = ((1 / (1 + Math.exp(-logit)) - sample.y[at]!) * sample.weight[at]! * this.#scale[task]!) / batch;
    const head = this.#head(task);
    for (let unit = 0; unit < this.#units; unit++) {
      if (this.#active[unit] === 0) continue;
      this.#gradient[head + unit]! += slope * this.#active[unit]!;
      const inner = slope * this.#parameters[head + unit]!;
      const from = unit * (this.#width + 1);
      for (let i = 0; i <= this.#width; i++) this.#gradient[from + i]! += inner * this.#row[i]!;
    }
  }

  /** Logit of a row; leaves its standardised features and the units' values behind. */
  #forward(task: number, at: number): number {
    const { sample, linear } = this.#tasks[task]!;
    let logit = linear.bias;
    for (let i = 0; i < this.#width; i++) {
      const value = sample.x[at * this.#width + i]!;
      logit += linear.weights[i]! * value;
      this.#row[i] = (value - this.#mean[i]!) / this.#deviation[i]!;
    }
    const head = this.#head(task);
    for (let unit = 0; unit < this.#units; unit++) {
      const from = unit * (this.#width + 1);
      let sum = 0;
      for (let i = 0; i <= this.#width; i++) sum += this.#parameters[from + i]! * this.#row[i]!;
      this.#active[unit] = Math.max(0, sum);
      if (sum > 0) logit += this.#parameters[head + unit]! * sum;
    }
    return logit;
  }

  #head(task: number): number {
    return this.#units * (this.#width + 1) + task * this.#units;
  }

  /** The units over raw features. */
  export(): HiddenUnits {
    const units = Array.from({ length: this.#units }, (_, unit) => {
      const row = this.#parameters.slice(unit * (this.#width + 1), (unit + 1) * (this.#width + 1));
      for (let i = 0; i < this.#width; i++) {
        row[i]! /= this.#deviation[i]!;
        row[this.#width]! -= row[i]! * this.#mean[i]!;
      }
      return row;
    });
    const heads = this.#tasks.map((_, task) =>
      this.#parameters.slice(this.#head(task), this.#head(task) + this.#units),
    );
    return { units, heads };
  }
}

function standardise(tasks: readonly Task[]): [mean: Float64Array, deviation: Float64Array] {
  const { width } = tasks[0]!.sample;
  const mean = new Float64Array(width);
  const square = new Float64Array(width);
  let total = 0;
  for (const { sample } of tasks) {
    sample.weight.forEach((weight, row) => {
      total += weight;
      for (let i = 0; i < width; i++) {
        const value = sample.x[row * width + i]!;
        mean[i]! += weight * value;
        square[i]! += weight * value * value;
      }
    });
  }
  const deviation = square.map((sum, i) => {
    mean[i]! /= total;
    return Math.max(LEAST_DEVIATION, Math.sqrt(Math.max(0, sum / total - mean[i]! ** 2)));
  });
  return [mean, deviation];
}

/** A standard normal number (G. E. P. Box, M. E. Muller, 1958). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
