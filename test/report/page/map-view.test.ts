import { describe, expect, it } from 'vitest';
import { nextPoint } from '../../../src/report/page/map-keys.js';
import { nearestPixel, panned, project, WHOLE, zoomed } from '../../../src/report/page/map-view.js';

const size = { width: 500, height: 400 };

describe('the view of the map', () => {
  it('keeps the point under the pointer where it is while magnifying', () => {
    const centre = project({ x: 200, y: 700 }, size, WHOLE);
    const view = zoomed(WHOLE, 3, { centre, size });
    const moved = project({ x: 200, y: 700 }, size, view);
    expect(moved.x).toBeCloseTo(centre.x);
    expect(moved.y).toBeCloseTo(centre.y);
  });

  it('never shows less than a twelfth or more than the whole, nor anything beside it', () => {
    const centre = { x: 10, y: 10 };
    expect(zoomed(WHOLE, 0.1, { centre, size })).toEqual(WHOLE);
    expect(zoomed(WHOLE, 99, { centre, size }).zoom).toBe(12);
    expect(panned(WHOLE, { x: 50, y: -50 }, size)).toEqual(WHOLE);
    expect(panned({ zoom: 2, dx: 0, dy: 0 }, { x: -9999, y: 9999 }, size)).toEqual({ zoom: 2, dx: -500, dy: 0 });
  });

  it('finds the nearest point within reach', () => {
    const pixels = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
    ];
    expect(nearestPixel(pixels, { x: 7, y: 1 }, 14)).toBe(1);
    expect(nearestPixel(pixels, { x: 100, y: 100 }, 14)).toBe(-1);
  });
});

describe('nextPoint', () => {
  const pixels = [
    { x: 250, y: 200 },
    { x: 300, y: 205 },
    { x: 260, y: 100 },
    { x: 400, y: 390 },
  ];

  it('goes to the nearest point the way an arrow points', () => {
    expect(nextPoint(pixels, 0, { key: 'ArrowRight', size })).toBe(1);
    expect(nextPoint(pixels, 0, { key: 'ArrowUp', size })).toBe(2);
    expect(nextPoint(pixels, 1, { key: 'ArrowDown', size })).toBe(3);
  });

  it('starts in the middle, stays where nothing lies that way, and knows no other keys', () => {
    expect(nextPoint(pixels, -1, { key: 'ArrowLeft', size })).toBe(0);
    expect(nextPoint(pixels, 2, { key: 'ArrowUp', size })).toBe(2);
    expect(nextPoint(pixels, 0, { key: 'Tab', size })).toBe(-1);
  });
});
