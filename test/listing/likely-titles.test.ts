import { describe, expect, it } from 'vitest';
import { parseListing } from '../../src/index.js';
import { readLikelyTitles } from '../../src/listing/fields/rules/likely-titles.js';
import { fieldsAfter } from './fields-after.js';

describe('lines above names or addresses', () => {
  const titles = [
    'Effects of soil moisture on the germination of alpine sedges',
    'Randomised trial of nasal lavage for chronic sinusitis',
    'Tillage and the decline of the skylark: a cohort study',
  ];
  const names = ['Gina Alder, Ben Birch', 'Carl Cedar', 'Dora van Elm and Ed Fig'];

  it('are titles if their words make it likely, with names or without, whatever was read there', () => {
    const text = titles.map((title, i) => `${title}.\n${names[i]}\n`).join('\n');
    expect(fieldsAfter(readLikelyTitles, text)).toEqual(titles.flatMap((title, i) => [`T ${title}`, `A ${names[i]}`]));
    const addresses = titles.map((title, i) => `- ${title}\n  https://example.org/${i}\n`).join('');
    expect(fieldsAfter(readLikelyTitles, addresses)).toEqual(titles.map((title) => `T ${title}`));
  });

  it('are none if two alone are alike, or by their words they are anything', () => {
    const two = titles
      .slice(1)
      .map((title, i) => `${title}\n${names[i]}\n`)
      .join('\n');
    expect(fieldsAfter(readLikelyTitles, two)).toEqual([]);
    const offices = ['Call me at', 'You can ask', 'Thanks go to'].map((line, i) => `${line}\n${names[i]}\n`).join('\n');
    expect(fieldsAfter(readLikelyTitles, offices)).toEqual([]);
  });

  it('make papers of medicine, whose titles end with full stops', () => {
    const text = titles.map((title, i) => `### ${title}.\n${names[i]}\n\nJournal of Sand ${2001 + i}\n`).join('\n');
    expect(parseListing(text).papers.map(({ title }) => title)).toEqual(titles);
  });
});
