import { growFloat64 } from '../../text/grow.js';
import type { Lattice } from './lattice.js';

/** Labels count at least as e^-69, 1e-30, of a token's best one, so that sums never become 0. */
const FLOOR = -69;

/** Finds the probability of each label at each token over all sequences of labels (forward-backward, Rabiner 1989). */
export class Marginals {
  readonly #labels: number;
  /** Exponentials of the transitions. */
  readonly #factors: Float64Array;
  /** Exponentials of the scores, the largest of a token 1. */
  #emitted: Float64Array = new Float64Array(0);
  #forward: Float64Array = new Float64Array(0);
  #backward: Float64Array = new Float64Array(0);

  /** @param transitions - `[(border * labels + to) * labels + from]` */
  constructor(labels: number, transitions: Float64Array) {
    this.#labels = labels;
    this.#factors = transitions.map((score) => Math.exp(score));
  }

  /** `marginals[token * labels + label]`, in an array that holds until the next call. */
  of({ length, scores, borders }: Lattice): Float64Array {
    const labels = this.#labels;
    const size = length * labels;
    this.#emitted = growFloat64(this.#emitted, size);
    this.#forward = growFloat64(this.#forward, size);
    this.#backward = growFloat64(this.#backward, size);
    for (let at = 0; at < size; at += labels) this.#emit(at, scores);
    for (let token = 0; token < length; token++) this.#advance(token, borders[token]!);
    if (length > 0) this.#backward.fill(1, size - labels, size);
    for (let token = length - 1; token > 0; token--) this.#goBack(token, borders[token]!);
    const marginals = this.#backward;
    for (let i = 0; i < size; i++) marginals[i]! *= this.#forward[i]!;
    for (let at = 0; at < size; at += labels) scaleToOne(marginals, at, labels);
    return marginals.subarray(0, size);
  }

  #emit(at: number, scores: Float64Array): void {
    const end = at + this.#labels;
    let top = scores[at]!;
    for (let i = at + 1; i < end; i++) if (scores[i]! > top) top = scores[i]!;
    for (let i = at; i < end; i++) this.#emitted[i] = Math.exp(Math.max(FLOOR, scores[i]! - top));
  }

  #advance(token: number, border: number): void {
    const labels = this.#labels;
    const forward = this.#forward;
    const at = token * labels;
    if (token === 0) {
      for (let to = 0; to < labels; to++) forward[to] = this.#emitted[to]!;
    } else {
      for (let to = 0; to < labels; to++) {
        const row = (border * labels + to) * labels;
        let sum = 0;
        for (let from = 0; from < labels; from++) sum += forward[at - labels + from]! * this.#factors[row + from]!;
        forward[at + to] = sum * this.#emitted[at + to]!;
      }
    }
    scaleToOne(forward, at, labels);
  }

  #goBack(token: number, border: number): void {
    const labels = this.#labels;
    const backward = this.#backward;
    const at = token * labels;
    const before = at - labels;
    backward.fill(0, before, at);
    for (let to = 0; to < labels; to++) {
      const onward = this.#emitted[at + to]! * backward[at + to]!;
      const row = (border * labels + to) * labels;
      for (let from = 0; from < labels; from++) backward[before + from]! += this.#factors[row + from]! * onward;
    }
    scaleToOne(backward, before, labels);
  }
}

/** Divides numbers by their sum. */
function scaleToOne(numbers: Float64Array, at: number, count: number): void {
  let sum = 0;
  for (let i = at; i < at + count; i++) sum += numbers[i]!;
  for (let i = at; i < at + count; i++) numbers[i]! /= sum;
}
