import { describe, expect, it } from 'vitest';
import { parseListing } from '../../src/index.js';
import { readLikelyTitles } from '../../src/listing/fields/rules/likely-titles.js';
import { readHeadedColumns } from '../../src/listing/fields/rules/row-lines.js';
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

describe('rows below a header', () => {
  const rows = ['Slow Snails | Gina Alder; Ben Birch | 2008', 'Frost and Snow | Carl Cedar | 2012'];
  const header = 'Title | Authors | Year\n--- | --- | ---\n';

  it('are read by their columns where no title was found in most', () => {
    expect(fieldsAfter(readHeadedColumns, `${header}${rows.join('\n')}\n`)).toEqual([
      'T Slow Snails',
      'A Gina Alder; Ben Birch',
      'D 2008',
      'T Frost and Snow',
      'A Carl Cedar',
      'D 2012',
    ]);
  });

  it('stay as they are where titles were found, or the header names no other field of papers', () => {
    const read = `${header}{T:Slow} Snails | Gina Alder | 2008\n{T:Frost} and Snow | Carl Cedar | 2012\n`;
    expect(fieldsAfter(readHeadedColumns, read)).toEqual(['T Slow', 'T Frost']);
    const shop = 'Title | Price\n--- | ---\nSlow Snails | 12.00\nFrost and Snow | 9.50\n';
    expect(fieldsAfter(readHeadedColumns, shop)).toEqual([]);
  });

  it('stay as they are in tables of HTML, whose rows have lines for their cells', () => {
    const row = (i: number): string =>
      `<tr>\n<td>2024-05-0${i}</td>\n<td><a href="../papers/${i}.html">Slow Snails on Wall ${i}</a></td>\n<td>Gina Alder</td>\n<td><a href="https://arxiv.org/abs/2405.0000${i}">2405.0000${i}</a></td>\n</tr>\n`;
    const text = `<table>\n<tr><th>Date</th><th>Title</th><th>Authors</th><th>arXiv</th></tr>\n${[1, 2, 3].map(row).join('')}</table>\n`;
    expect(fieldsAfter(readHeadedColumns, text)).toEqual([]);
  });
});
