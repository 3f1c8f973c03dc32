/** Counts in several columns, keyed by 32-bit hashes: open addressing over typed arrays, for tens of millions of keys. */
export class HashCounts {
  readonly columns: number;
  #size = 0;
  #keys: Int32Array;
  #used: Uint8Array;
  #counts: Uint32Array;

  constructor(columns: number, expected: number) {
    this.columns = columns;
    const slots = 2 ** Math.ceil(Math.log2(Math.max(16, expected * 2)));
    this.#keys = new Int32Array(slots);
    this.#used = new Uint8Array(slots);
    this.#counts = new Uint32Array(slots * columns);
  }

  /** Number of keys. */
  get size(): number {
    return this.#size;
  }

  /** Adds to one column of a key. */
  add(hash: number, column: number, by = 1): void {
    const slot = this.#slot(hash);
    if (this.#used[slot] === 0) {
      this.#used[slot] = 1;
      this.#keys[slot] = hash;
      this.#size++;
      if (this.#size * 2 > this.#keys.length) {
        this.#grow();
        this.add(hash, column, by);
        return;
      }
    }
    this.#counts[slot * this.columns + column]! += by;
  }

  /** One column of a key, 0 where the key is unknown. */
  get(hash: number, column: number): number {
    const slot = this.#slot(hash);
    return this.#used[slot] === 0 ? 0 : this.#counts[slot * this.columns + column]!;
  }

  /** Whether the key was ever added to. */
  has(hash: number): boolean {
    return this.#used[this.#slot(hash)] === 1;
  }

  /** All keys, as unsigned numbers in ascending order. */
  keys(): Uint32Array {
    const keys = new Uint32Array(this.#size);
    let at = 0;
    for (let slot = 0; slot < this.#keys.length; slot++) if (this.#used[slot] === 1) keys[at++] = this.#keys[slot]!;
    return keys.sort();
  }

  #slot(hash: number): number {
    const mask = this.#keys.length - 1;
    const key = hash | 0;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    while (this.#used[slot] === 1 && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const old = { keys: this.#keys, used: this.#used, counts: this.#counts };
    this.#keys = new Int32Array(old.keys.length * 2);
    this.#used = new Uint8Array(old.keys.length * 2);
    this.#counts = new Uint32Array(old.counts.length * 2);
    for (let slot = 0; slot < old.keys.length; slot++) {
      if (old.used[slot] === 0) continue;
      const to = this.#slot(old.keys[slot]!);
      this.#used[to] = 1;
      this.#keys[to] = old.keys[slot]!;
      for (let c = 0; c < this.columns; c++) this.#counts[to * this.columns + c] = old.counts[slot * this.columns + c]!;
    }
  }
}
