import { growBytes, growFloat64, growInt32 } from '../../packed/grow.js';
import type { FeatureSink } from './feature-sink.js';
import { FeatureTable } from './feature-table.js';
import type { Lattice } from './lattice.js';
import type { ChainWeights } from './weights.js';

/** Tokens and bundles that there is room for at first. */
const ROOM = 64;

/** Bits of the label in a packed weight. */
const LABEL_BITS = 8;
const LABEL = (1 << LABEL_BITS) - 1;

/**
 * Scores every label of each token by its features while they are told: `scores[token * labels + label]`. A bundle of
 * features is scored once. Weights are whole numbers of a part of 1 that is a power of 2: they are summed as such, so that
 * sums come out the same in any order.
 */
export class Scorer implements FeatureSink {
  readonly #labels: number;
  readonly #part: number;
  readonly #table: FeatureTable;
  readonly #starts: Int32Array;
  /** Each weight in parts, above its label. */
  readonly #weights: Int32Array;
  #scores: Float64Array;
  #borders: Uint8Array = new Uint8Array(ROOM);
  #length = 0;
  /** Sums of the token under way, and of bundles, `[bundle * labels + label]`, in parts. */
  readonly #token: Int32Array;
  #bundles: Int32Array;
  #bundleCount = 0;
  /** Where features are added: the token under way or the bundle that is open. */
  #into: Int32Array;
  #at = 0;

  constructor({ labels, parts, features, hashBits, ends, weightLabels, weights }: ChainWeights) {
    this.#labels = labels;
    this.#part = 1 / parts;
    this.#table = new FeatureTable(features, hashBits);
    this.#starts = new Int32Array(ends.length + 1);
    this.#starts.set(ends, 1);
    this.#weights = Int32Array.from(weights, (weight, w) => ((weight * parts) << LABEL_BITS) | weightLabels[w]!);
    this.#scores = new Float64Array(ROOM * labels);
    this.#token = new Int32Array(labels);
    this.#bundles = new Int32Array(ROOM * labels);
    this.#into = this.#token;
  }

  /** Scores and borders of the tokens so far: they hold until more tokens come. */
  get lattice(): Lattice {
    return { labels: this.#labels, length: this.#length, scores: this.#scores, borders: this.#borders };
  }

  clear(): void {
    this.#token.fill(0);
    this.#length = 0;
    this.#bundleCount = 0;
    this.closeBundle();
  }

  add(feature: number): void {
    this.addKnown(this.#table.row(feature));
  }

  known(feature: number): number {
    return this.#table.row(feature);
  }

  addKnown(row: number): void {
    if (row < 0) return;
    const weights = this.#weights;
    const into = this.#into;
    const at = this.#at;
    const end = this.#starts[row + 1]!;
    for (let w = this.#starts[row]!; w < end; w++) {
      const weight = weights[w]!;
      into[at + (weight & LABEL)]! += weight >> LABEL_BITS;
    }
  }

  openBundle(): number {
    const labels = this.#labels;
    const at = this.#bundleCount * labels;
    this.#bundles = growInt32(this.#bundles, at + labels);
    this.#bundles.fill(0, at, at + labels);
    this.#into = this.#bundles;
    this.#at = at;
    return this.#bundleCount++;
  }

  closeBundle(): void {
    this.#into = this.#token;
    this.#at = 0;
  }

  addBundle(bundle: number): void {
    const labels = this.#labels;
    const bundles = this.#bundles;
    const token = this.#token;
    const from = bundle * labels;
    for (let label = 0; label < labels; label++) token[label]! += bundles[from + label]!;
  }

  endToken(border: number): void {
    if (this.#length === this.#borders.length) this.#borders = growBytes(this.#borders, this.#length + 1);
    this.#borders[this.#length] = border;
    const labels = this.#labels;
    const at = this.#length++ * labels;
    this.#scores = growFloat64(this.#scores, at + labels);
    const scores = this.#scores;
    const token = this.#token;
    const part = this.#part;
    for (let label = 0; label < labels; label++) {
      scores[at + label] = token[label]! * part;
      token[label] = 0;
    }
  }
}
