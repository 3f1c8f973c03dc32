import { growBytes, growFloat64 } from '../../packed/grow.js';
import type { FeatureSink } from './feature-sink.js';
import { FeatureTable } from './feature-table.js';
import type { Lattice } from './lattice.js';
import type { ChainWeights } from './weights.js';

/** The bundle whose features have no weights. */
const NOTHING = 0;

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
  #length = 0;
  /** Place of the token under way in {@link scores}. */
  #at = 0;
  #scores: Float64Array;
  #borders: Uint8Array = new Uint8Array(64);
  readonly #shared: Bundles;
  readonly #kept: Bundles;

  constructor(weights: ChainWeights) {
    const { labels, features, hashBits, ends } = weights;
    this.#labels = labels;
    this.#table = new FeatureTable(features, hashBits);
    this.#starts = new Int32Array(ends.length + 1);
    this.#starts.set(ends, 1);
    this.#weightLabels = weights.weightLabels;
    this.#weights = weights.weights;
    this.#scores = new Float64Array(64 * labels);
    this.#shared = new Bundles(labels);
    this.#kept = new Bundles(labels);
  }

  /** Scores and borders of the tokens so far: they hold until more tokens come. */
  get lattice(): Lattice {
    return { labels: this.#labels, length: this.#length, scores: this.#scores, borders: this.#borders };
  }

  clear(): void {
    this.#scores.fill(0, 0, this.#at + this.#labels);
    this.#length = 0;
    this.#at = 0;
    this.#shared.clear();
  }

  add(feature: number): void {
    const row = this.#table.row(feature);
    if (row >= 0) this.#addRow(row, this.#scores, this.#at);
  }

  share(features: readonly number[]): number {
    return this.#bundle(features, this.#shared);
  }

  addShared(bundle: number): void {
    if (bundle !== NOTHING) this.#addBundle(bundle, this.#shared);
  }

  keep(features: readonly number[]): number {
    return this.#bundle(features, this.#kept);
  }

  addKept(bundle: number): void {
    if (bundle !== NOTHING) this.#addBundle(bundle, this.#kept);
  }

  endToken(border: number): void {
    if (this.#length === this.#borders.length) this.#borders = growBytes(this.#borders, this.#length + 1);
    this.#borders[this.#length++] = border;
    this.#at += this.#labels;
    if (this.#at === this.#scores.length) this.#scores = growFloat64(this.#scores, this.#at + 64 * this.#labels);
  }

  #bundle(features: readonly number[], bundles: Bundles): number {
    let bundle = NOTHING;
    for (const feature of features) {
      const row = this.#table.row(feature);
      if (row < 0) continue;
      if (bundle === NOTHING) bundle = bundles.open();
      this.#addRow(row, bundles.scores, bundle * this.#labels);
    }
    return bundle;
  }

  #addRow(row: number, scores: Float64Array, at: number): void {
    const labels = this.#weightLabels;
    const weights = this.#weights;
    const end = this.#starts[row + 1]!;
    for (let w = this.#starts[row]!; w < end; w++) scores[at + labels[w]!]! += weights[w]!;
  }

  #addBundle(bundle: number, { scores: from }: Bundles): void {
    const labels = this.#labels;
    const scores = this.#scores;
    const at = this.#at;
    const start = bundle * labels;
    for (let label = 0; label < labels; label++) scores[at + label]! += from[start + label]!;
  }
}

/** Scores of bundles, one after the other. */
class Bundles {
  readonly #labels: number;
  /** Bundles so far, {@link NOTHING} being the first. */
  #count = 1;
  scores: Float64Array;

  constructor(labels: number) {
    this.#labels = labels;
    this.scores = new Float64Array(64 * labels);
  }

  clear(): void {
    this.#count = 1;
  }

  /** A new bundle, its scores 0. */
  open(): number {
    const at = this.#count * this.#labels;
    this.scores = growFloat64(this.scores, at + this.#labels);
    this.scores.fill(0, at, at + this.#labels);
    return this.#count++;
  }
}
