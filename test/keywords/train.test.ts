import { describe, expect, it } from 'vitest';
import { distinctPhrases, scoreRankings } from '../../bench/quality/keyphrase-f1.js';
import { HashCounts } from '../../bench/train/keywords/hash-counts.js';
import { fitHidden } from '../../bench/train/keywords/hidden.js';
import { fitLogistic, type Sample, solve } from '../../bench/train/keywords/logistic.js';
import { seeded } from '../../bench/train/keywords/random.js';

function sample(rows: readonly (readonly number[])[], labels: readonly number[]): Sample {
  return {
    x: Float32Array.from(rows.flat()),
    width: rows[0]!.length,
    y: Uint8Array.from(labels),
    weight: new Float32Array(labels.length).fill(1),
  };
}

describe('fitLogistic', () => {
  it('finds the log-odds of a table of counts', () => {
    // 1 of 4 positive where the feature is 0, 3 of 4 where it is 1.
    const rows = [[0], [0], [0], [0], [1], [1], [1], [1]];
    const { weights, bias } = fitLogistic(sample(rows, [1, 0, 0, 0, 1, 1, 1, 0]), { ridge: 0, steps: 30 });
    expect(bias).toBeCloseTo(Math.log(1 / 3), 6);
    expect(bias + weights[0]!).toBeCloseTo(Math.log(3), 6);
  });

  it('solves linear systems', () => {
    const [x = 0, y = 0] = solve(Float64Array.of(4, 2, 2, 3), Float64Array.of(10, 9));
    expect(x).toBeCloseTo(1.5, 12);
    expect(y).toBeCloseTo(2, 12);
  });
});

describe('fitHidden', () => {
  const corners = sample(
    [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ],
    [0, 1, 1, 0],
  );
  const linear = { weights: new Float64Array(2), bias: 0 };
  const options = { units: 16, epochs: 2000, rate: 0.02, ridge: 0 };

  it('learns what no linear model can, the same for the same seed', () => {
    const trained = () => fitHidden([{ sample: corners, linear }], { ...options, random: seeded(5) });
    const { units, heads } = trained();
    const logit = (a: number, b: number) => {
      return units.reduce(
        (sum, [u = 0, v = 0, bias = 0], i) => sum + heads[0]![i]! * Math.max(0, u * a + v * b + bias),
        0,
      );
    };
    expect([logit(0, 0), logit(0, 1), logit(1, 0), logit(1, 1)].map((each) => each > 0)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(trained()).toEqual({ units, heads });
  });
});

describe('HashCounts', () => {
  it('counts like a Map, however it grows', () => {
    const counts = new HashCounts(2, 1);
    const expected = new Map<number, number>();
    for (let i = 0; i < 5000; i++) {
      const hash = Math.imul(i % 700, 0x9e3779b1) >>> 0;
      counts.add(hash, 1);
      expected.set(hash, (expected.get(hash) ?? 0) + 1);
    }
    expect(counts.size).toBe(expected.size);
    for (const [hash, count] of expected) expect([counts.get(hash, 0), counts.get(hash, 1)]).toEqual([0, count]);
    expect([...counts.keys()]).toEqual([...expected.keys()].sort((a, b) => a - b));
  });
});

describe('scoreRankings', () => {
  it('compares stems, and counts all gold', () => {
    expect(distinctPhrases(['Neural networks', '"neural network".', 'self-organizing maps'])).toEqual([
      'neural network',
      'self-organ map',
    ]);
    // Two right of three predicted, four gold: F1 = 2 * 2 / (3 + 4).
    const [at5] = scoreRankings([
      [
        ['graphs', 'trees', 'cells'],
        ['graph', 'tree', 'leaf', 'root'],
      ],
    ]);
    expect(at5).toBeCloseTo((100 * 4) / 7, 10);
  });
});
