import { describe, expect, it } from 'vitest';
import { Observations, scoresOf } from '../../bench/chain/observations.js';
import { seeded } from '../../bench/train/keywords/random.js';
import { Chain } from '../../src/listing/chain/chain.js';
import { FeatureTable } from '../../src/listing/chain/feature-table.js';
import { Marginals } from '../../src/listing/chain/marginals.js';
import { Viterbi } from '../../src/listing/chain/viterbi.js';
import type { ChainWeights } from '../../src/listing/chain/weights.js';
import { randomChain, scoreOf, sequences } from './brute-force.js';

describe('paths', () => {
  it('are the best of all sequences, whatever the sizes', () => {
    for (let seed = 0; seed < 200; seed++) {
      const chain = randomChain(seed, { labels: 1 + (seed % 4), length: seed % 6, transitions: 1 + (seed % 9) });
      const { labels, length } = chain.lattice;
      const path = new Viterbi(labels, chain.transitions).path(chain.lattice);
      const scores = [...sequences(labels, length)].map((each) => scoreOf(chain, each));
      expect(path).toHaveLength(length);
      expect(scoreOf(chain, path)).toBeCloseTo(Math.max(...scores), 9);
    }
  });

  it('do not depend on the sequence read before', () => {
    const { lattice, transitions } = randomChain(1, { length: 9 });
    const viterbi = new Viterbi(3, transitions);
    const first = [...viterbi.path(lattice)];
    viterbi.path(randomChain(2, { length: 40 }).lattice);
    expect([...viterbi.path(lattice)]).toEqual(first);
  });
});

describe('marginals', () => {
  it('are the shares of the sequences through a label', () => {
    for (let seed = 0; seed < 60; seed++) {
      const chain = randomChain(seed, { labels: 1 + (seed % 3), length: 1 + (seed % 5) });
      const { labels, length } = chain.lattice;
      const shares = new Float64Array(labels * length);
      let all = 0;
      for (const path of sequences(labels, length)) {
        const weight = Math.exp(scoreOf(chain, path));
        all += weight;
        path.forEach((label, token) => {
          shares[token * labels + label]! += weight;
        });
      }
      const marginals = new Marginals(labels, chain.transitions).of(chain.lattice);
      marginals.forEach((marginal, i) => {
        expect(marginal).toBeCloseTo(shares[i]! / all, 9);
      });
    }
  });

  it('stay numbers where scores are far apart', () => {
    const { lattice, transitions } = randomChain(3, { length: 300, scores: 400, transitions: 16 });
    const marginals = new Marginals(3, transitions).of(lattice);
    expect(marginals.every((marginal) => marginal >= 0 && marginal <= 1)).toBe(true);
  });
});

describe('a table of features', () => {
  it('gives the rank of each of its hashes and -1 for all others', () => {
    const random = seeded(5);
    for (const bits of [5, 12, 20, 22]) {
      const known = new Set(Array.from({ length: 300 }, () => Math.floor(random() * 2 ** bits)));
      const features = Uint32Array.from(known).sort();
      const table = new FeatureTable(features, bits);
      features.forEach((feature, row) => {
        expect(table.row(((feature << (32 - bits)) | 0) >>> 0)).toBe(row);
        expect(table.row((feature << (32 - bits)) | 0)).toBe(row);
      });
      for (let i = 0; i < 300; i++) {
        const hash = Math.floor(random() * 2 ** 32);
        expect(table.row(hash)).toBe(features.indexOf(hash >>> (32 - bits)));
      }
    }
  });
});

describe('a chain', () => {
  const weights: ChainWeights = {
    labels: 2,
    borders: 2,
    hashBits: 8,
    parts: 4,
    features: Uint32Array.of(7, 200),
    ends: Int32Array.of(1, 3),
    weightLabels: Uint8Array.of(1, 0, 1),
    weights: Float64Array.of(1.5, -1, 0.25),
    // Over a border of class 1 label 1 follows only label 0.
    transitions: Float64Array.of(0, 0, 0, 0, 0, 0, 0, -10),
  };
  const seven = 7 * 2 ** 24 + 12345;
  const twoHundred = 200 * 2 ** 24;

  it('adds the weights of the features that it knows', () => {
    const seen = new Observations();
    seen.add(seven);
    seen.add(twoHundred);
    seen.add(99 * 2 ** 24);
    seen.endToken(0);
    seen.endToken(0);
    seen.add(seven);
    seen.add(seven);
    seen.endToken(1);
    expect([...scoresOf(new Chain(weights), seen)]).toEqual([-1, 1.75, 0, 0, 0, 3]);
  });

  it('takes transitions by the border before a token, and what the caller adds to the scores', () => {
    const chain = new Chain(weights);
    const seen = new Observations();
    const read = (borders: readonly number[], change: (scores: Float64Array) => void = () => {}): number[] => {
      seen.clear();
      for (const border of borders) {
        seen.add(seven);
        seen.endToken(border);
      }
      change(scoresOf(chain, seen));
      return [...chain.bestPath()];
    };
    expect(read([1, 0, 0])).toEqual([1, 1, 1]);
    expect(read([0, 1, 1])).toEqual([1, 0, 1]);
    const unlike = (scores: Float64Array): void => {
      scores[2] = 9;
    };
    expect(read([0, 0, 0], unlike)).toEqual([1, 0, 1]);
    seen.clear();
    expect([...scoresOf(chain, seen), ...chain.bestPath(), ...chain.marginals()]).toEqual([]);
  });
});
