import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Mark, segments } from '../../../src/report/page/marks.js';

describe('segments', () => {
  it('cuts a text where marks start or end', () => {
    const marks: Mark[] = [
      { start: 5, end: 20, kind: 'keyword' },
      { start: 12, end: 20, kind: 'hit' },
    ];
    expect(segments('deep neural networks', marks)).toEqual([
      { text: 'deep ', keyword: false, hit: false, url: undefined },
      { text: 'neural ', keyword: true, hit: false, url: undefined },
      { text: 'networks', keyword: true, hit: true, url: undefined },
    ]);
  });

  it('gives the text back whole, whatever the marks', () => {
    const kind = fc.constantFrom('keyword' as const, 'hit' as const, 'link' as const);
    const mark = fc.record({ start: fc.integer({ min: -5, max: 40 }), end: fc.integer({ min: -5, max: 40 }), kind });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(mark), (text, marks) => {
        expect(
          segments(text, marks)
            .map((segment) => segment.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
