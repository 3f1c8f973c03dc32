import { seeded } from '../../bench/train/keywords/random.js';
import type { Lattice } from '../../src/listing/chain/lattice.js';

/** A lattice with scores of any sign, and transitions to go with it. */
export interface RandomChain {
  readonly lattice: Lattice;
  readonly transitions: Float64Array;
}

/** Of a random chain: its sizes, and the largest magnitude of its scores and of its transitions. */
export interface ChainSizes {
  readonly labels?: number;
  readonly length?: number;
  readonly borders?: number;
  readonly scores?: number;
  readonly transitions?: number;
}

export function randomChain(seed: number, sizes: ChainSizes = {}): RandomChain {
  const { labels = 3, length = 5, borders = 2, scores = 3, transitions = 3 } = sizes;
  const random = seeded(seed);
  const upTo = (size: number) => (): number => (random() - 0.5) * 2 * size;
  return {
    lattice: {
      labels,
      length,
      scores: Float64Array.from({ length: labels * length }, upTo(scores)),
      borders: Uint8Array.from({ length }, () => Math.floor(random() * borders)),
    },
    transitions: Float64Array.from({ length: borders * labels * labels }, upTo(transitions)),
  };
}

/** All sequences of labels. */
export function* sequences(labels: number, length: number): Generator<number[]> {
  if (length === 0) {
    yield [];
    return;
  }
  for (const start of sequences(labels, length - 1))
    for (let label = 0; label < labels; label++) yield [...start, label];
}

/** Score of a sequence of labels, by the definition. */
export function scoreOf({ lattice, transitions }: RandomChain, path: ArrayLike<number>): number {
  const { labels, length, scores, borders } = lattice;
  let score = 0;
  for (let token = 0; token < length; token++) {
    score += scores[token * labels + path[token]!]!;
    if (token > 0) score += transitions[(borders[token]! * labels + path[token]!) * labels + path[token - 1]!]!;
  }
  return score;
}

/** Negative log likelihood of a sequence of labels, by the definition. */
export function lossOf(chain: RandomChain, path: ArrayLike<number>): number {
  const { labels, length } = chain.lattice;
  let sum = 0;
  for (const other of sequences(labels, length)) sum += Math.exp(scoreOf(chain, other));
  return Math.log(sum) - scoreOf(chain, path);
}
