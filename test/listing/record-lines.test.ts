import { describe, expect, it } from 'vitest';
import { parseListing } from '../../src/index.js';
import { clearNamesBehind } from '../../src/listing/fields/rules/authors.js';
import { splitLeadingNames } from '../../src/listing/fields/rules/leading-names.js';
import type { Rule } from '../../src/listing/fields/rules/rule.js';
import { endAtWideBlanks, readBehindVenues, readGlossedTitles } from '../../src/listing/fields/rules/untitled-lines.js';
import { fieldsAfter } from './fields-after.js';

/** The titles after a rule of a text whose titles, and what is said to be venues, were read as given. */
function titlesAfter(
  rule: Rule,
  text: string,
  titles: readonly string[] = [],
  venues: readonly string[] = [],
): string[] {
  let marked = text;
  for (const title of titles) marked = marked.replace(title, `{T:${title}}`);
  for (const venue of venues) marked = marked.replace(venue, `{V:${venue}}`);
  return fieldsAfter(rule, marked).flatMap((field) => (field.startsWith('T ') ? [field.slice(2)] : []));
}

describe('two blanks in lines that lead to papers and have no title', () => {
  const row = (n: number, title: string, blanks: string): string =>
    `| ${n}) ${title}${blanks}We show that it can be done by hand in a day. | [Paper](https://arxiv.org/abs/2301.0000${n}) |`;
  const titles = ['Counting Slow Snails', 'Rivers of Sand', 'Walls'];

  it('end it', () => {
    const text = titles.map((title, i) => row(i + 1, title, '  ')).join('\n');
    expect(titlesAfter(endAtWideBlanks, text)).toEqual(titles);
  });

  it('end none where most have one blank', () => {
    const text = titles.map((title, i) => row(i + 1, title, i === 0 ? '  ' : ' ')).join('\n');
    expect(titlesAfter(endAtWideBlanks, text)).toEqual([]);
  });
});

describe('bullets below a title that has none', () => {
  it('belong to it, and not to the title right behind them', () => {
    const text = `[Counting Slow Snails in Forests by Hand](https://arxiv.org/abs/2301.00001) (Alder et al., 05-2023)
- They counted all the snails of a forest in one day, and found no more than nine of them.
[Rivers of Sand under a Winter Moon](https://arxiv.org/abs/2301.00002) (Birch et al., 06-2023)
- Sand flows faster at night, as ninety cameras show that were left in a desert for a year.
[Stability of Stone Walls under Hard Frost](https://arxiv.org/abs/2301.00003) (Cedar et al., 07-2023)
- Walls fall in spring, when the ice between their stones melts, as ninety of them show that were measured.
`;
    const { papers } = parseListing(text);
    expect(papers.map(({ abstract }) => abstract.slice(0, 12))).toEqual([
      'They counted',
      'Sand flows f',
      'Walls fall i',
    ]);
    expect(papers.map(({ date }) => date)).toEqual(['2023-05', '2023-06', '2023-07']);
  });
});

describe('names and a comma before most titles', () => {
  const lines = [
    'Gina Alder and Ben Birch, Counting Snails: A Census',
    'A. Cedar, D. Dogwood, Rivers of Sand in Winter',
    'Eva Elm, A Short Talk on Walls, Frost and Time',
  ];

  it('are their authors', () => {
    const text = lines.map((line) => `- ${line}`).join('\n');
    expect(titlesAfter(splitLeadingNames, text, lines)).toEqual([
      'Counting Snails: A Census',
      'Rivers of Sand in Winter',
      'A Short Talk on Walls, Frost and Time',
    ]);
  });

  it('are words of a title where few have them', () => {
    const others = ['Snails and Their Slime', 'Seven Winters of Sand', 'How Walls Fall', 'Bees in a Box', 'Old Tides'];
    const text = [lines[0], ...others, 'Snow and Ice', 'A Map of Sounds'].map((line) => `- ${line}`).join('\n');
    expect(titlesAfter(splitLeadingNames, text, text.replace(/- /g, '').split('\n'))[0]).toMatch(/^Gina/);
  });
});

describe('a venue in brackets at the beginning of lines without a title', () => {
  const venues = ['KDD 2020', 'ICLR 2021', 'ICML 2019'];
  const titles = ['Counting Slow Snails', 'RIVERS OF SAND IN WINTER', 'Walls and Frost'];
  const text = venues.map((venue, i) => `- [${venue}] ${titles[i]} [code](https://github.com/alder/x)`).join('\n');

  it('stands before it', () => {
    expect(titlesAfter(readBehindVenues, text, [], venues)).toEqual(titles);
  });

  it('is told from a day, and from few of its kind', () => {
    expect(titlesAfter(readBehindVenues, text)).toEqual([]);
    expect(titlesAfter(readBehindVenues, text, [], venues.slice(1))).toEqual([]);
  });
});

describe('emphasised words, a dash and a sentence in lines that lead to papers', () => {
  const line = (n: number, name: string, gloss: string): string =>
    `| ${n}) **${name}** - ${gloss} | [Paper](https://arxiv.org/abs/2301.0000${n}) |`;
  const names = ['SnailNet', 'Rivers of Sand', 'Frost'];

  it('are what the paper is called', () => {
    const gloss = 'Shows that ninety snails can be counted by hand in a day. It is slow.';
    const text = names.map((name, i) => line(i + 1, name, gloss)).join('\n');
    expect(titlesAfter(readGlossedTitles, text, [gloss])).toEqual(names);
  });

  it('are the name before a title where that is no sentence', () => {
    const title = 'Counting Ninety Slow Snails by Hand in One Long Day.';
    const text = names.map((name, i) => line(i + 1, name, title)).join('\n');
    expect(titlesAfter(readGlossedTitles, text)).toEqual([]);
  });
});

describe('what lines emphasise behind their authors', () => {
  const PAPERS = [
    ['Olmo, R.C.', 'Escala de condición de la arena para ríos de montaña en sistemas del norte', 'IRA Colonia'],
    ['Haya, E. et al.', 'Predição do consumo da areia por caracóis em jardim', 'Revista Sul de Areia'],
    ['Fresno, J.; Sauce, M.E.; Tilo, L.', 'Manejo del musgo en épocas de lluvia', 'Serie Estudios IRA'],
    ['Pino, O.', 'Suplementación del musgo en sistemas de muros del norte', 'IRA'],
    ['Abeto, C.G. et al.', 'Plan sanitario para caracoles de pared', 'IRA Rafaela'],
    ['Roble, D. et al.', 'Enfermedades de los caracoles en muros del norte', 'IRA Merced'],
    ['Cedro, R.A. et al.', 'Puertas bajas en el norte', 'IRA Corriente'],
    ['Sauco, V.H. et al.', 'Lluvia lenta en muros viejos', 'IRA'],
  ];

  it('is a title where that of half of the others is', () => {
    const text = PAPERS.map(([authors, title, venue]) => `- **${authors}** *${title}.* ${venue}.`).join('\n');
    const { papers } = parseListing(text);
    expect(papers.map(({ title }) => title)).toEqual(PAPERS.map(([, title]) => title));
  });
});

describe('what was taken for names behind titles', () => {
  const line = (authors: string, title: string, behind: string): string =>
    `- {A:${authors}}. *{T:${title}}*. ${behind}`;

  it('is none where authors stand before them', () => {
    const lines = [
      line('Gina Alder', 'Counting Slow Snails', '{A:Moss Press}'),
      line('Bo Birch', 'Rivers of Sand', 'Sand Letters'),
      line('Dora Cedar', 'Walls', 'Sand Letters'),
    ];
    const names = fieldsAfter(clearNamesBehind, lines.join('\n')).filter((field) => field.startsWith('A '));
    expect(names).toEqual(['A Gina Alder', 'A Bo Birch', 'A Dora Cedar']);
  });

  it('is some where most lines name who speaks before and who wrote behind', () => {
    const lines = ['Counting Slow Snails', 'Rivers of Sand', 'Walls'].map((title) =>
      line('Gina Alder', title, '{A:Bo Birch}'),
    );
    const names = fieldsAfter(clearNamesBehind, lines.join('\n')).filter((field) => field === 'A Bo Birch');
    expect(names).toHaveLength(3);
  });
});
