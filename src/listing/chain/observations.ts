import { growBytes, growInt32 } from '../../packed/grow.js';

/**
 * What a chain sees of one sequence: the hashed features of each token and the class of the border before it. One object
 * serves many sequences, so that reading allocates nothing.
 *
 * @example
 * ```ts
 * seen.clear();
 * for (const token of tokens) {
 *   seen.add(hashString(token));
 *   seen.endToken(0);
 * }
 * ```
 */
export class Observations {
  #length = 0;
  #size = 0;
  #features: Int32Array = new Int32Array(1024);
  #ends: Int32Array = new Int32Array(64);
  #borders: Uint8Array = new Uint8Array(64);

  /** Number of tokens. */
  get length(): number {
    return this.#length;
  }

  /** Features of all tokens, one after the other: 32-bit hashes, of which the signed value is held. */
  get features(): Int32Array {
    return this.#features;
  }

  /** Where the features of each token end in {@link features}. */
  get ends(): Int32Array {
    return this.#ends;
  }

  /** Class of the border before each token; the first one's is not used. */
  get borders(): Uint8Array {
    return this.#borders;
  }

  /** Forgets all tokens. */
  clear(): void {
    this.#length = 0;
    this.#size = 0;
  }

  /** Adds a feature, a hash of 32 bits, to the token that is under way. */
  add(feature: number): void {
    if (this.#size === this.#features.length) this.#features = growInt32(this.#features, this.#size + 1);
    this.#features[this.#size++] = feature;
  }

  /** Ends the token that is under way. */
  endToken(border: number): void {
    if (this.#length === this.#ends.length) {
      this.#ends = growInt32(this.#ends, this.#length + 1);
      this.#borders = growBytes(this.#borders, this.#ends.length);
    }
    this.#borders[this.#length] = border;
    this.#ends[this.#length++] = this.#size;
  }
}
