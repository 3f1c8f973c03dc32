import { describe, expect, it } from 'vitest';
import { tokenBounds } from '../../src/keywords/tokens.js';

function tokens(text: string): string[] {
  const bounds = tokenBounds(text);
  return bounds.flatMap((start, i) => (i % 2 === 0 ? [text.slice(start, bounds[i + 1])] : []));
}

describe('tokenBounds', () => {
  it('keeps joined words whole', () => {
    expect(tokens('state-of-the-art TCP/IP, R&D, word_2 and 3.5')).toEqual(
      'state-of-the-art TCP/IP , R&D , word_2 and 3.5'.split(' '),
    );
    expect(tokens('C++ and C# beat C+')).toEqual(['C++', 'and', 'C#', 'beat', 'C+']);
  });

  it('leaves a joiner at the edge of a word outside', () => {
    expect(tokens("'quoted' -- end. (pre-)training")).toEqual([
      "'",
      'quoted',
      "'",
      '-',
      '-',
      'end',
      '.',
      '(',
      'pre',
      '-',
      ')',
      'training',
    ]);
  });

  it('reads letters of every script, with their marks', () => {
    expect(tokens('Poincaré café αβ-sheet 深度学习 𝔸lgebra')).toEqual([
      'Poincaré',
      'café',
      'αβ-sheet',
      '深度学习',
      '𝔸lgebra',
    ]);
  });

  it('splits at a full stop whose blank was left out, but not inside names', () => {
    expect(tokens('systems.We use Node.js and ASP.NET')).toEqual([
      'systems',
      '.',
      'We',
      'use',
      'Node.js',
      'and',
      'ASP.NET',
    ]);
  });

  it('takes lone surrogates as characters of their own', () => {
    expect(tokens('a \ud800 b')).toEqual(['a', '\ud800', 'b']);
  });
});
