import { describe, expect, it } from 'vitest';
import { noteOf } from '../../src/listing/records/note-of.js';

describe('a note', () => {
  it.each([
    [') Google', 'Google'],
    ['(CVPR 2022)', 'CVPR 2022'],
    ['] (GPT)', 'GPT'],
    ['2023 bioRxiv]', '2023 bioRxiv'],
    ['" Polar Notes (', 'Polar Notes'],
    ['introduces a benchmark (with code).', 'introduces a benchmark (with code).'],
    ['a "second" reading', 'a "second" reading'],
    ['(a) first and (b)', '(a) first and (b)'],
    ['best paper award', 'best paper award'],
    ['Article 6', 'Article 6'],
  ])('stands without the signs around it: %s', (text, expected) => {
    expect(noteOf(text)).toBe(expected);
  });

  it.each(['code]', '., Paper:', '., Paper: Code:', 'by', ',” at', '(', '', 'n/a', 'PDF'])(
    'is nothing where it only leads to a field: %s',
    (text) => {
      expect(noteOf(text)).toBe('');
    },
  );

  it('takes time in proportion to its length', () => {
    const text = `x${'-'.repeat(200_000)}x`;
    expect(noteOf(text)).toBe(text);
  });
});
