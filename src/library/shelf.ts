import type { Paper } from '../paper/paper.js';
import { type PackedPapers, packEncoded, unpackPapers } from '../similarity/memory/saved-papers.js';

/** Papers by number, from 1. Those that come from bytes are decoded when they are asked for, and written as they are unless they changed. */
export class Shelf<P extends Paper> {
  readonly #papers = new Map<number, P>();
  /** Rows of the saved papers that are as they were loaded, by number. */
  readonly #rows = new Map<number, number>();
  #read: (row: number) => P = () => undefined as never;
  #bytes: (row: number) => Uint8Array = () => undefined as never;

  /** The paper of a number that has one. */
  get(number: number): P {
    const known = this.#papers.get(number);
    if (known !== undefined) return known;
    const paper = this.#read(this.#rows.get(number) as number);
    this.#papers.set(number, paper);
    return paper;
  }

  set(number: number, paper: P): void {
    this.#papers.set(number, paper);
    this.#rows.delete(number);
  }

  delete(number: number): void {
    this.#papers.delete(number);
    this.#rows.delete(number);
  }

  pack(numbers: readonly number[]): PackedPapers {
    const encoder = new TextEncoder();
    return packEncoded(
      numbers.map((number) => {
        const row = this.#rows.get(number);
        return row === undefined ? encoder.encode(JSON.stringify(this.get(number))) : this.#bytes(row);
      }),
    );
  }

  /**
   * Takes papers that were packed, each under its number.
   *
   * @throws IndexFormatError where lengths and ids do not fit; later, where bytes are no paper of their id
   */
  restore(numbers: readonly number[], { bytes, lengths }: PackedPapers, ids: readonly string[]): void {
    this.#read = unpackPapers<P>({ bytes, lengths }, ids);
    const starts = new Float64Array(lengths.length + 1);
    for (const [row, length] of lengths.entries()) starts[row + 1] = starts[row]! + length;
    this.#bytes = (row) => bytes.subarray(starts[row]!, starts[row + 1]!);
    for (const [row, number] of numbers.entries()) this.#rows.set(number, row);
  }
}
