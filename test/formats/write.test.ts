import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadParsers } from '../../src/formats/parsers.js';
import { formatPapers, type PaperFormat } from '../../src/formats/write/format-papers.js';
import { personOf } from '../../src/formats/write/person.js';
import { parseListing } from '../../src/listing/parse.js';
import { htmlText } from '../../src/paper/markup/html.js';
import { plainText } from '../../src/paper/markup/plain-text.js';
import type { Paper } from '../../src/paper/paper.js';
import { readFixture } from '../listing/fixtures.js';

const parsers = await loadParsers('atom');

const snails: Paper = {
  id: 'doi:10.5555/jtp.2020.1',
  title: 'Snails on $k$ mornings: the {\\"O}resund & BERT',
  abstract: 'Tide pools warm by 5% faster than the sea. We count snails_on forty mornings {and} more.',
  links: [],
  authors: ['Quill, Mara', 'Odo van der Fenn', 'Tide Pool Group'],
  date: '2020-03-04',
  doi: '10.5555/jtp.2020.1',
  arxivId: '2003.00001v2',
  url: 'https://tidepools.example/a_b%20c',
  type: 'article',
  venue: 'Journal of Tide Pools',
  volume: '8',
  issue: '2',
  pages: '113-120',
  publisher: 'Shore Press',
  keywords: ['snails', 'tide pools'],
  note: 'Read twice.',
};

const READ: readonly (readonly [PaperFormat, string])[] = [
  ['csl-json', 'json'],
  ['bibtex', 'bibtex'],
  ['ris', 'ris'],
  ['csv', 'csv'],
  ['atom', 'atom'],
  ['json-lines', 'json-lines'],
  ['paperkin', 'paperkin'],
];

/** A text as a reader sees it, however often it was written and read. */
function seen(text: string | undefined): string {
  let known = text ?? '';
  for (let i = 0; i < 8; i++) {
    const next = htmlText(plainText(known));
    if (next === known) break;
    known = next;
  }
  return known;
}
const people = (names: readonly string[] | undefined): unknown => names?.map((name) => personOf(seen(name)));
const essence = (paper: Paper) => ({
  title: seen(paper.title),
  abstract: seen(paper.abstract),
  authors: people(paper.authors),
  date: paper.date,
  doi: paper.doi,
  arxivId: paper.arxivId,
  venue: paper.venue && seen(paper.venue),
  volume: paper.volume,
  issue: paper.issue,
  pages: paper.pages,
  publisher: paper.publisher && seen(paper.publisher),
});
const readBack = (papers: readonly Paper[], format: PaperFormat): readonly Paper[] =>
  parseListing(formatPapers(papers, format), { parsers }).papers;

const word = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-zA-Z]{2,9}$/) },
  fc.constantFrom(
    'Öl',
    'naïve',
    'Łódź',
    'BERT',
    'e^x',
    'a_b',
    '50%',
    '#1',
    'C&A',
    '"so"',
    '=1+1',
    "it's",
    '数学',
    'α',
    '(2)',
    'a;b',
    'x,',
    '–',
  ),
);
const text = fc.array(word, { minLength: 2, maxLength: 9 }).map((words) => `Of ${words.join(' ')} end`);
const name = fc
  .tuple(fc.constantFrom('Quill', 'van der Fenn', 'Hále', "O'Dea", 'Łukasz'), fc.constantFrom('Mara', 'J. R.', 'Zoë'))
  .map((parts) => parts.join(', '));
const paper: fc.Arbitrary<Omit<Paper, 'id' | 'links'>> = fc.record(
  {
    title: text,
    abstract: text,
    authors: fc.array(name, { minLength: 1, maxLength: 4 }),
    date: fc.constantFrom('2020', '2021-03', '2019-12-31'),
    doi: fc.constantFrom('10.5555/a_b.1', '10.5555/0277(2002)022[0696:XY]2.0.CO;2'),
    arxivId: fc.constantFrom('2003.00001v2', 'hep-th/9901001'),
    venue: text,
    volume: fc.constantFrom('8', '12A'),
    issue: fc.constantFrom('2', '3-4'),
    pages: fc.constantFrom('113-120', 'e1001'),
    publisher: text,
  },
  { requiredKeys: ['title', 'abstract'] },
);

describe.each(READ)('papers as %s', (format, dialect) => {
  it('are read back as they were, under plainText', () => {
    fc.assert(
      fc.property(fc.array(paper, { minLength: 1, maxLength: 4 }), (drafts) => {
        const papers = drafts.map(
          (draft, i): Paper => ({
            ...draft,
            ...(draft.doi && { doi: `${draft.doi}${i}` }),
            ...(draft.arxivId && { arxivId: `24${String(10 + i)}.00001` }),
            title: `${draft.title} ${i}x`,
            id: `p${i}`,
            links: [],
          }),
        );
        expect(readBack(papers, format).map(essence)).toEqual(papers.map(essence));
      }),
      { numRuns: 150 },
    );
  });

  it('are told as what they are', () => {
    const listing = parseListing(formatPapers([snails], format), { parsers });
    expect(listing.dialect).toBe(dialect);
    expect(listing.papers.map(essence)).toEqual([essence(snails)]);
    expect(listing.papers[0]).toMatchObject({ url: snails.url, keywords: snails.keywords });
  });

  it('hold all of a listing', () => {
    const { papers } = parseListing(readFixture('csv-scopus'));
    expect(readBack(papers, format)).toHaveLength(papers.length);
  });
});

describe('BibTeX', () => {
  it('has keys of name, year and title, each once', () => {
    const again = formatPapers(
      [snails, { ...snails, id: 'b' }, { ...snails, id: 'c', authors: ['数学'], title: '数学' }],
      'bibtex',
    );
    const keys = [...again.matchAll(/^@\w+\{([^,]+),/gm)].map(([, key]) => key);
    expect(keys.slice(0, 2)).toEqual(['quill2020snails', 'quill2020snailsb']);
    expect(keys[2]).toMatch(/^paper2020[a-z\d]+$/);
  });

  it('keeps letters or writes them as commands, and keeps capitals', () => {
    expect(formatPapers([snails], 'bibtex')).toContain('title = {Snails on k mornings: the Öresund \\& {BERT}},');
    expect(formatPapers([snails], 'bibtex', { characters: 'latex' })).toContain('the {\\"O}resund \\& {BERT}');
    expect(formatPapers([snails], 'bibtex')).toContain(
      'author = {Quill, Mara and van der Fenn, Odo and {Tide Pool Group}},',
    );
  });
});

it('keeps a spreadsheet from taking cells for formulas', () => {
  const evil = { ...snails, title: '=HYPERLINK("http://a.example")', abstract: '+1', authors: ['@a', '-b'] };
  const table = formatPapers([evil], 'csv');
  expect(table).toContain('"\'=HYPERLINK(""http://a.example"")","\'@a; -b",');
  expect(parseListing(table).papers[0]).toMatchObject({ title: evil.title, abstract: '+1' });
});

it('writes a list in Markdown whose marks are letters', () => {
  expect(formatPapers([{ ...snails, title: 'A *bold* [link](x)', abstract: '' }], 'markdown')).toBe(
    [
      '- **[A \\*bold\\* \\[link\\](x)](<https://tidepools.example/a_b%20c>)**',
      '  Quill, Mara, Odo van der Fenn, Tide Pool Group',
      '  *Journal of Tide Pools* 8(2), 113-120',
      '  2020-03-04',
      '',
    ]
      .join('\n')
      .replace(/\n(?= {2}\S)/g, '  \n'),
  );
});

describe('names', () => {
  it.each([
    ['Quill, Mara', { family: 'Quill', given: 'Mara' }],
    ['Mara J. Quill', { family: 'Quill', given: 'Mara J.' }],
    ['Odo van der Fenn', { family: 'van der Fenn', given: 'Odo' }],
    ['Quill MJ', { family: 'Quill', given: 'MJ' }],
    ['Fenn, Odo, Jr', { family: 'Fenn', given: 'Odo', suffix: 'Jr' }],
    ['Odo Fenn Jr.', { family: 'Fenn', given: 'Odo', suffix: 'Jr.' }],
    ['Plato', { literal: 'Plato' }],
    ['Shore Institute', { literal: 'Shore Institute' }],
  ])('%s is split', (printed, parts) => {
    expect(personOf(printed)).toEqual(parts);
  });
});
