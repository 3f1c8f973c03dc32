/** Bits of the parts of a `hashString`: the truncated hash under which an entry is saved. */
export function truncateHash(hash: number, bits: number): number {
  return hash >>> (32 - bits);
}

/** Values by truncated hashes. Open addressing, because every phrase of every text is asked for: a `Map` takes twice as long. */
export class HashTable<T> {
  readonly #bits: number;
  readonly #values: readonly T[];
  /** Number of an entry plus one, 0 where a slot is free. */
  readonly #numbers: Int32Array;
  /** Hash of the entry in the same slot. */
  readonly #hashes: Int32Array;

  /**
   * @param hashes - of `bits` bits, all different, one for each value
   */
  constructor(hashes: readonly number[], values: readonly T[], bits: number) {
    this.#bits = bits;
    this.#values = values;
    const slots = 2 ** Math.ceil(Math.log2(2 * hashes.length + 1));
    this.#numbers = new Int32Array(slots);
    this.#hashes = new Int32Array(slots);
    for (const [number, hash] of hashes.entries()) {
      const slot = this.#slot(hash);
      this.#numbers[slot] = number + 1;
      this.#hashes[slot] = hash;
    }
  }

  /** The value of an entry, by a hash of 32 bits. */
  get(hash: number): T | undefined {
    const number = this.#numbers[this.#slot(truncateHash(hash, this.#bits))]!;
    return number === 0 ? undefined : this.#values[number - 1];
  }

  #slot(hash: number): number {
    const mask = this.#numbers.length - 1;
    let slot = hash & mask;
    while (this.#hashes[slot] !== hash && this.#numbers[slot] !== 0) slot = (slot + 1) & mask;
    return slot;
  }
}
