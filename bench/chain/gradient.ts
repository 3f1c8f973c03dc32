import type { Lattice } from '../../src/listing/chain/lattice.js';
import { exp } from './exp.js';

/** How the negative log likelihood of a sequence's labels changes with each score and each transition. */
export class ChainGradient {
  readonly #labels: number;
  /** Of token scores: `tokens[token * labels + label]`, the label's probability less 1 where it is the right one. */
  tokens: Float64Array = new Float64Array(0);
  /** Of transitions: `transitions[(border * labels + to) * labels + from]`. */
  readonly transitions: Float64Array;
  /** Which classes of border the last sequence has. */
  readonly usedBorders: Uint8Array;
  readonly #factors: Float64Array;
  #forward: Float64Array = new Float64Array(0);
  #emitted: Float64Array = new Float64Array(0);
  #sums: Float64Array = new Float64Array(0);

  constructor(labels: number, borders: number) {
    this.#labels = labels;
    this.usedBorders = new Uint8Array(borders);
    this.transitions = new Float64Array(borders * labels * labels);
    this.#factors = new Float64Array(borders * labels * labels);
  }

  /**
   * Takes the gradient at the scores of a lattice.
   *
   * @param possible of each token a bit for each label that it may have; 0 where it has the one given
   */
  take(lattice: Lattice, transitions: ArrayLike<number>, gold: Uint8Array, possible?: Uint8Array): void {
    this.#prepare(lattice, transitions);
    this.#expect(lattice, 1);
    if (possible === undefined) {
      this.#subtract(lattice, gold);
      return;
    }
    this.#constrain(gold, possible);
    this.#expect(lattice, -1);
  }

  /** Adds how often labels and steps are expected, times a sign. */
  #expect({ length, borders }: Lattice, sign: number): void {
    const labels = this.#labels;
    for (let token = 0; token < length; token++) this.#advance(token, borders[token]!);
    const after = new Float64Array(labels).fill(1);
    for (let token = length - 1; token >= 0; token--) {
      this.#tokenGradient(token, after, sign);
      if (token > 0) this.#goBack(token, borders[token]!, { after, sign });
    }
  }

  #subtract({ length, borders }: Lattice, gold: Uint8Array): void {
    const labels = this.#labels;
    for (let token = 0; token < length; token++) {
      this.tokens[token * labels + gold[token]!]! -= 1;
      if (token > 0) this.transitions[(borders[token]! * labels + gold[token]!) * labels + gold[token - 1]!]! -= 1;
    }
  }

  /** Leaves to each token the labels that it may have. */
  #constrain(gold: Uint8Array, possible: Uint8Array): void {
    const labels = this.#labels;
    gold.forEach((known, token) => {
      const bits = possible[token]! || 1 << known;
      for (let label = 0; label < labels; label++)
        if ((bits & (1 << label)) === 0) this.#emitted[token * labels + label] = 0;
    });
  }

  #prepare({ length, scores, borders }: Lattice, transitions: ArrayLike<number>): void {
    const labels = this.#labels;
    const size = length * labels;
    if (this.#forward.length < size) {
      this.#forward = new Float64Array(2 * size);
      this.#emitted = new Float64Array(2 * size);
      this.#sums = new Float64Array(2 * length);
      this.tokens = new Float64Array(2 * size);
    }
    this.tokens.fill(0, 0, size);
    this.usedBorders.fill(0);
    for (let token = 1; token < length; token++) this.usedBorders[borders[token]!] = 1;
    const square = labels * labels;
    for (let border = 0; border < this.usedBorders.length; border++) {
      if (this.usedBorders[border] === 0) continue;
      this.transitions.fill(0, border * square, (border + 1) * square);
      for (let t = border * square; t < (border + 1) * square; t++) this.#factors[t] = exp(transitions[t]!);
    }
    for (let at = 0; at < size; at += labels) {
      let top = scores[at]!;
      for (let i = at + 1; i < at + labels; i++) if (scores[i]! > top) top = scores[i]!;
      for (let i = at; i < at + labels; i++) this.#emitted[i] = exp(scores[i]! - top);
    }
  }

  /** Shares of the paths to each label of a token, and by what they were divided to add up to 1. */
  #advance(token: number, border: number): void {
    const labels = this.#labels;
    const forward = this.#forward;
    const at = token * labels;
    let all = 0;
    for (let to = 0; to < labels; to++) {
      const row = (border * labels + to) * labels;
      let sum = token === 0 ? 1 : 0;
      if (token > 0)
        for (let from = 0; from < labels; from++) sum += forward[at - labels + from]! * this.#factors[row + from]!;
      const share = sum * this.#emitted[at + to]!;
      forward[at + to] = share;
      all += share;
    }
    this.#sums[token] = all;
    for (let to = 0; to < labels; to++) forward[at + to]! /= all;
  }

  #tokenGradient(token: number, after: Float64Array, sign: number): void {
    const at = token * this.#labels;
    for (let label = 0; label < this.#labels; label++)
      this.tokens[at + label]! += sign * this.#forward[at + label]! * after[label]!;
  }

  /** Adds the probabilities of the steps into a token, and moves `after` to the token before. */
  #goBack(
    token: number,
    border: number,
    { after, sign }: { readonly after: Float64Array; readonly sign: number },
  ): void {
    const labels = this.#labels;
    const at = token * labels;
    const before = new Float64Array(labels);
    for (let to = 0; to < labels; to++) {
      const onward = (this.#emitted[at + to]! * after[to]!) / this.#sums[token]!;
      const row = (border * labels + to) * labels;
      for (let from = 0; from < labels; from++) {
        const weight = this.#factors[row + from]! * onward;
        before[from]! += weight;
        this.transitions[row + from]! += sign * this.#forward[at - labels + from]! * weight;
      }
    }
    after.set(before);
  }
}
