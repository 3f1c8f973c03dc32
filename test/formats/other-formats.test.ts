import { describe, expect, it } from 'vitest';
import { loadParsers } from '../../src/formats/parsers.js';
import { parseListing } from '../../src/listing/parse.js';

const parsers = await loadParsers('jats');
const read = (text: string) => parseListing(text, { parsers });
const titles = (text: string): string[] => read(text).papers.map(({ title }) => title);

describe('refer', () => {
  it('tells records apart by %0 or by blank lines, and takes two %0 behind one another for one record', () => {
    expect(titles('%0 Serial\n%0 Audio\n%T One\n%A Quill, Mara\n%0 Book\n%T Two\n')).toEqual(['One', 'Two']);
    expect(titles('%T One\n%A Quill, Mara\n\n%T Two\n%A Quill, Mara\n')).toEqual(['One', 'Two']);
  });

  it('is not taken for the tags of the Astrophysics Data System, nor the other way round', () => {
    expect(read('%0 Journal Article\n%T One\n%A Quill, Mara\n').dialect).toBe('refer');
    expect(read('%R 2020JTP.....8..113Q\n%T One\n%A Quill, Mara; Fenn, Odo\n%D 03/2020\n')).toMatchObject({
      dialect: 'ads',
      papers: [{ authors: ['Quill, Mara', 'Fenn, Odo'], date: '2020-03' }],
    });
  });
});

describe('Ovid', () => {
  const record = (fields: string): string => `<1. >\nVN  - Ovid Technologies\nTI  - Walls.\n${fields}`;

  it('takes roles, degrees, addresses and marks of notes off names', () => {
    const names =
      'AU  - Quill, Mara [Author; E-mail: m@shore.example]\nAU  - Fenn, Odo MD, MPH 1,2,*\nAU  - HALE, Iris.\nAU  - Bram, O\n';
    expect(read(record(names)).papers[0]?.authors).toEqual(['Quill, Mara', 'Fenn, Odo', 'HALE, Iris', 'Bram, O']);
  });

  it.each([
    ['Walls. Vol.43(5), Sep 2015, pp. 623-634.', 'Walls', '43', '5', '623-634', '2015-09'],
    ['Walls June 2021;12(1):56-60', 'Walls', '12', '1', '56-60', '2021-06'],
    ['Walls and Stone.   8(6):1048-1064, September 2015.', 'Walls and Stone', '8', '6', '1048-1064', '2015-09'],
  ])('reads the source %s', (source, venue, volume, issue, pages, date) => {
    expect(read(record(`SO  - ${source}\n`)).papers[0]).toMatchObject({ venue, volume, issue, pages, date });
  });
});

describe('RefWorks', () => {
  it('is known by the legend above the first record, however long it is', () => {
    const legend = `Refworks Export Tagged Format\n\n${'XX=An element of the legend\n'.repeat(200)}\n`;
    expect(read(`${legend}RT Journal Article\nT1 Walls\nA1 Hale,Iris\nYR 2021\nFD Mar 4\n`)).toMatchObject({
      dialect: 'refworks',
      papers: [{ title: 'Walls', date: '2021-03-04', type: 'article' }],
    });
  });
});

describe('a page', () => {
  it('without data of a paper is told of once', () => {
    const { papers, diagnostics } = read(
      '<!DOCTYPE html><html><head><title>A shop</title></head><body>Snails</body></html>',
    );
    expect(papers).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['not-a-listing']);
  });

  it('keeps a name with a comma whole', () => {
    const meta = (name: string, content: string): string => `<meta name="${name}" content="${content}">`;
    const page = `<html><head>${meta('citation_title', 'Walls')}${meta('citation_author', 'Alder Hale, Iris Maria')}</head></html>`;
    expect(read(page).papers[0]?.authors).toEqual(['Alder Hale, Iris Maria']);
  });
});

describe('a table', () => {
  it('takes one name with a comma for one where other cells part theirs by semicolons', () => {
    const rows = '"Quill, Mara; Fenn, Odo",One\n"Alder Hale, Iris Maria",Two\n"Mara Quill, Odo Fenn",Three\n';
    expect(read(`Authors,Title\n${rows}`).papers.map(({ authors }) => authors?.length)).toEqual([2, 1, 1]);
    expect(read('Authors,Title\n"Mara Quill, Odo Fenn",One\n').papers[0]?.authors).toEqual(['Mara Quill', 'Odo Fenn']);
    expect(read('Authors,Title\n"de la Cruz, Juan Carlos",One\n').papers[0]?.authors).toHaveLength(1);
  });
});

describe('records of one title', () => {
  const ris = (tags: string): string => `TY  - JOUR\nTI  - Editorial\nPY  - 2020\n${tags}ER  - \n\n`;

  it('are other papers where pages, volume or types say so', () => {
    expect(read(ris('SP  - 1\n') + ris('SP  - 9\n')).papers).toHaveLength(2);
    expect(read(ris('VL  - 1\nAB  - The same text.\n') + ris('VL  - 2\nAB  - The same text.\n')).papers).toHaveLength(
      2,
    );
    expect(read(ris('') + ris('').replace('JOUR', 'THES')).papers).toHaveLength(2);
  });

  it('are one paper where nothing contradicts, and where pages agree whatever the type', () => {
    expect(read(ris('SP  - 1\n') + ris('')).papers).toHaveLength(1);
    expect(read(ris('SP  - 1\n') + ris('SP  - 1\n').replace('JOUR', 'CPAPER')).papers).toHaveLength(1);
  });
});

describe('what comes after a broken record', () => {
  it.each([
    [
      'JSON',
      '[{"title": "One", "year": 2020},\n{"title": "Broken", "author": [}, "x": },\n{"title": "Two", "year": 2021}]',
    ],
    ['CSV', 'Title,Year\nOne,2020\n"A quote "that is not closed,\nTwo,2021\n'],
    ['BibTeX', '@article{a, title = {One}}\n@article{b,\n  year = {2020,\n\n@article{c, title = {Two}}\n'],
    ['RIS', 'TY  - JOUR\nTI  - One\nER  - \n\nTY  - JOUR\nPY  - 2020\n\nTY  - JOUR\nTI  - Two\nER  - \n'],
    [
      'JATS',
      `<articles>${['<article-title>One</article-title>', '<article-title>Broken', '<article-title>Two</article-title>'].map((title) => `<article><front><article-meta><title-group>${title}</title-group></article-meta></front></article>`).join('\n')}</articles>`,
    ],
  ])('is still read: %s', (_name, text) => {
    const found = titles(text);
    expect(found[0]).toBe('One');
    expect(found.at(-1)).toBe('Two');
  });
});

describe('BibTeX', () => {
  it('knows types with marks in their names, and family names that braces keep together', () => {
    const text =
      '@web_page{a,\n  title = {One},\n  author = {Giuseppe {De Giacomo} and Odo Fenn},\n}\n\n@news-item{b, title = {Two}}\n';
    expect(read(text).papers).toMatchObject([
      { title: 'One', authors: ['De Giacomo, Giuseppe', 'Odo Fenn'] },
      { title: 'Two' },
    ]);
  });
});
