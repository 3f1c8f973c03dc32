import { type ChainWeights, checkParts, MAGNITUDE_BITS } from '../../src/listing/chain/weights.js';
import { HashCounts } from '../train/keywords/hash-counts.js';
import { type Example, renumber } from './examples.js';
import { type FittedWeights, fitChain } from './fit.js';

/** How a chain is trained. */
export interface TrainOptions {
  readonly labels: number;
  /** Number of classes of borders. */
  readonly borders: number;
  /** Number of weights of features kept. */
  readonly keep: number;
  /** Features seen on fewer tokens are left out. @defaultValue 2 */
  readonly cut?: number;
  /** Passes over all examples that choose the weights, and that fit the chosen ones. @defaultValue 6 */
  readonly epochs?: number;
  /** Length of the first step. @defaultValue 0.15 */
  readonly rate?: number;
  /** How strongly weights are held at 0 while they are chosen. @defaultValue 0.3 */
  readonly l1?: number;
  /** Pull to zero of the chosen weights. @defaultValue 2 */
  readonly l2?: number;
  /** Bits of a hash in the packed form. @defaultValue 20 */
  readonly hashBits?: number;
  /** Share of the features of a token that are left out at random while the chosen weights are fitted. @defaultValue 0 */
  readonly dropout?: number;
  /** Last passes over which the chosen weights are averaged; 1 takes those of the last alone. @defaultValue 1 */
  readonly averaged?: number;
  /**
   * What a weight must be needed beside a chosen one of its feature, as a share of what one that stands alone must: it costs
   * no hash. @defaultValue 1
   */
  readonly beside?: number;
  /** Parts of 1 in which weights are counted, a power of 2. @defaultValue 8 */
  readonly parts?: number;
  /** @defaultValue 1 */
  readonly seed?: number;
}

const DEFAULTS = {
  cut: 2,
  epochs: 6,
  rate: 0.15,
  l1: 0.3,
  l2: 2,
  dropout: 0,
  averaged: 1,
  beside: 1,
  hashBits: 20,
  parts: 8,
  seed: 1,
};

type Settings = Required<TrainOptions>;

/**
 * Trains a chain: all features under a strong L1; the `keep` weights that are needed most; these alone anew, under the truncated hashes
 * of the packed form, so that what strangers with the same bits do is learned too; rounded to parts.
 */
export function trainChain(examples: readonly Example[], options: TrainOptions): ChainWeights {
  const settings: Settings = { ...DEFAULTS, ...options };
  checkParts(settings.parts);
  const features = frequentFeatures(examples, settings.cut);
  const chosen = choose(examples, features, settings);
  const support = supportOf(features, chosen, settings);
  const numbers = numbersOf(support.features);
  const rows = examples.map((each) => renumber(each, (hash) => numbers(hash >>> (32 - settings.hashBits))));
  const fitted = fitChain({
    ...settings,
    l1: 0,
    examples: rows,
    rows: support.features.length,
    allowed: support.allowed,
  });
  return packable(support.features, fitted, settings);
}

/** Hashes of the features that stand on at least `cut` tokens, ascending. */
function frequentFeatures(examples: readonly Example[], cut: number): Uint32Array {
  const counts = new HashCounts(1, 1 << 20);
  for (const { features } of examples) for (const hash of features) counts.add(hash, 0);
  return counts.keys().filter((hash) => counts.get(hash, 0) >= cut);
}

/** Row of each of some hashes, -1 for others. */
function numbersOf(hashes: Uint32Array): (hash: number) => number {
  const rows = new HashCounts(1, hashes.length);
  hashes.forEach((hash, row) => {
    rows.add(hash, 0, row + 1);
  });
  return (hash) => rows.get(hash, 0) - 1;
}

function choose(examples: readonly Example[], features: Uint32Array, settings: Settings): Float32Array {
  const numbers = numbersOf(features);
  const rows = examples.map((each) => renumber(each, numbers));
  return fitChain({ ...settings, l2: 0, dropout: 0, averaged: 1, examples: rows, rows: features.length }).needs;
}

interface Support {
  /** Truncated hashes, ascending. */
  readonly features: Uint32Array;
  /** `allowed[row * labels + label]` */
  readonly allowed: Uint8Array;
}

/** The `keep` weights that are needed most, and those beside them, under truncated hashes. */
function supportOf(features: Uint32Array, needs: Float32Array, { keep, beside, labels, hashBits }: Settings): Support {
  const sorted = needs.filter((need) => need > 0).sort();
  const least = sorted[Math.max(0, sorted.length - keep)] ?? Number.POSITIVE_INFINITY;
  const rows = new Map<number, Uint8Array>();
  features.forEach((hash, row) => {
    const own = needs.subarray(row * labels, (row + 1) * labels);
    if (!own.some((need) => need >= least)) return;
    const short = hash >>> (32 - hashBits);
    const allowed = rows.get(short) ?? new Uint8Array(labels);
    own.forEach((need, label) => {
      if (need > 0 && need >= beside * least) allowed[label] = 1;
    });
    rows.set(short, allowed);
  });
  const ascending = [...rows].sort(([a], [b]) => a - b);
  return {
    features: Uint32Array.from(ascending, ([feature]) => feature),
    allowed: Uint8Array.from(ascending.flatMap(([, allowed]) => [...allowed])),
  };
}

/** Weights in whole parts, without those that are none. */
function packable(features: Uint32Array, fitted: FittedWeights, settings: Settings): ChainWeights {
  const { labels, borders, hashBits, parts } = settings;
  const most = 1 << MAGNITUDE_BITS;
  const round = (weight: number): number => Math.max(-most, Math.min(most, Math.round(weight * parts))) / parts;
  const kept: { feature: number; end: number }[] = [];
  const weightLabels: number[] = [];
  const weights: number[] = [];
  features.forEach((feature, row) => {
    for (let label = 0; label < labels; label++) {
      const weight = round(fitted.rows[row * labels + label]!);
      if (weight === 0) continue;
      weightLabels.push(label);
      weights.push(weight);
    }
    if (weights.length > (kept.at(-1)?.end ?? 0)) kept.push({ feature, end: weights.length });
  });
  return {
    labels,
    borders,
    hashBits,
    parts,
    features: Uint32Array.from(kept, ({ feature }) => feature),
    ends: Int32Array.from(kept, ({ end }) => end),
    weightLabels: Uint8Array.from(weightLabels),
    weights: Float64Array.from(weights),
    transitions: Float64Array.from(fitted.transitions, (weight) => round(weight) + 0),
  };
}
