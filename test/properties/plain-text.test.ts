import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/paper/markup/plain-text.js';

const textOf = (...pieces: string[]): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((chosen) => chosen.join(''));

const prose = textOf('a', 'bc', ' ', '.', '-', '--', '---', "'", "''", '`', '``', 'é');
const simple = textOf('a', '7', ' ', '+', '^2', '^*', '_i', '^{-3}', '_{i,j}', '_{ef f}', '(', '′');
const formula = textOf(
  'a',
  '7',
  ' ',
  '+',
  '^2',
  '_i',
  '^{-3}',
  '_{i,j}',
  '\\alpha ',
  '\\frac12',
  '{b}',
  '\\,',
  '\\%',
  '~',
);

// A long stretch and a simple formula are read in one step; the same in a group, or behind an empty one, by the rules.
describe('plainText', () => {
  it('reads dashes and quotation marks alike in a stretch of text and in a group', () => {
    fc.assert(
      fc.property(prose, (text) => {
        expect(plainText(`{}x${text}x`)).toBe(plainText(`{x${text}x}`));
      }),
    );
  });

  it('reads a simple formula in one step as by the rules', () => {
    fc.assert(
      fc.property(simple, (inside) => {
        expect(plainText(`$x${inside}x$`)).toBe(plainText(`$x${inside}x{}$`));
      }),
    );
  });

  it('reads a formula alike between dollars and between brackets, wherever it stands', () => {
    fc.assert(
      fc.property(formula, fc.constantFrom('', 'see ', '{} '), (inside, before) => {
        expect(plainText(`${before}$x${inside}x$ y`)).toBe(plainText(`${before}\\(x${inside}x\\) y`));
      }),
    );
  });

  it('reads pieces one by one as it reads them together', () => {
    const piece = fc.constantFrom(
      'word',
      '$x_1$',
      '\\alpha',
      '{\\em b}',
      'a--b',
      'Fig.~3',
      '$10^{-3}$',
      '\\"o',
      '5\\%',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(plainText(pieces.join(' | '))).toBe(pieces.map(plainText).join(' | '));
      }),
    );
  });
});
