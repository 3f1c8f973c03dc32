import { COLUMNS } from './signature.js';

/** Most entries of one value that are looked at: thousands of papers may be called "Editorial". */
const MOST = 64;

/** Signatures by paper number, found by the value of any column: one hash table a column, chained, in typed arrays. */
export class SignatureTable {
  #values: Int32Array = new Int32Array(0);
  /** Number that comes after an entry in its chain; 0 ends it. */
  #next: Int32Array = new Int32Array(0);
  /** Number of the newest entry of each chain, column by column. */
  #heads: Int32Array = new Int32Array(0);
  #chains = 0;
  #size = 0;

  /** Takes up the signature of a paper, numbers rising from 1; in place of the one it has. */
  set(number: number, signature: Int32Array): void {
    if (number >= this.#chains) this.#grow(number);
    if (number <= this.#size) this.#unlink(number);
    this.#size = Math.max(this.#size, number);
    this.#values.set(signature, number * COLUMNS);
    this.#link(number);
  }

  remove(number: number): void {
    if (number > this.#size) return;
    this.#unlink(number);
    this.#values.fill(0, number * COLUMNS, (number + 1) * COLUMNS);
  }

  /** Numbers of the papers that share the value of a column, the newest first. */
  *matches(signature: Int32Array, column: number): Generator<number> {
    const value = signature[column]!;
    if (value === 0 || this.#size === 0) return;
    let left = MOST;
    for (let at = this.#heads[this.#chain(value, column)]!; at !== 0; at = this.#next[at * COLUMNS + column]!) {
      if (this.#values[at * COLUMNS + column] !== value) continue;
      yield at;
      if (--left === 0) return;
    }
  }

  /** All signatures, that of number n from n times the columns on. */
  get values(): Int32Array {
    return this.#values.subarray(0, (this.#size + 1) * COLUMNS);
  }

  /** Takes what {@link values} gave. */
  restore(values: Int32Array): void {
    this.#size = values.length / COLUMNS - 1;
    this.#grow(this.#size);
    this.#values.set(values);
    for (let number = 1; number <= this.#size; number++) this.#link(number);
  }

  #chain(value: number, column: number): number {
    return column * this.#chains + (value & (this.#chains - 1));
  }

  #link(number: number): void {
    for (let column = 0; column < COLUMNS; column++) {
      const value = this.#values[number * COLUMNS + column]!;
      if (value === 0) continue;
      const chain = this.#chain(value, column);
      this.#next[number * COLUMNS + column] = this.#heads[chain]!;
      this.#heads[chain] = number;
    }
  }

  #unlink(number: number): void {
    for (let column = 0; column < COLUMNS; column++) {
      const value = this.#values[number * COLUMNS + column]!;
      if (value === 0) continue;
      const chain = this.#chain(value, column);
      const next = this.#next[number * COLUMNS + column]!;
      let at = this.#heads[chain]!;
      if (at === number) this.#heads[chain] = next;
      else {
        while (this.#next[at * COLUMNS + column] !== number) at = this.#next[at * COLUMNS + column]!;
        this.#next[at * COLUMNS + column] = next;
      }
    }
  }

  #grow(number: number): void {
    const values = this.#values;
    this.#chains = Math.max(1024, 2 ** Math.ceil(Math.log2(number + 2)));
    this.#values = new Int32Array(this.#chains * COLUMNS);
    this.#values.set(values);
    this.#next = new Int32Array(this.#chains * COLUMNS);
    this.#heads = new Int32Array(this.#chains * COLUMNS);
    for (let old = 1; old <= this.#size; old++) this.#link(old);
  }
}
