import { CsvScanner, type Row, type Separator } from './csv-scanner.js';

/** A heading as fields know it: letters and digits in lower case. `Journal/Book` is `journal book`. */
export const headingOf = (cell: string): string =>
  cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What programs call the columns. Those of two letters are of Web of Science. */
export const HEADINGS = {
  title: [
    'title',
    'article title',
    'document title',
    'paper title',
    'title of paper',
    'item title',
    'ti',
    'titre',
    'titel',
    'título',
  ],
  abstract: ['abstract', 'abstract note', 'abstracts', 'summary', 'ab', 'tl dr', 'tldr', 'description'],
  fullAuthors: ['author full names', 'af'],
  authors: [
    'authors',
    'author',
    'author s',
    'author names',
    'au',
    'creator',
    'creators',
    'authors list',
    'first authors',
    'auteurs',
    'autores',
  ],
  date: [
    'publication date',
    'date',
    'date of publication',
    'date published',
    'published',
    'published date',
    'cover date',
    'year',
    'publication year',
    'pub year',
    'py',
    'jahr',
  ],
  doi: ['doi', 'di', 'doi link', 'doi url', 'article doi', 'digital object identifier'],
  url: [
    'url',
    'link',
    'links',
    'article url',
    'articleurl',
    'paper url',
    'source url',
    'uri',
    'web page',
    'full text link',
    'embase link',
    'pdf url',
  ],
  arxivId: ['arxiv id', 'arxivid', 'arxiv', 'arxiv number'],
  venue: [
    'source title',
    'publication title',
    'journal book',
    'journal title',
    'journal name',
    'journal',
    'book title',
    'conference name',
    'conference',
    'venue',
    'published in',
    'container title',
    'publication',
    'so',
    'source',
    'zeitschrift',
  ],
  type: ['document type', 'item type', 'publication type', 'reference type', 'entry type', 'dt', 'type'],
  volume: ['volume', 'vol', 'vl'],
  issue: ['issue', 'issue number', 'number', 'is'],
  firstPage: ['page start', 'first page', 'start page', 'startpage', 'bp'],
  lastPage: ['page end', 'last page', 'end page', 'endpage', 'ep'],
  pages: ['pages', 'page', 'page range', 'page numbers', 'art no', 'article number', 'ar'],
  publisher: ['publisher', 'publisher name', 'book publisher', 'pu'],
  editors: ['editors', 'editor', 'be'],
  keywords: [
    'author keywords',
    'keywords',
    'manual tags',
    'automatic tags',
    'index keywords',
    'tags',
    'de',
    'mesh terms',
  ],
  categories: ['categories', 'arxiv categories', 'subjects'],
  comments: ['comments', 'comment'],
  note: ['note', 'notes', 'extra'],
  pmid: ['pmid', 'pubmed id', 'pm', 'medline pmid'],
  pmcid: ['pmcid', 'pmc id', 'pmc'],
  isbn: ['isbn', 'bn'],
  issn: ['issn', 'issns', 'sn', 'ei'],
  wos: ['ut', 'ut unique wos id', 'ut unique id', 'accession number'],
  scopus: ['eid'],
} as const;

const TITLES: ReadonlySet<string> = new Set(HEADINGS.title);
const KNOWN: ReadonlySet<string> = new Set(Object.values(HEADINGS).flat());

/** A table: what parts its cells, and the row with the headings. */
export interface Table {
  readonly separator: Separator;
  readonly head: Row;
}

const SEPARATORS: readonly Separator[] = ['\t', ',', ';'];
/** The headings stand in one of so many rows. */
const HEAD_ROWS = 8;
/** Headings that are known, in a row of them. */
const LEAST_KNOWN = 2;

/** The table of papers at the beginning of a text: a row with a title and another heading that is known, and a row below. */
export function tableIn(head: string): Table | undefined {
  for (const separator of SEPARATORS) {
    const scanner = new CsvScanner(head, separator);
    for (let i = 0; i < HEAD_ROWS; i++) {
      const row = scanner.next();
      if (row === undefined) break;
      if (row.cells.length < LEAST_KNOWN) continue;
      const names = row.cells.map(({ text }) => headingOf(text));
      const isHead =
        names.some((name) => TITLES.has(name)) && names.filter((name) => KNOWN.has(name)).length >= LEAST_KNOWN;
      if (!isHead) continue;
      const below = scanner.next();
      // A page whose header was copied with wide blanks goes on with lines of one cell.
      const isRow = below !== undefined && (below.cells.length > 1 || below.cells[0]?.text.trim() === '');
      if (isRow) return { separator, head: row };
    }
  }
  return undefined;
}

const HEADING = /^[\p{L}_][\p{L}\p{N}_ .()/#%:-]{0,40}$/u;
const NUMBER = /^[-+]?[\d.,]+%?$|^$/;
const LEAST_ROWS = 3;
const LEAST_COLUMNS = 3;

/** Whether a text begins as a table of something else: headings, then rows of as many cells, of which a column has numbers. */
export function isOtherTable(head: string): boolean {
  return SEPARATORS.some((separator) => {
    const scanner = new CsvScanner(head, separator);
    const rows: (readonly string[])[] = [];
    for (let row = scanner.next(); row !== undefined && rows.length < 50; row = scanner.next())
      if (!row.isOpen || row.end < head.length) rows.push(row.cells.map(({ text }) => text.trim()));
    const [names = [], ...others] = rows;
    return (
      names.length >= LEAST_COLUMNS &&
      others.length >= LEAST_ROWS &&
      new Set(names).size === names.length &&
      names.every((name) => HEADING.test(name)) &&
      others.every((cells) => cells.length === names.length) &&
      names.some((_name, i) => others.every((cells) => NUMBER.test(cells[i] ?? '')))
    );
  });
}
