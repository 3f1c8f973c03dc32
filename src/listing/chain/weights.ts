import { evenBits, RangeDecoder } from '../../packed/range-decoder.js';
import { decodeZ85 } from '../../packed/z85.js';

/**
 * Weights of a linear chain. A feature is known by the upper `hashBits` bits of its hash: strangers that share them with a
 * known feature take its weights, which happens once in 2^hashBits / features.
 */
export interface ChainWeights {
  readonly labels: number;
  /** Number of classes of borders between tokens. */
  readonly borders: number;
  readonly hashBits: number;
  /** Weights are whole numbers of this part of 1, a power of 2. */
  readonly parts: number;
  /** Truncated hashes of the features, ascending. */
  readonly features: Uint32Array;
  /** Weights of feature `f` are those from `ends[f - 1]` up to `ends[f]`. */
  readonly ends: Int32Array;
  /** Label of each weight, ascending within a feature. */
  readonly weightLabels: Uint8Array;
  readonly weights: Float64Array;
  /** `transitions[(border * labels + to) * labels + from]` */
  readonly transitions: Float64Array;
}

/**
 * The packed form, version 1:
 *
 *     bytes 0-3   'pkc1'
 *     bytes 4-6   labels, classes of borders, bits of a hash
 *     byte  7     parts of 1 in which weights are counted
 *     u32         features
 *     then one run of the adaptive range coder:
 *       of each feature its hash's distance from the one before, a bit for each label, and the weights so marked
 *       of each transition a bit whether it weighs, and its weight
 */
export const CHAIN_MAGIC = 'pkc1';
export const CHAIN_HEADER = 12;

/** Largest magnitude of a weight in parts: a weight is never 0, so that 1 to 64 take six bits. */
export const MAGNITUDE_BITS = 6;

/** Bits that say how many bits a distance has. */
const LENGTH_BITS = 5;

/** Adaptive odds of the packed form, the same for writer and reader. */
export class ChainOdds {
  readonly length: Uint16Array = evenBits(1 << LENGTH_BITS);
  /** By the place of a bit in a distance and the one above it. */
  readonly distance: Uint16Array = evenBits(64);
  /** By label and by how many labels before it have a weight, at most two. */
  readonly label: Uint16Array;
  readonly sign: Uint16Array;
  readonly magnitude: Uint16Array = evenBits(1 << MAGNITUDE_BITS);
  readonly transition: Uint16Array = evenBits(2);
  readonly transitionMagnitude: Uint16Array = evenBits(1 << MAGNITUDE_BITS);

  constructor(labels: number) {
    this.label = evenBits(3 * labels);
    this.sign = evenBits(labels + 1);
  }
}

/** What reads or writes bits: the same walk serves both. */
export interface BitCoder {
  /** Codes a bit: a writer takes the value given, a reader gives the value that stands there. */
  bit(odds: Uint16Array, kind: number, value: number): number;
}

/** Codes a number of `bits` bits, its kinds a tree. */
function codeTree(coder: BitCoder, odds: Uint16Array, { bits, value }: { bits: number; value: number }): number {
  let node = 1;
  for (let i = bits - 1; i >= 0; i--) node = node * 2 + coder.bit(odds, node, (value >> i) & 1);
  return node - (1 << bits);
}

/** Codes the distance between two hashes: how many bits it has, then the bits below the highest. */
export function codeDistance(coder: BitCoder, odds: ChainOdds, value: number): number {
  const length = codeTree(coder, odds.length, { bits: LENGTH_BITS, value: 32 - Math.clz32(value) });
  if (length === 0) return 0;
  let read = 1;
  for (let i = length - 2; i >= 0; i--)
    read = read * 2 + coder.bit(odds.distance, 2 * i + (read & 1), (value >>> i) & 1);
  return read;
}

/** Codes which labels have a weight, a bit each. */
export function codeLabels(
  coder: BitCoder,
  odds: ChainOdds,
  { labels, value }: { labels: number; value: number },
): number {
  let mask = 0;
  let seen = 0;
  for (let label = 0; label < labels; label++) {
    if (coder.bit(odds.label, 3 * label + Math.min(seen, 2), (value >> label) & 1) === 0) continue;
    mask |= 1 << label;
    seen++;
  }
  return mask;
}

/** Codes a weight in parts, never 0. */
export function codeWeight(
  coder: BitCoder,
  odds: ChainOdds,
  { label, value }: { label: number; value: number },
): number {
  const sign = coder.bit(odds.sign, label, value < 0 ? 1 : 0);
  const magnitude = codeTree(coder, odds.magnitude, { bits: MAGNITUDE_BITS, value: Math.abs(value) - 1 }) + 1;
  return sign === 1 ? -magnitude : magnitude;
}

/** Codes the weight of a transition in parts, often 0. */
export function codeTransition(coder: BitCoder, odds: ChainOdds, value: number): number {
  if (coder.bit(odds.transition, 0, value === 0 ? 0 : 1) === 0) return 0;
  const sign = coder.bit(odds.transition, 1, value < 0 ? 1 : 0);
  const code = { bits: MAGNITUDE_BITS, value: Math.abs(value) - 1 };
  const magnitude = codeTree(coder, odds.transitionMagnitude, code) + 1;
  return sign === 1 ? -magnitude : magnitude;
}

/**
 * Sums of weights are exact, and so the same in any order, where a part of 1 is 1 / 2^n.
 *
 * @throws RangeError for parts that are not, or that do not fit into a byte
 */
export function checkParts(parts: number): void {
  if (Number.isInteger(parts) && parts >= 1 && parts <= 128 && (parts & (parts - 1)) === 0) return;
  throw new RangeError(`chain weights: parts must be a power of 2 from 1 to 128, not ${parts}`);
}

/**
 * Reads packed weights.
 *
 * @throws Error where the text holds no weights of this version
 */
export function decodeChain(text: string): ChainWeights {
  const bytes = decodeZ85(text);
  const magic = String.fromCharCode(...bytes.subarray(0, 4));
  if (magic !== CHAIN_MAGIC)
    throw new Error(`chain weights: format must be ${CHAIN_MAGIC}, got ${JSON.stringify(magic)}`);
  const [labels = 0, borders = 0, hashBits = 0, parts = 1] = bytes.subarray(4, 8);
  checkParts(parts);
  const count = new DataView(bytes.buffer).getUint32(8, true);
  const coder = new RangeDecoder(bytes, CHAIN_HEADER);
  const odds = new ChainOdds(labels);
  const features = new Uint32Array(count);
  const ends = new Int32Array(count);
  const weightLabels: number[] = [];
  const weights: number[] = [];
  let feature = 0;
  for (let f = 0; f < count; f++) {
    feature += codeDistance(coder, odds, 0);
    features[f] = feature;
    const mask = codeLabels(coder, odds, { labels, value: 0 });
    for (let label = 0; label < labels; label++) {
      if (((mask >> label) & 1) === 0) continue;
      weightLabels.push(label);
      weights.push(codeWeight(coder, odds, { label, value: 0 }) / parts);
    }
    ends[f] = weights.length;
  }
  const transitions = new Float64Array(borders * labels * labels);
  for (let t = 0; t < transitions.length; t++) transitions[t] = codeTransition(coder, odds, 0) / parts;
  return {
    labels,
    borders,
    hashBits,
    parts,
    features,
    ends,
    weightLabels: Uint8Array.from(weightLabels),
    weights: Float64Array.from(weights),
    transitions,
  };
}
