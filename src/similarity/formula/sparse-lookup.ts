import type { TermVector } from './term-vector.js';

/** Weights of a vector by term, in a table small enough for the fastest cache. */
export class SparseLookup {
  readonly #keys: Int32Array;
  readonly #values: Float64Array;
  readonly #mask: number;

  constructor({ terms, weights }: TermVector) {
    let room = 256;
    while (room < 8 * terms.length) room *= 2;
    this.#mask = room - 1;
    this.#keys = new Int32Array(room).fill(-1);
    this.#values = new Float64Array(room);
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i]!;
      let slot = term & this.#mask;
      while (this.#keys[slot]! >= 0) slot = (slot + 1) & this.#mask;
      this.#keys[slot] = term;
      this.#values[slot] = weights[i]!;
    }
  }

  /** Weight of a term, 0 for one that is not in the vector. */
  get(term: number): number {
    let slot = term & this.#mask;
    for (let key = this.#keys[slot]!; key >= 0; key = this.#keys[slot]!) {
      if (key === term) return this.#values[slot]!;
      slot = (slot + 1) & this.#mask;
    }
    return 0;
  }

  /** Dot product with a vector. */
  product({ terms, weights }: TermVector): number {
    let sum = 0;
    for (let i = 0; i < terms.length; i++) sum += weights[i]! * this.get(terms[i]!);
    return sum;
  }
}
