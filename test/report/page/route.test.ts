import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paperHref, parseRoute } from '../../../src/report/page/route.js';

describe('parseRoute', () => {
  it('finds the way back from the address of any paper', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (id) => {
        expect(parseRoute(paperHref(id))).toEqual({ view: 'paper', id });
      }),
    );
  });

  it('shows the papers for everything it does not know', () => {
    for (const hash of ['', '#', '#/', '#/paper/', '#/paper/%', '#javascript:alert(1)']) {
      expect(parseRoute(hash)).toEqual({ view: 'papers' });
    }
    expect(parseRoute('#/reading')).toEqual({ view: 'reading' });
  });
});
