import fc from 'fast-check';
import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { describe, expect, it } from 'vitest';
import { stem } from '../../src/text/stemmer.js';

const ENDINGS =
  's ss es ies sses ed eed ing y e ll al er ic able ible ant ement ment ent ou ism ate iti ous ive ize ance ence ion sion tion ational tional enci anci izer abli bli alli entli eli ousli ization ation ator alism iveness fulness ousness aliti iviti biliti logi icate ative alize iciti ical ful ness';

describe('stem', () => {
  it('gives what the Porter stemmer of natural gives, whatever the ending', () => {
    const ending = fc.constantFrom('', ...ENDINGS.split(' '));
    const word = fc.tuple(fc.stringMatching(/^[a-z]{1,6}$/), ending, fc.constantFrom('', 's', 'ed', 'ing', 'y', 'e'));
    fc.assert(
      fc.property(word, (parts) => {
        const joined = parts.join('');
        expect(stem(joined)).toBe(porter.stem(joined));
      }),
      { numRuns: 3000 },
    );
  });

  it('leaves words with other letters than a-z as they are', () => {
    for (const word of ['gpt4s', 'poincarés', '图神经']) expect(stem(word)).toBe(word);
  });
});
