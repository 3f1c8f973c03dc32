import { growBytes } from '../../packed/grow.js';
import type { Lattice } from './lattice.js';

/** Finds the best sequence of labels (Viterbi 1967). */
export class Viterbi {
  readonly #labels: number;
  readonly #transitions: Float64Array;
  /** How much more a label can gain over another by the step behind it, at most: `[(border * labels + other) * labels + label]`. */
  readonly #gains: Float64Array;
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
    this.#gains = Float64Array.from(transitions, (_, i) => {
      const other = Math.floor(i / labels) % labels;
      const square = i - (i % (labels * labels));
      let most = Number.NEGATIVE_INFINITY;
      for (let row = square; row < square + labels * labels; row += labels)
        most = Math.max(most, transitions[row + (i % labels)]! - transitions[row + other]!);
      return most;
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
    const count = this.#findLive(border);
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

  /** Labels that a best path can come from: one that cannot catch up with the best one in a step stays behind it. */
  #findLive(border: number): number {
    const labels = this.#labels;
    const best = this.#best;
    let top = 0;
    for (let label = 1; label < labels; label++) if (best[label]! > best[top]!) top = label;
    const row = (border * labels + top) * labels;
    let count = 0;
    for (let label = 0; label < labels; label++)
      if (best[label]! + this.#gains[row + label]! >= best[top]!) this.#live[count++] = label;
    return count;
  }
}
