import { describe, expect, it } from 'vitest';
import { encodeChain } from '../../bench/chain/encode.js';
import { type Example, exampleOf, renumber } from '../../bench/chain/examples.js';
import { exp } from '../../bench/chain/exp.js';
import { ChainGradient } from '../../bench/chain/gradient.js';
import { Observations, scoresOf } from '../../bench/chain/observations.js';
import { trainChain } from '../../bench/chain/train.js';
import { seeded } from '../../bench/train/keywords/random.js';
import { Chain } from '../../src/listing/chain/chain.js';
import { decodeChain } from '../../src/listing/chain/weights.js';
import { hashPair } from '../../src/packed/hash.js';
import { lossOf, randomChain } from './brute-force.js';

describe('the exponential', () => {
  it('is that of the engine to the last bits', () => {
    const random = seeded(1);
    for (let i = 0; i < 2000; i++) {
      const x = (random() - 0.5) * 1400;
      expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(1e-15);
    }
    expect([exp(0), exp(-1e9), exp(1e9)]).toEqual([1, 0, Number.POSITIVE_INFINITY]);
  });
});

describe('the gradient', () => {
  it('is what finite differences of the likelihood give', () => {
    const step = 1e-5;
    for (let seed = 0; seed < 20; seed++) {
      const chain = randomChain(seed, { labels: 3, length: 1 + (seed % 5), borders: 2 });
      const { lattice, transitions } = chain;
      const random = seeded(seed);
      const gold = Uint8Array.from({ length: lattice.length }, () => Math.floor(random() * 3));
      const slope = (values: Float64Array, i: number): number => {
        const before = values[i]!;
        values[i] = before + step;
        const above = lossOf(chain, gold);
        values[i] = before - step;
        const below = lossOf(chain, gold);
        values[i] = before;
        return (above - below) / (2 * step);
      };
      const gradient = new ChainGradient(3, 2);
      gradient.take(lattice, transitions, gold);
      for (let i = 0; i < lattice.scores.length; i++)
        expect(gradient.tokens[i]).toBeCloseTo(slope(lattice.scores, i), 5);
      for (let i = 0; i < transitions.length; i++)
        expect(gradient.usedBorders[Math.floor(i / 9)] === 1 ? gradient.transitions[i] : 0).toBeCloseTo(
          slope(transitions, i),
          5,
        );
    }
  });
});

/** Sequences of small numbers: label 1 from a 7 up to the next 3, label 2 for nines outside, else 0; other features are noise. */
function toyExamples(count: number, seed: number): Example[] {
  const random = seeded(seed);
  const seen = new Observations();
  return Array.from({ length: count }, () => {
    seen.clear();
    const labels: number[] = [];
    let inside = false;
    for (let token = 0; token < 12; token++) {
      const number = Math.floor(random() * 10);
      inside = number === 7 || (inside && number !== 3);
      labels.push(inside ? 1 : number === 9 ? 2 : 0);
      seen.add(hashPair(0, token === 0 ? 1 : 0));
      seen.add(hashPair(1, number));
      seen.add(hashPair(2, Math.floor(random() * 50)));
      seen.endToken(token % 2);
    }
    return exampleOf(seen, labels);
  });
}

const TOY = { labels: 3, borders: 2, keep: 40, hashBits: 16, seed: 3 };

function accuracy(examples: readonly Example[], chain: Chain): number {
  const seen = new Observations();
  let right = 0;
  for (const { features, ends, borders, labels } of examples) {
    seen.clear();
    let f = 0;
    ends.forEach((end, token) => {
      while (f < end) seen.add(features[f++]!);
      seen.endToken(borders[token]!);
    });
    scoresOf(chain, seen);
    right += chain.bestPath().filter((label, token) => label === labels[token]).length / labels.length;
  }
  return right / examples.length;
}

describe('training', () => {
  const weights = trainChain(toyExamples(400, 1), TOY);

  it('learns what follows from features and from what went before', () => {
    expect(accuracy(toyExamples(200, 2), new Chain(weights))).toBeGreaterThan(0.9);
  });

  it('keeps no more weights than asked for, and those in whole parts', () => {
    expect(weights.weights.length).toBeLessThanOrEqual(40);
    expect(weights.weights.every((weight) => weight !== 0 && Number.isInteger(weight * weights.parts))).toBe(true);
    expect(weights.ends.at(-1)).toBe(weights.weights.length);
  });

  it('gives the same weights again, and others for another seed', () => {
    expect(encodeChain(trainChain(toyExamples(400, 1), TOY))).toBe(encodeChain(weights));
    expect(encodeChain(trainChain(toyExamples(400, 1), { ...TOY, seed: 4 }))).not.toBe(encodeChain(weights));
  });

  it('refuses labels that do not go with the tokens', () => {
    const seen = new Observations();
    seen.endToken(0);
    expect(() => exampleOf(seen, [])).toThrow('labels: 0 for 1 tokens');
  });

  it('refuses parts of which sums are not exact', () => {
    for (const parts of [6, 0, 256, 0.5])
      expect(() => trainChain([], { ...TOY, parts })).toThrow(`parts must be a power of 2 from 1 to 128, not ${parts}`);
  });
});

describe('packed weights', () => {
  it('are read as they were written', () => {
    const weights = trainChain(toyExamples(200, 1), { ...TOY, keep: 1000 });
    expect(decodeChain(encodeChain(weights))).toEqual(weights);
  });

  it('are refused in another format', () => {
    expect(() => decodeChain('00000'.repeat(4))).toThrow('chain weights: format must be pkc1');
  });

  it('are refused where their sums are not exact', () => {
    const weights = { ...trainChain(toyExamples(50, 1), TOY), parts: 6 };
    expect(() => decodeChain(encodeChain(weights))).toThrow('parts must be a power of 2 from 1 to 128, not 6');
  });
});

it('renumbering leaves out the features that have no number', () => {
  const seen = new Observations();
  for (const feature of [1, 2]) seen.add(feature);
  seen.endToken(0);
  seen.add(3);
  seen.endToken(1);
  const { features, ends } = renumber(exampleOf(seen, [0, 1]), (feature) => (feature === 1 ? -1 : feature * 10));
  expect([...features]).toEqual([20, 30]);
  expect([...ends]).toEqual([1, 2]);
});
