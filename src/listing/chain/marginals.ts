import { growFloat64 } from '../../packed/grow.js';
import type { Lattice } from './lattice.js';

/** Labels of less than e^-23, 1e-10, of a token's best one count as this much, so that sums never become 0. */
const LEAST = 1e-30;
const FAR = -23;

/** Paths of less than this share so far are not followed. */
const HOPELESS = 1e-10;

/** Finds the probability of each label at each token over all sequences of labels (forward-backward, Rabiner 1989). */
export class Marginals {
  readonly #labels: number;
  /** Exponentials of the transitions, `[(border * labels + to) * labels + from]`. */
  readonly #factors: Float64Array;
  /** The same as `[(border * labels + from) * labels + to]`. */
  readonly #onward: Float64Array;
  readonly #parts: number;
  /** Exponentials of scores that are so many parts below the largest. */
  readonly #powers: Float64Array;
  readonly #shares: Float64Array;
  /** Exponentials of the scores, the largest of a token 1. */
  #emitted: Float64Array = new Float64Array(0);
  #forward: Float64Array = new Float64Array(0);
  #backward: Float64Array = new Float64Array(0);

  /**
   * @param transitions - `[(border * labels + to) * labels + from]`
   * @param parts of 1 in which scores are counted, a power of 2; other scores are taken as well, and take longer
   */
  constructor(labels: number, transitions: Float64Array, parts = 1) {
    this.#parts = parts;
    this.#powers = Float64Array.from({ length: 1 - FAR * parts }, (_, below) => Math.exp(-below / parts));
    this.#labels = labels;
    this.#shares = new Float64Array(labels);
    this.#factors = transitions.map((score) => Math.exp(score));
    this.#onward = this.#factors.map((_, i, factors) => {
      const from = Math.floor(i / labels) % labels;
      const border = Math.floor(i / (labels * labels));
      return factors[(border * labels + (i % labels)) * labels + from]!;
    });
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
    const emitted = this.#emitted;
    let top = scores[at]!;
    for (let i = at + 1; i < end; i++) if (scores[i]! > top) top = scores[i]!;
    const parts = this.#parts;
    const powers = this.#powers;
    for (let i = at; i < end; i++) {
      const below = scores[i]! - top;
      const place = -below * parts;
      const whole = place | 0;
      if (below < FAR) emitted[i] = LEAST;
      else if (place === whole) emitted[i] = powers[whole]!;
      else emitted[i] = Math.exp(below);
    }
  }

  #advance(token: number, border: number): void {
    const labels = this.#labels;
    const forward = this.#forward;
    const emitted = this.#emitted;
    const at = token * labels;
    if (token === 0) {
      for (let to = 0; to < labels; to++) forward[to] = emitted[to]!;
    } else {
      const shares = this.#shares;
      for (let from = 0; from < labels; from++) {
        const share = forward[at - labels + from]!;
        shares[from] = share >= HOPELESS ? share : 0;
      }
      this.#step(this.#onward, border, { into: forward, at });
      for (let to = 0; to < labels; to++) forward[at + to]! *= emitted[at + to]!;
    }
    scaleToOne(forward, at, labels);
  }

  #goBack(token: number, border: number): void {
    const labels = this.#labels;
    const backward = this.#backward;
    const emitted = this.#emitted;
    const shares = this.#shares;
    const at = token * labels;
    const before = at - labels;
    let top = 0;
    for (let to = 0; to < labels; to++) {
      const share = emitted[at + to]! * backward[at + to]!;
      shares[to] = share;
      if (share > top) top = share;
    }
    const least = HOPELESS * top;
    for (let to = 0; to < labels; to++) if (!(shares[to]! >= least)) shares[to] = 0;
    this.#step(this.#factors, border, { into: backward, at: before });
    scaleToOne(backward, before, labels);
  }

  /** Carries the shares over a border, by factors of which a row belongs to each share: four sums at a time. */
  #step(factors: Float64Array, border: number, { into, at }: { into: Float64Array; at: number }): void {
    const labels = this.#labels;
    const shares = this.#shares;
    const square = border * labels * labels;
    let k = 0;
    for (; k + 3 < labels; k += 4) {
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      for (let s = 0, row = square + k; s < labels; s++, row += labels) {
        const share = shares[s]!;
        a += share * factors[row]!;
        b += share * factors[row + 1]!;
        c += share * factors[row + 2]!;
        d += share * factors[row + 3]!;
      }
      into[at + k] = a;
      into[at + k + 1] = b;
      into[at + k + 2] = c;
      into[at + k + 3] = d;
    }
    for (; k < labels; k++) {
      let sum = 0;
      for (let s = 0, row = square + k; s < labels; s++, row += labels) sum += shares[s]! * factors[row]!;
      into[at + k] = sum;
    }
  }
}

/** Divides numbers by their sum. */
function scaleToOne(numbers: Float64Array, at: number, count: number): void {
  let sum = 0;
  for (let i = at; i < at + count; i++) sum += numbers[i]!;
  const scale = 1 / sum;
  for (let i = at; i < at + count; i++) numbers[i]! *= scale;
}
