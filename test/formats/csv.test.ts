import { describe, expect, it } from 'vitest';
import { CsvScanner, type Separator } from '../../src/formats/csv-scanner.js';
import { listedNames } from '../../src/formats/listed-names.js';
import { accountOf } from '../../src/listing/account.js';
import { parseListing } from '../../src/listing/parse.js';

function rowsOf(text: string, separator: Separator = ','): readonly (readonly string[])[] {
  const scanner = new CsvScanner(text, separator);
  const rows: string[][] = [];
  for (let row = scanner.next(); row !== undefined; row = scanner.next()) rows.push(row.cells.map((cell) => cell.text));
  return rows;
}

describe('the rows of a table', () => {
  it.each([
    [
      'a,b\r\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"a,b","c""d"\n', [['a,b', 'c"d']]],
    ['"a\nb",c\n', [['a\nb', 'c']]],
    ['"",""""\n', [['', '"']]],
    ['"Snails" and more,b\n', [['"Snails" and more', 'b']]],
    ['"a" "b" c",d\n', [['a" "b" c', 'd']]],
    [
      '"never closed,b\nc,d\n',
      [
        ['"never closed', 'b'],
        ['c', 'd'],
      ],
    ],
    [' "a" , b \n', [['a', 'b']]],
    ['a,,\n', [['a', '', '']]],
  ])('%j', (text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  it.each([
    ['a,b\n', ',', false],
    ['a,b', ',', true],
    ['a,"b\nc', ',', true],
    ['a,"b\nc,d\n', ',', true],
    ['a\t"b\tc\n', '\t', false],
  ] as const)('%j may go on behind the text, or not', (text, separator, isOpen) => {
    expect(new CsvScanner(text, separator).next()?.isOpen).toBe(isOpen);
  });

  it('take a quote for a letter where tabs part the cells and it closes none', () => {
    expect(rowsOf('"Snails" and more\tb\n"c\nd"\te\n', '\t')).toEqual([
      ['"Snails" and more', 'b'],
      ['c\nd', 'e'],
    ]);
  });
});

describe('tables', () => {
  it('read the row below one whose quote is never closed', () => {
    const rows = ['"Snails "of walls,Quill M,2020', '"Fog, lifted","Fenn, O",2021', '"Two\n"lines" of it",Ash B,2022'];
    const text = `Title,Authors,Year\n${rows.join('\n')}\n`;
    const { papers } = parseListing(text);
    expect(papers.map(({ title, date }) => [title, date])).toEqual([
      ['"Snails "of walls', '2020'],
      ['Fog, lifted', '2021'],
      ['Two "lines" of it', '2022'],
    ]);
  });

  it('read the row below a broken one that lacks cells', () => {
    const { papers } = parseListing('Title,Authors,Year\n"Snails "of walls,\n"Fog, lifted","Fenn, O",2021\n');
    expect(papers.map(({ title }) => title)).toEqual(['"Snails "of walls', 'Fog, lifted']);
  });

  it('tell of a column that is not read once, at its first cell', () => {
    const text = 'Title,Year,Shelf\nSnails,2020,A\nWalls,2021,B\n,,\nFog,2019\n';
    const listing = parseListing(text);
    expect(listing.papers.map(({ title }) => title)).toEqual(['Snails', 'Walls', 'Fog']);
    const unread = listing.diagnostics.filter(({ code }) => code === 'unread-value');
    expect(unread.map(({ message, span }) => [message, text.slice(span.start, span.end)])).toEqual([
      ['Shelf was not read', 'A'],
    ]);
    expect(accountOf(text, listing).lost).toBe(0);
  });

  it('may have rows of more cells than a call takes arguments', () => {
    const text = `Title,Year\nSnails${','.repeat(150_000)}x\n${','.repeat(150_000)}y\n`;
    const { papers, diagnostics } = parseListing(text);
    expect(papers.map(({ title }) => title)).toEqual(['Snails']);
    expect(diagnostics.map(({ code }) => code)).toContain('bad-record');
  });

  it.each([
    ['Quill, Mara; Fenn, Odo', ['Quill, Mara', 'Fenn, Odo']],
    ['Quill, Mara', ['Quill, Mara']],
    ['Quill M, Fenn OJ.', ['Quill M', 'Fenn OJ']],
    ['Quill, M., Fenn, O. J.', ['Quill, M.', 'Fenn, O. J.']],
    ['M Quill, O van der Fenn, ...', ['M Quill', 'O van der Fenn']],
    ['Mara Quill and Odo Fenn', ['Mara Quill', 'Odo Fenn']],
    ['van der Fenn, J. R.', ['van der Fenn, J. R.']],
  ])('have names in one cell: %s', (cell, names) => {
    expect(listedNames(cell)).toEqual(names);
  });
});

describe('what is no listing of papers', () => {
  it.each([
    ['JSON', '{"name": "tide-table", "stations": [{"id": 1}]}'],
    ['an empty array', '[]'],
    ['XML', '<?xml version="1.0"?><opml version="2.0"><body/></opml>'],
    ['a table', 'station,year,mornings\nPort Elm,2019,40\nWall Head,2020,38\nElm,2021,31\n'],
  ])('%s gives one diagnostic and no papers', (_name, text) => {
    const { papers, diagnostics } = parseListing(text);
    expect(papers).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['unknown-format']);
  });

  it('is not a list of references with numbers in brackets', () => {
    expect(parseListing('[1] A. Quill. Snails on forty mornings. 2020.\n[2] O. Fenn. Walls. 2021.\n').dialect).toBe(
      'plain',
    );
  });
});
