import { describe, expect, it } from 'vitest';
import { nextPoint } from '../../../src/report/page/map-keys.js';
import { moved, nearestPixel, project, WHOLE } from '../../../src/report/page/map-view.js';

const size = { width: 500, height: 400 };

describe('the view of the map', () => {
  it('keeps every point of the map within the margins of the frame', () => {
    expect(project({ x: 0, y: 1000 }, size, WHOLE)).toEqual({ x: 28, y: 372 });
    expect(project({ x: 500, y: 500 }, size, { k: 2, x: -250, y: -200 })).toEqual({ x: 250, y: 200 });
  });

  it('tells where a place of one view is in another', () => {
    const near = { k: 3, x: -40, y: -10 };
    const point = { x: 200, y: 700 };
    const there = moved(project(point, size, WHOLE), WHOLE, near);
    expect(there.x).toBeCloseTo(project(point, size, near).x);
    expect(there.y).toBeCloseTo(project(point, size, near).y);
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
