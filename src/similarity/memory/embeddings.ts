import { growFloat64 } from '../../packed/grow.js';
import { type Direction, inverseNorm, sumOf } from '../formula/embedding.js';

/** Rows of a block: so little room is left over, and nothing is copied as rows come. */
const BLOCK = 1024;

/** The vectors that users gave for rows, as whole numbers; a row may have none. */
export class Embeddings {
  /** Numbers of every vector; 0 while there is none. */
  dimension = 0;
  /** Rows that have a vector. */
  count = 0;
  /** By thousands of rows; a block is missing where no row has a vector. */
  #blocks: (Int8Array | undefined)[] = [];
  /** 1 / length of the vector of each row, 0 for a row without one. */
  #inverseNorms: Float64Array = new Float64Array(0);

  has(row: number): boolean {
    return (this.#inverseNorms[row] ?? 0) > 0;
  }

  /** Takes up the vector of a row. */
  set(row: number, numbers: Int8Array): void {
    this.dimension = numbers.length;
    this.#blocks[Math.floor(row / BLOCK)] ??= new Int8Array(BLOCK * this.dimension);
    this.#numbers(row).set(numbers);
    this.#inverseNorms = growFloat64(this.#inverseNorms, row + 1);
    this.#inverseNorms[row] = inverseNorm(numbers);
    this.count += 1;
  }

  remove(row: number): void {
    if (!this.has(row)) return;
    this.#inverseNorms[row] = 0;
    this.count -= 1;
    this.#numbers(row).fill(0);
    if (this.count === 0) this.#clear();
  }

  /** Renumbers: row i is what row `kept[i]` was. */
  keep(kept: Int32Array): void {
    if (this.count === 0) return;
    const old = [...kept].map((row) => (this.has(row) ? this.#numbers(row) : undefined));
    this.#clear();
    for (const [row, numbers] of old.entries()) if (numbers !== undefined) this.set(row, numbers);
  }

  /** The vectors of so many rows, one after the other; all 0 for a row without one. */
  pack(rows: number): Int8Array {
    const packed = new Int8Array(rows * this.dimension);
    for (let row = 0; row < rows; row++) if (this.has(row)) packed.set(this.#numbers(row), row * this.dimension);
    return packed;
  }

  /** Takes what {@link pack} gave. */
  restore(packed: Int8Array, dimension: number): void {
    for (let row = 0; row * dimension < packed.length; row++) {
      const numbers = packed.subarray(row * dimension, (row + 1) * dimension);
      if (numbers.some((number) => number !== 0)) this.set(row, numbers);
    }
  }

  direction(row: number): Direction | undefined {
    if (!this.has(row)) return undefined;
    return { values: Float64Array.from(this.#numbers(row)), inverseNorm: this.#inverseNorms[row]! };
  }

  /** Cosine of a row with a direction; `undefined` for a row without a vector. */
  cosine(row: number, { values, inverseNorm: inverse }: Direction): number | undefined {
    if (!this.has(row)) return undefined;
    const offset = (row % BLOCK) * this.dimension;
    return dot(this.#blocks[Math.floor(row / BLOCK)]!, offset, values) * this.#inverseNorms[row]! * inverse;
  }

  /** Cosine of each of so many rows with a direction; NaN for a row without a vector. */
  cosines(rows: number, { values, inverseNorm: inverse }: Direction): Float32Array {
    const cosines = new Float32Array(rows).fill(Number.NaN);
    const products = new Float64Array(BLOCK);
    for (const [place, block] of this.#blocks.entries()) {
      if (block === undefined) continue;
      dots(block, values, products);
      const start = place * BLOCK;
      const end = Math.min(start + BLOCK, rows);
      for (let row = start; row < end; row++) {
        const scale = this.#inverseNorms[row] ?? 0;
        if (scale > 0) cosines[row] = products[row - start]! * scale * inverse;
      }
    }
    return cosines;
  }

  /** Mean of the unit vectors of some rows: its product with a unit vector is the mean of the cosines with them. */
  mean(rows: readonly number[]): Float64Array | undefined {
    const directions = rows.flatMap((row) => this.direction(row) ?? []);
    return sumOf(directions.map((direction) => [direction, 1 / directions.length] as const));
  }

  #numbers(row: number): Int8Array {
    const start = (row % BLOCK) * this.dimension;
    return this.#blocks[Math.floor(row / BLOCK)]!.subarray(start, start + this.dimension);
  }

  #clear(): void {
    this.dimension = 0;
    this.count = 0;
    this.#blocks = [];
    this.#inverseNorms = new Float64Array(0);
  }
}

/** Dot product of one row of a block. */
function dot(block: Int8Array, offset: number, values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += block[offset + i]! * values[i]!;
  return sum;
}

/** Dot product of every row of a block, four rows at a time: the additions of one do not wait for those of another. */
function dots(block: Int8Array, values: Float64Array, products: Float64Array): void {
  const { length } = values;
  for (let row = 0; row < BLOCK; row += 4) {
    const first = row * length;
    const second = first + length;
    const third = second + length;
    const fourth = third + length;
    // One by one: destructured, as `let [a, b, c, d] = …`, they make the loop take more than twice as long (Node 20).
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let i = 0; i < length; i++) {
      const value = values[i]!;
      a += block[first + i]! * value;
      b += block[second + i]! * value;
      c += block[third + i]! * value;
      d += block[fourth + i]! * value;
    }
    products[row] = a;
    products[row + 1] = b;
    products[row + 2] = c;
    products[row + 3] = d;
  }
}
