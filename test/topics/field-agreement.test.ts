import { describe, expect, it } from 'vitest';
import { fieldAgreements } from '../../src/topics/discover/field-agreement.js';
import { fieldVectors } from '../../src/topics/discover/fields.js';

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
