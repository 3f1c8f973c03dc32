import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractKeywords, plainText } from '../../src/index.js';

const word = fc.constantFrom(
  'graph',
  'neural',
  'the',
  'of',
  'LLMs',
  '(LLM)',
  'constructor',
  '__proto__',
  'α-β',
  '3.5',
  '.',
  ',',
  'Über',
  '深度',
);
const text = fc.oneof(
  fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);
const paper = fc.record({ title: text, abstract: text });

describe('extractKeywords, for any text', () => {
  it('shows each phrase as it is printed at one of its places', () => {
    fc.assert(
      fc.property(paper, (input) => {
        for (const { phrase, count, spans } of extractKeywords(input, { limit: 30 })) {
          expect(count).toBe(spans.length);
          const printed = spans.map(({ field, start, end }) =>
            plainText(input[field]).slice(start, end).replace(/\s+/g, ' '),
          );
          expect(printed).toContain(phrase);
        }
      }),
    );
  });

  it('gives distinct keywords with scores from 0 to 1, the best first', () => {
    fc.assert(
      fc.property(paper, fc.double({ min: 0, max: 1, noNaN: true }), (input, style) => {
        const keywords = extractKeywords(input, { style, limit: 30 });
        expect(new Set(keywords.map(({ key }) => key)).size).toBe(keywords.length);
        const scores = keywords.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
      }),
    );
  });

  it('answers the same whatever was read before', () => {
    fc.assert(
      fc.property(paper, paper, (first, second) => {
        const before = extractKeywords(first);
        extractKeywords(second);
        expect(extractKeywords(first)).toEqual(before);
      }),
    );
  });

  it('has a shorter answer be the start of a longer one', () => {
    fc.assert(
      fc.property(paper, (input) => {
        expect(extractKeywords(input, { limit: 3 })).toEqual(extractKeywords(input, { limit: 12 }).slice(0, 3));
      }),
    );
  });
});
