import { type Random, seeded, shuffle } from '../train/keywords/random.js';
import { type Example, renumber } from './examples.js';
import { type FtrlOptions, FtrlWeights } from './ftrl.js';
import { ChainGradient } from './gradient.js';

/** What a chain is fitted to. */
export interface FitTask extends FtrlOptions {
  readonly labels: number;
  /** Number of classes of borders. */
  readonly borders: number;
  /** Examples whose features are rows. */
  readonly examples: readonly Example[];
  /** Number of rows. */
  readonly rows: number;
  /** Which weights may differ from 0, `allowed[row * labels + label]`; all where left out. */
  readonly allowed?: Uint8Array;
  readonly epochs: number;
  /** Share of the features of a token that are left out at random, each time it is learned from. */
  readonly dropout: number;
  /** Last passes over which weights are averaged. */
  readonly averaged: number;
  readonly seed: number;
}

/** Weights as learned. */
export interface FittedWeights {
  /** `rows[row * labels + label]` */
  readonly rows: Float32Array;
  /** How much each of them is needed. */
  readonly needs: Float32Array;
  /** `transitions[(border * labels + to) * labels + from]` */
  readonly transitions: Float32Array;
}

/** Gradients smaller than this are not followed. */
const NEGLIGIBLE = 1e-3;

/** Transitions have more examples each than features have: they are held less. */
const TRANSITION_L1 = 0.3;

/** Fits a chain to examples, one after the other in an order that the seed gives. */
export function fitChain(task: FitTask): FittedWeights {
  const { labels, borders, rows, examples } = task;
  const random = seeded(task.seed);
  const fitter = new Fitter(task, {
    rows: new FtrlWeights(rows * labels, task),
    transitions: new FtrlWeights(borders * labels * labels, { ...task, l1: task.l1 * TRANSITION_L1 }),
  });
  const order = Int32Array.from(examples.keys());
  for (let epoch = 0; epoch < task.epochs; epoch++) {
    shuffle(order, random);
    for (const i of order)
      fitter.learn(task.dropout === 0 ? examples[i]! : thinned(examples[i]!, task.dropout, random));
    if (epoch >= task.epochs - task.averaged) fitter.remember();
  }
  return fitter.weights();
}

/** An example without a share of its features, so that no feature learns to count on others that stand beside it. */
function thinned(example: Example, share: number, random: Random): Example {
  return renumber(example, (row) => (random() < share ? -1 : row));
}

class Fitter {
  readonly #labels: number;
  readonly #allowed: Uint8Array | undefined;
  readonly #rows: FtrlWeights;
  readonly #transitions: FtrlWeights;
  readonly #rowMean: Mean = new Mean();
  readonly #transitionMean: Mean = new Mean();
  readonly #gradient: ChainGradient;
  #scores: Float64Array = new Float64Array(0);

  constructor(task: FitTask, weights: { readonly rows: FtrlWeights; readonly transitions: FtrlWeights }) {
    this.#labels = task.labels;
    this.#allowed = task.allowed;
    this.#rows = weights.rows;
    this.#transitions = weights.transitions;
    this.#gradient = new ChainGradient(task.labels, task.borders);
  }

  weights(): FittedWeights {
    const rows = this.#rows.values;
    return {
      rows: this.#rowMean.value(),
      needs: rows.map((_, i) => this.#rows.need(i)),
      transitions: this.#transitionMean.value(),
    };
  }

  /** Takes the weights as they are now into the mean that is given. */
  remember(): void {
    this.#rowMean.add(this.#rows.values);
    this.#transitionMean.add(this.#transitions.values);
  }

  learn(example: Example): void {
    const { borders, labels: gold, possible } = example;
    this.#score(example);
    const lattice = { labels: this.#labels, length: gold.length, scores: this.#scores, borders };
    this.#gradient.take(lattice, this.#transitions.values, gold, possible);
    this.#learnTransitions();
    for (let token = 0; token < gold.length; token++) this.#learnToken(example, token);
  }

  #score({ features, ends }: Example): void {
    const labels = this.#labels;
    const size = ends.length * labels;
    if (this.#scores.length < size) this.#scores = new Float64Array(2 * size);
    const scores = this.#scores.fill(0, 0, size);
    const weights = this.#rows.values;
    let f = 0;
    for (let token = 0; token < ends.length; token++) {
      const at = token * labels;
      for (const end = ends[token]!; f < end; f++) {
        const row = features[f]! * labels;
        for (let label = 0; label < labels; label++) scores[at + label]! += weights[row + label]!;
      }
    }
  }

  #learnTransitions(): void {
    const { transitions, usedBorders } = this.#gradient;
    const square = this.#labels * this.#labels;
    for (let border = 0; border < usedBorders.length; border++) {
      if (usedBorders[border] === 0) continue;
      for (let t = border * square; t < (border + 1) * square; t++)
        if (Math.abs(transitions[t]!) > NEGLIGIBLE) this.#transitions.learn(t, transitions[t]!);
    }
  }

  #learnToken({ features, ends }: Example, token: number): void {
    const labels = this.#labels;
    const allowed = this.#allowed;
    for (let label = 0; label < labels; label++) {
      const gradient = this.#gradient.tokens[token * labels + label]!;
      if (Math.abs(gradient) < NEGLIGIBLE) continue;
      for (let f = token === 0 ? 0 : ends[token - 1]!; f < ends[token]!; f++) {
        const i = features[f]! * labels + label;
        if (allowed === undefined || allowed[i] === 1) this.#rows.learn(i, gradient);
      }
    }
  }
}

/** Mean of arrays of numbers; of one it is that array. */
class Mean {
  #sum: Float32Array = new Float32Array(0);
  #count = 0;

  add(values: Float32Array): void {
    this.#sum = this.#count === 0 ? values.slice() : this.#sum.map((sum, i) => sum + values[i]!);
    this.#count++;
  }

  value(): Float32Array {
    return this.#count === 1 ? this.#sum : this.#sum.map((sum) => sum / this.#count);
  }
}
