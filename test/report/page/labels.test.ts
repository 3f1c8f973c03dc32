import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels } from '../../../src/report/page/labels.js';

const frame = { width: 600, height: 400 };
const wish = fc.record({
  x: fc.integer({ min: 0, max: 600 }),
  y: fc.integer({ min: 0, max: 400 }),
  width: fc.integer({ min: 10, max: 200 }),
  height: fc.constant(20),
});

describe('placeLabels', () => {
  it('centres a label on its point', () => {
    expect(placeLabels([{ x: 300, y: 200, width: 100, height: 20 }], frame)).toEqual([{ left: 250, top: 190 }]);
  });

  it('makes way for points where there is room', () => {
    const [place] = placeLabels([{ x: 300, y: 200, width: 100, height: 20 }], frame, [
      { x: 290, y: 200 },
      { x: 310, y: 200 },
    ]);
    expect(place).not.toEqual({ left: 250, top: 190 });
  });

  it('never lets labels overlap or leave the frame', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 20 }), (wishes) => {
        const boxes = placeLabels(wishes, frame).flatMap((place, i) => {
          const { width = 0, height = 0 } = wishes[i] ?? {};
          return place === undefined ? [] : [{ ...place, right: place.left + width, bottom: place.top + height }];
        });
        for (const [i, a] of boxes.entries()) {
          expect(a.left >= 0 && a.top >= 0 && a.right <= frame.width && a.bottom <= frame.height).toBe(true);
          for (const b of boxes.slice(i + 1)) {
            expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
          }
        }
      }),
    );
  });
});
