/** A map from fingerprints to fingerprints of 16 bytes an entry: open addressing, at most half full. 0 is no key. */
export class FingerprintTable {
  #keys: Float64Array = new Float64Array(1024);
  #values: Float64Array = new Float64Array(1024);
  #size = 0;

  /** The value under a key; sets it where there is none. */
  see(key: number, value: number): number | undefined {
    const at = this.#find(key);
    if (this.#keys[at] === key) return this.#values[at];
    this.#keys[at] = key;
    this.#values[at] = value;
    if (++this.#size * 2 > this.#keys.length) this.#grow();
    return undefined;
  }

  /** The value under a key. */
  get(key: number): number | undefined {
    const at = this.#find(key);
    return this.#keys[at] === key ? this.#values[at] : undefined;
  }

  #find(key: number): number {
    const mask = this.#keys.length - 1;
    let at = (key >>> 0) & mask;
    while (this.#keys[at] !== 0 && this.#keys[at] !== key) at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const keys = this.#keys;
    const values = this.#values;
    this.#keys = new Float64Array(keys.length * 2);
    this.#values = new Float64Array(keys.length * 2);
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === 0) continue;
      const at = this.#find(keys[i] as number);
      this.#keys[at] = keys[i] as number;
      this.#values[at] = values[i] as number;
    }
  }
}
