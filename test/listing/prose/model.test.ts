import { describe, expect, it } from 'vitest';
import { encodeModel } from '../../../bench/listing/encode-model.js';
import { factsOf } from '../../../src/listing/prose/labeller/facts.js';
import { decodeModel, emptyModel } from '../../../src/listing/prose/labeller/model.js';
import { splitLines } from '../../../src/paper/reader/lines.js';

describe('weights', () => {
  it('come back in steps of a twelfth, large ones cut off', () => {
    const model = emptyModel();
    for (let i = 0; i <= 150; i++) model.roles[i] = (i - 75) / 12;
    const back = decodeModel(encodeModel(model));
    for (let i = 0; i <= 150; i++) expect(back.roles[i]).toBe(Math.max(-64, Math.min(63, i - 75)) / 12);
    expect(back.transitions).toEqual(model.transitions);
  });

  it('of another number of features are refused', () => {
    expect(() => decodeModel('00000')).toThrow(/the labeller has \d+ weights; the saved ones are 0/);
  });
});

describe('factsOf', () => {
  const numbered = (text: string): boolean => factsOf(text, splitLines(text)).numbered;

  it('tells a listing whose papers are numbered', () => {
    for (const [open, close] of [
      ['', '.'],
      ['[', ']'],
      ['(', ')'],
      ['#', ''],
    ])
      expect(numbered([7, 8, 9, 10].map((n) => `${open}${n}${close} A title\nIts abstract.`).join('\n'))).toBe(true);
  });

  it('does not take dates, scores and single numbers for numbers of papers', () => {
    expect(numbered('2017 was dry\n3 authors\n12. A title\n12. A title\n4 authors\n')).toBe(false);
    expect(numbered('1. A title\nIts abstract.\n2. A title\n')).toBe(false);
  });
});
