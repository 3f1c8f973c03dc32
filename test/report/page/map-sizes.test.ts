import { describe, expect, it } from 'vitest';
import { hasVotes, pointScales } from '../../../src/report/page/map-sizes.js';
import { pagePaper } from './page-paper.js';

const voted = (votes: readonly (number | undefined)[]) =>
  votes.map((count, i) => pagePaper(`${i}`, { fields: count === undefined ? {} : { votes: count } }));

describe('sizes of points', () => {
  it('grow in area with the votes of a paper', () => {
    const [none = 0, few = 0, most = 0, unknown = 0] = pointScales(voted([0, 25, 100, undefined]), 'votes');
    expect(unknown).toBe(none);
    expect(few - none).toBeCloseTo((most - none) / 2);
    expect(most).toBeGreaterThan(2 * none);
  });

  it('are all alike where that is asked for', () => {
    expect(pointScales(voted([3, 9]), 'none')).toEqual([1, 1]);
  });

  it('bear numbers that are no votes', () => {
    const scales = pointScales(voted([-5, 0]), 'votes');
    expect(scales.every((scale) => scale > 0 && scale < 1)).toBe(true);
  });

  it('are offered only where votes differ', () => {
    expect(hasVotes(voted([3, 9]))).toBe(true);
    expect(hasVotes(voted([3, undefined]))).toBe(true);
    expect(hasVotes(voted([undefined, undefined, 0]))).toBe(false);
  });
});
