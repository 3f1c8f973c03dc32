import { growBytes, growInt32 } from '../../packed/grow.js';
import type { FeatureSink } from './feature-sink.js';

/** What is seen of one sequence, kept feature by feature: for learning. One object serves many sequences. */
export class Observations implements FeatureSink {
  #length = 0;
  #size = 0;
  #features: Int32Array = new Int32Array(1024);
  #ends: Int32Array = new Int32Array(64);
  #borders: Uint8Array = new Uint8Array(64);
  readonly #shared: (readonly number[])[] = [];
  readonly #kept: (readonly number[])[] = [];

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

  clear(): void {
    this.#length = 0;
    this.#size = 0;
    this.#shared.length = 0;
  }

  add(feature: number): void {
    if (this.#size === this.#features.length) this.#features = growInt32(this.#features, this.#size + 1);
    this.#features[this.#size++] = feature;
  }

  share(features: readonly number[]): number {
    return this.#shared.push(features) - 1;
  }

  addShared(bundle: number): void {
    for (const feature of this.#shared[bundle]!) this.add(feature);
  }

  keep(features: readonly number[]): number {
    return this.#kept.push(features) - 1;
  }

  addKept(bundle: number): void {
    for (const feature of this.#kept[bundle]!) this.add(feature);
  }

  endToken(border: number): void {
    if (this.#length === this.#ends.length) {
      this.#ends = growInt32(this.#ends, this.#length + 1);
      this.#borders = growBytes(this.#borders, this.#ends.length);
    }
    this.#borders[this.#length] = border;
    this.#ends[this.#length++] = this.#size;
  }
}
