import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Analyzer } from '../../src/text/analyzer.js';
import { Lexicon } from '../../src/text/lexicon.js';

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.stringMatching(/^[a-zA-Z0-9]{1,40}$/),
  fc.constantFrom(' ', '-', '–', '. ', ', ', '\u00a0', '\n', '_', 'the', 'of'),
  fc.constantFrom('Poincaré', 'e\u0301', 'ﬁnite', '图神经', 'ΣΟΦΟΣ', '𝔊raph', '\ud835', '\u0301', 'İ', 'x²', 'A1'),
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

describe('Lexicon', () => {
  it('finds the terms that the analyzer finds, adjacent where the analyzer says so', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
        const terms: string[] = [];
        const lexicon = new Lexicon(new Analyzer(), { number: (term) => terms.push(term) - 1, spelt: () => undefined });
        for (const learn of [true, false]) {
          for (const each of texts) {
            const count = lexicon.scan(each, learn);
            const found = Array.from(lexicon.tokens.subarray(0, count), (token) => ({
              term: terms[token >> 1],
              adjacent: (token & 1) === 1,
            }));
            expect(found).toEqual(new Analyzer().tokens(each).map(({ term, adjacent }) => ({ term, adjacent })));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('says where they stand, whatever is written before them', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
        const lexicon = new Lexicon(new Analyzer(), { number: () => 0, spelt: () => undefined });
        for (const each of texts) {
          const found = Array.from(lexicon.places.subarray(0, 2 * lexicon.scanPlaced(each)));
          expect(found).toEqual(new Analyzer().tokens(each).flatMap(({ start, end }) => [start, end]));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('marks terms it never learned as unknown', () => {
    const lexicon = new Lexicon(new Analyzer(), { number: () => 7, spelt: () => undefined });
    lexicon.scan('graph', true);
    expect(lexicon.scan('graphs, molecules', false)).toBe(2);
    expect(lexicon.tokens[0]).toBe(14);
    expect(lexicon.tokens[1]).toBeLessThan(0);
  });
});
