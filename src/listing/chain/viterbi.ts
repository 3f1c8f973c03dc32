import { growBytes } from '../../packed/grow.js';
import type { Lattice } from './lattice.js';

/** Finds the best sequence of labels (Viterbi 1967). */
export class Viterbi {
  readonly #labels: number;
  readonly #transitions: Float64Array;
  /** By class of border, how far apart its transitions are at most. */
  readonly #spreads: Float64Array;
  /** Score of the best path to each label, of the token before and of this one. */
  #best: Float64Array;
  #next: Float64Array;
  readonly #live: Uint8Array;
  #back: Uint8Array = new Uint8Array(0);
  #path: Uint8Array = new Uint8Array(0);

  /** @param transitions - `[(border * labels + to) * labels + from]` */
  constructor(labels: number, transitions: Float64Array) {
    this.#labels = labels;
    this.#transitions = transitions;
    const square = labels * labels;
    this.#spreads = Float64Array.from({ length: transitions.length / square }, (_, border) => {
      const own = transitions.subarray(border * square, (border + 1) * square);
      return own.reduce((a, b) => Math.max(a, b)) - own.reduce((a, b) => Math.min(a, b));
    });
    this.#best = new Float64Array(labels);
    this.#next = new Float64Array(labels);
    this.#live = new Uint8Array(labels);
  }

  /** Label of each token, in an array that holds until the next call. */
  path({ length, scores, borders }: Lattice): Uint8Array {
    const labels = this.#labels;
    this.#back = growBytes(this.#back, length * labels);
    this.#path = growBytes(this.#path, length);
    const path = this.#path.subarray(0, length);
    for (let label = 0; label < labels && length > 0; label++) this.#best[label] = scores[label]!;
    for (let token = 1; token < length; token++) this.#step(token * labels, borders[token]!, scores);
    let label = 0;
    for (let other = 1; other < labels; other++) if (this.#best[other]! > this.#best[label]!) label = other;
    for (let token = length - 1; token >= 0; token--) {
      path[token] = label;
      label = this.#back[token * labels + label]!;
    }
    return path;
  }

  #step(at: number, border: number, scores: Float64Array): void {
    const labels = this.#labels;
    const transitions = this.#transitions;
    const best = this.#best;
    const live = this.#live;
    const count = this.#findLive(this.#spreads[border]!);
    for (let to = 0; to < labels; to++) {
      const row = (border * labels + to) * labels;
      let chosen = live[0]!;
      let top = best[chosen]! + transitions[row + chosen]!;
      for (let l = 1; l < count; l++) {
        const from = live[l]!;
        const score = best[from]! + transitions[row + from]!;
        if (score > top) {
          top = score;
          chosen = from;
        }
      }
      this.#back[at + to] = chosen;
      this.#next[to] = top + scores[at + to]!;
    }
    this.#best = this.#next;
    this.#next = best;
  }

  /** Labels that a best path can come from: one behind by more than transitions can give back stays behind. */
  #findLive(spread: number): number {
    const best = this.#best;
    let top = best[0]!;
    for (let label = 1; label < this.#labels; label++) if (best[label]! > top) top = best[label]!;
    let count = 0;
    for (let label = 0; label < this.#labels; label++) if (best[label]! >= top - spread) this.#live[count++] = label;
    return count;
  }
}
