import { describe, expect, it } from 'vitest';
import { fieldAgreements } from '../../src/topics/discover/field-agreement.js';
import { fieldVectors } from '../../src/topics/discover/fields.js';
import { withFields } from '../../src/topics/discover/vectors.js';
import { dot, sumByColumn } from '../../src/topics/sparse.js';

const sure = (topic: string) => [{ topic, probability: 1 }];

describe('fieldAgreements', () => {
  it('is the mean agreement with the rest of the topic, and what that is above the listing', () => {
    const fields = fieldVectors([sure('cs.LG'), sure('cs.LG'), sure('math.AG'), sure('math.AG'), sure('math.AG')]);
    const found = fieldAgreements(
      [
        [0, 1, 2],
        [3, 4],
      ],
      fields,
    );
    expect(found.get(0)).toEqual({ agreement: 0.5, lift: 0.25 });
    expect(found.get(2)).toEqual({ agreement: 0, lift: -0.5 });
    expect(found.get(3)).toEqual({ agreement: 1, lift: 0.5 });
  });

  it('weighs fields by the root of both chances', () => {
    const fields = fieldVectors([
      [
        { topic: 'cs.LG', probability: 0.25 },
        { topic: 'stat.ML', probability: 0.75 },
      ],
      sure('cs.LG'),
    ]);
    expect(fieldAgreements([[0, 1]], fields).get(1)?.agreement).toBeCloseTo(0.5);
  });

  it('leaves out papers of unknown fields, and is 0 for one alone', () => {
    const found = fieldAgreements([[0, 1, 2]], fieldVectors([[], sure('cs.LG'), [{ topic: 'cs.LG' }]]));
    expect([...found]).toEqual([[1, { agreement: 0, lift: 0 }]]);
  });
});

describe('withFields', () => {
  const words = (column: number) => ({ columns: Int32Array.of(column), values: Float32Array.of(1) });
  const cosines = (fields: Parameters<typeof fieldVectors>[0]): number[] => {
    const [first, ...others] = withFields([words(0), words(0), words(1)], fieldVectors(fields));
    return others.map((other) => dot(first!, sumByColumn([other])));
  };

  it('makes papers of the same field nearer than others with as many words in common', () => {
    const [sameWords, sameField] = cosines([sure('cs.LG'), sure('math.AG'), sure('cs.LG')]);
    expect(sameWords).toBeCloseTo(0.94);
    expect(sameField).toBeCloseTo(0.06);
  });

  it('keeps vectors of length 1, and those of papers whose fields are not known', () => {
    const vectors = [words(0), words(1)];
    const [known, unknown] = withFields(vectors, fieldVectors([sure('cs.LG'), []]));
    expect(Math.hypot(...known!.values)).toBeCloseTo(1);
    expect(unknown).toBe(vectors[1]);
  });
});
