import { growBytes, growFloat64 } from '../../packed/grow.js';
import type { FeatureSink } from './feature-sink.js';
import { FeatureTable } from './feature-table.js';
import type { Lattice } from './lattice.js';
import type { ChainWeights } from './weights.js';

/** Tokens and bundles that there is room for at first. */
const ROOM = 64;

/**
 * Scores every label of each token by its features while they are told: `scores[token * labels + label]`. A bundle of
 * features is scored once. Weights are whole numbers of a part of 1 that is a power of 2, so that their sums are exact and
 * come out the same in any order.
 */
export class Scorer implements FeatureSink {
  readonly #labels: number;
  readonly #table: FeatureTable;
  readonly #starts: Int32Array;
  readonly #weightLabels: Uint8Array;
  readonly #weights: Float64Array;
  #scores: Float64Array;
  #borders: Uint8Array = new Uint8Array(ROOM);
  #length = 0;
  /** Scores of bundles, `[bundle * labels + label]`. */
  #bundles: Float64Array;
  #bundleCount = 0;
  /** Where features are added: the token under way or the bundle that is open. */
  #into: Float64Array;
  #at = 0;

  constructor({ labels, features, hashBits, ends, weightLabels, weights }: ChainWeights) {
    this.#labels = labels;
    this.#table = new FeatureTable(features, hashBits);
    this.#starts = new Int32Array(ends.length + 1);
    this.#starts.set(ends, 1);
    this.#weightLabels = weightLabels;
    this.#weights = weights;
    this.#scores = new Float64Array(ROOM * labels);
    this.#bundles = new Float64Array(ROOM * labels);
    this.#into = this.#scores;
  }

  /** Scores and borders of the tokens so far: they hold until more tokens come. */
  get lattice(): Lattice {
    return { labels: this.#labels, length: this.#length, scores: this.#scores, borders: this.#borders };
  }

  clear(): void {
    this.#scores.fill(0, 0, (this.#length + 1) * this.#labels);
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
    const labels = this.#weightLabels;
    const weights = this.#weights;
    const into = this.#into;
    const at = this.#at;
    const end = this.#starts[row + 1]!;
    for (let w = this.#starts[row]!; w < end; w++) into[at + labels[w]!]! += weights[w]!;
  }

  openBundle(): number {
    const labels = this.#labels;
    const at = this.#bundleCount * labels;
    this.#bundles = growFloat64(this.#bundles, at + labels);
    this.#bundles.fill(0, at, at + labels);
    this.#into = this.#bundles;
    this.#at = at;
    return this.#bundleCount++;
  }

  closeBundle(): void {
    this.#into = this.#scores;
    this.#at = this.#length * this.#labels;
  }

  addBundle(bundle: number): void {
    const labels = this.#labels;
    const bundles = this.#bundles;
    const scores = this.#scores;
    const at = this.#at;
    const from = bundle * labels;
    for (let label = 0; label < labels; label++) scores[at + label]! += bundles[from + label]!;
  }

  endToken(border: number): void {
    if (this.#length === this.#borders.length) this.#borders = growBytes(this.#borders, this.#length + 1);
    this.#borders[this.#length++] = border;
    // Of the token that comes next, all scores are 0.
    this.#scores = growFloat64(this.#scores, (this.#length + 1) * this.#labels);
    this.closeBundle();
  }
}
