import { describe, expect, it } from 'vitest';
import { parseListing } from '../../src/index.js';
import { scholarByline } from '../../src/listing/fields/rules/scholar-bylines.js';
import { structureOf } from '../../src/listing/structure/structured-line.js';

const byline = (text: string) => scholarByline(structureOf(text)[0]?.tokens ?? []);

describe('a byline of Google Scholar', () => {
  it.each([
    'G Alder, B Birch - Journal of Sand, 2019',
    'DE Dogwood, R Elm-Fir - … on Insects and Flowers (ICIF), 2019 - Springer',
    'F Fir… - 2021',
    'G Alder, B Birch, C Cedar - arXiv preprint arXiv:1912.00015, 2019 - arxiv.org',
  ])('is told by its form: %s', (text) => {
    expect(byline(text)).toBeDefined();
  });

  it.each([
    'An Essay - Journal of Sand, 2019',
    'Gina Alder, Ben Birch - Journal of Sand, 2019',
    'G Alder, B Birch, Journal of Sand, 2019',
    'A Model of Rivers - and of Sand',
    '',
  ])('is no other line: %s', (text) => {
    expect(byline(text)).toBeUndefined();
  });

  it('gives the title above it and its own fields, in mails of one paper and on pages', () => {
    const text = [
      '[PDF] How Rivers Move Their Beds',
      'G Alder, B Birch… - Journal of Sand, 2019 - Springer',
      'We measure the beds of nine rivers. They move with the seasons, and a simple model of',
      'sand explains most of it …',
      'Save Cite Cited by 12 Related articles All 3 versions',
    ].join('\n');
    const { papers } = parseListing(text);
    expect(papers).toHaveLength(1);
    expect(papers[0]).toMatchObject({
      title: 'How Rivers Move Their Beds',
      authors: ['G Alder', 'B Birch'],
      venue: 'Journal of Sand',
      date: '2019',
    });
  });
});
