import { type Direction, inverseNorm, sumOf } from '../formula/embedding.js';
import type { Embeddings } from './embeddings.js';
import type { Part } from './smoothed-space.js';

/** The vectors of rows, each mixed with those of the row's neighbours as its terms are. */
export class SmoothedEmbeddings {
  readonly #embeddings: Embeddings;
  readonly #partsOf: (row: number) => readonly Part[];
  /** 1 / length of each mixed vector, 0 where neither row nor neighbours have one. */
  readonly #inverseNorms: Float64Array;

  /** @param partsOf - the neighbours of a row, with their factors */
  constructor(embeddings: Embeddings, rows: number, partsOf: (row: number) => readonly Part[]) {
    this.#embeddings = embeddings;
    this.#partsOf = partsOf;
    this.#inverseNorms = new Float64Array(rows);
    for (let row = 0; row < rows; row++) this.#inverseNorms[row] = this.direction(row)?.inverseNorm ?? 0;
  }

  direction(row: number): Direction | undefined {
    return this.mixed(this.#embeddings.direction(row), this.#partsOf(row));
  }

  /** A direction with those of its neighbours mixed in. */
  mixed(direction: Direction | undefined, parts: readonly Part[]): Direction | undefined {
    const all: [Direction, number][] = direction === undefined ? [] : [[direction, 1]];
    for (const { row, factor } of parts) {
      const other = this.#embeddings.direction(row);
      if (other !== undefined) all.push([other, factor]);
    }
    const values = sumOf(all);
    return values && { values, inverseNorm: inverseNorm(values) };
  }

  cosine(row: number, direction: Direction): number | undefined {
    return this.#inverseNorms[row] === 0
      ? undefined
      : this.#sum(row, (other) => this.#embeddings.cosine(other, direction) ?? 0);
  }

  cosines(rows: number, direction: Direction): Float32Array {
    const plain = this.#embeddings.cosines(rows, direction);
    return plain.map((_, row) =>
      this.#inverseNorms[row] === 0 ? Number.NaN : this.#sum(row, (other) => plain[other] || 0),
    );
  }

  #sum(row: number, cosine: (row: number) => number): number {
    let sum = cosine(row);
    for (const part of this.#partsOf(row)) sum += part.factor * cosine(part.row);
    return sum * this.#inverseNorms[row]!;
  }
}
