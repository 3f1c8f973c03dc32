import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/topics/random.js';
import { ridgeFactors } from '../../src/topics/ridge.js';
import { addUp, dot, type SparseVector, sumByColumn, unit } from '../../src/topics/sparse.js';

const COLUMNS = 40;
const random = seededRandom(3);
const rows = Array.from({ length: 12 }, (): SparseVector => {
  const columns = Int32Array.from({ length: 6 }, (_, i) => 6 * i + Math.floor(6 * random()));
  return unit({ columns, values: Float32Array.from(columns, () => random()) });
});
const targets = Float64Array.from(rows, () => random() - 0.5);

/** What the direction of the factors gives each row. */
function fitted(factors: Float64Array): number[] {
  const direction = sumByColumn([addUp(rows, [...factors])]);
  return rows.map((row) => dot(row, direction));
}

describe('ridgeFactors', () => {
  it('solves the equations of ridge regression', () => {
    const factors = ridgeFactors({ rows, columns: COLUMNS, ridge: 0.3 }, targets);
    for (const [row, fit] of fitted(factors).entries()) expect(fit + 0.3 * factors[row]!).toBeCloseTo(targets[row]!, 4);
  });

  it('gives the rows their targets where little draws to 0, and nothing where much does', () => {
    const close = fitted(ridgeFactors({ rows, columns: COLUMNS, ridge: 1e-4 }, targets));
    for (const [row, fit] of close.entries()) expect(fit).toBeCloseTo(targets[row]!, 2);
    const far = fitted(ridgeFactors({ rows, columns: COLUMNS, ridge: 1e6 }, targets));
    for (const fit of far) expect(Math.abs(fit)).toBeLessThan(1e-4);
  });

  it('is 0 for targets of 0, and empty without rows', () => {
    expect([...ridgeFactors({ rows, columns: COLUMNS, ridge: 0.1 }, new Float64Array(rows.length))]).toEqual(
      rows.map(() => 0),
    );
    expect(ridgeFactors({ rows: [], columns: COLUMNS, ridge: 0.1 }, new Float64Array())).toHaveLength(0);
  });
});
