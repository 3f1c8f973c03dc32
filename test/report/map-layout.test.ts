import { describe, expect, it } from 'vitest';
import { layoutMap, MAP_SIZE } from '../../src/report/map-layout.js';

const topics = Array.from({ length: 60 }, (_, i) => i % 3);
// Each paper is linked to the next two of its topic.
const links = topics.flatMap((_, i) =>
  [3, 6].flatMap((step) => (i + step < topics.length ? [{ source: i, target: i + step, score: 0.4 }] : [])),
);

describe('layoutMap', () => {
  const points = layoutMap(topics, links);

  it('fills the map with whole numbers', () => {
    for (const axis of ['x', 'y'] as const) {
      const values = points.map((point) => point[axis]);
      expect(Math.min(...values)).toBe(0);
      expect(Math.max(...values)).toBe(MAP_SIZE);
      expect(values.every(Number.isInteger)).toBe(true);
    }
  });

  it('is the same in every run', () => {
    expect(layoutMap(topics, links)).toEqual(points);
  });

  it('keeps the papers of a topic nearer to one another than to the others', () => {
    const means = (same: boolean): number => {
      const distances = points.flatMap((a, i) =>
        points.flatMap((b, j) =>
          i < j && (topics[i] === topics[j]) === same ? [Math.hypot(a.x - b.x, a.y - b.y)] : [],
        ),
      );
      return distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
    };
    expect(means(true)).toBeLessThan(0.7 * means(false));
  });

  it('places no paper, one paper, and papers without kin', () => {
    expect(layoutMap([], [])).toEqual([]);
    expect(layoutMap([0], [])).toEqual([{ x: 500, y: 500 }]);
    expect(layoutMap([0, 1, 2], []).every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });
});
