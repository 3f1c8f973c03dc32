import type { Chain } from '../../src/listing/chain/chain.js';
import type { FeatureSink } from '../../src/listing/chain/feature-sink.js';
import { growBytes, growInt32 } from '../../src/packed/grow.js';

/** What is seen of one sequence, kept feature by feature: for learning. One object serves many sequences. */
export class Observations implements FeatureSink {
  #length = 0;
  #size = 0;
  #features: Int32Array = new Int32Array(1024);
  #ends: Int32Array = new Int32Array(64);
  #borders: Uint8Array = new Uint8Array(64);
  readonly #bundles: number[][] = [];
  #open: number[] | undefined;

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
    this.#bundles.length = 0;
  }

  add(feature: number): void {
    if (this.#open !== undefined) this.#open.push(feature);
    else this.#addToToken(feature);
  }

  known(feature: number): number {
    return feature;
  }

  addKnown(known: number): void {
    this.add(known);
  }

  openBundle(): number {
    this.#open = [];
    return this.#bundles.push(this.#open) - 1;
  }

  closeBundle(): void {
    this.#open = undefined;
  }

  addBundle(bundle: number): void {
    for (const feature of this.#bundles[bundle]!) this.#addToToken(feature);
  }

  endToken(border: number): void {
    if (this.#length === this.#ends.length) {
      this.#ends = growInt32(this.#ends, this.#length + 1);
      this.#borders = growBytes(this.#borders, this.#ends.length);
    }
    this.#borders[this.#length] = border;
    this.#ends[this.#length++] = this.#size;
  }

  #addToToken(feature: number): void {
    if (this.#size === this.#features.length) this.#features = growInt32(this.#features, this.#size + 1);
    this.#features[this.#size++] = feature;
  }
}

/** Scores of what was observed, by a chain: `scores[token * labels + label]`. They may be changed before its labels are asked for. */
export function scoresOf(chain: Chain, { length, ends, features, borders }: Observations): Float64Array {
  chain.seen.clear();
  let f = 0;
  for (let token = 0; token < length; token++) {
    for (; f < ends[token]!; f++) chain.seen.add(features[f]!);
    chain.seen.endToken(borders[token]!);
  }
  return chain.scores.subarray(0, length * chain.labels);
}
