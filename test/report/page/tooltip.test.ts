import { expect, it } from 'vitest';
import { tooltipPlace } from '../../../src/report/page/tooltip.js';

const size = { width: 800, height: 600 };

it('stays in the frame, and goes where no kin is', () => {
  const point = { x: 400, y: 300 };
  for (const kin of [
    { x: 500, y: 380 },
    { x: 300, y: 380 },
    { x: 500, y: 220 },
    { x: 300, y: 220 },
  ]) {
    const { left, above } = tooltipPlace(point, size, [point, kin]);
    expect(left >= 0 && left + 280 <= size.width).toBe(true);
    const isBeside = kin.x < left || kin.x > left + 280;
    expect(isBeside || kin.y > point.y === above).toBe(true);
  }
  expect(tooltipPlace({ x: 5, y: 5 }, size, [])).toEqual({ left: 19, above: false });
});
