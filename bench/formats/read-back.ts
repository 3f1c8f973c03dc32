// Whether other packages read what is written: tsx bench/formats/read-back.ts
import { readdirSync, readFileSync } from 'node:fs';
import { personOf } from '../../src/formats/write/person.js';
import { formatPapers } from '../../src/formats.js';
import { loadParsers, type Paper, parseListing } from '../../src/index.js';
import { peersOf } from './peers.js';
import { FIELDS, type Reader, scoreOf } from './score.js';
import type { Expected } from './zotero.js';

const parsers = await loadParsers('atom');
const listings = readdirSync('fixtures').map((name) => readFileSync(`fixtures/${name}/listing.txt`, 'utf8'));
const papers = listings.flatMap((text) => parseListing(text, { parsers }).papers.filter(({ title }) => title !== ''));

const familyOf = (name: string): string => {
  const person = personOf(name);
  return 'literal' in person ? person.literal : person.family;
};
const records = papers.map(
  ({ title, authors = [], date, doi, abstract }: Paper): Expected => ({
    title,
    authors: authors.map(familyOf),
    ...(date !== undefined && { year: date.slice(0, 4) }),
    ...(doi !== undefined && { doi }),
    ...(abstract !== '' && { abstract }),
  }),
);

const { default: Papa } = await import('papaparse');
const { parseAtomFeed } = await import('feedsmith');
const tables: Reader = (input) =>
  (Papa.parse(input, { header: true, skipEmptyLines: true }).data as Record<string, string>[]).map((row) => ({
    title: row.Title ?? '',
    authors: (row.Authors ?? '').split('; ').filter(Boolean).map(familyOf),
    year: (row['Publication Date'] ?? '').slice(0, 4),
    doi: row.DOI ?? '',
    abstract: (row.Abstract ?? '').replace(/^'(?=[=+\-@])/, ''),
  }));
interface AtomEntry {
  readonly title?: string | { readonly value?: string };
  readonly summary?: string | { readonly value?: string };
  readonly authors?: readonly { readonly name?: string }[];
  readonly published?: string;
  readonly dc?: { readonly date?: string; readonly dates?: readonly string[] };
}
const textValue = (text: AtomEntry['title']): string => (typeof text === 'string' ? text : (text?.value ?? ''));
const feeds: Reader = (input) =>
  ((parseAtomFeed(input).entries ?? []) as AtomEntry[]).map(({ title, summary, authors = [], published, dc }) => ({
    title: textValue(title),
    authors: authors.map(({ name = '' }) => familyOf(name)),
    year: (published ?? dc?.dates?.[0] ?? dc?.date ?? '').slice(0, 4),
    abstract: textValue(summary),
  }));

const { Cite } = await import('@citation-js/core');
const bibtex = await peersOf('bibtex');
const csl: Reader = (input) =>
  new Cite(input).data.map(({ title = '', author = [], issued, DOI = '', abstract = '' }) => ({
    title,
    authors: author.map(({ family, literal }) => family ?? literal ?? ''),
    year: String(issued?.['date-parts']?.[0]?.[0] ?? ''),
    doi: DOI,
    abstract,
  }));
const readers = [
  ...[...bibtex].map(([name, read]) => ['bibtex', name, read] as const),
  ...[...(await peersOf('ris'))].map(([name, read]) => ['ris', name, read] as const),
  ['csl-json', '@citation-js/core', csl] as const,
  ['csv', 'papaparse', tables] as const,
  ['atom', 'feedsmith', feeds] as const,
];
console.log(`${papers.length} papers of the fixtures\n| format | reader | ${FIELDS.join(' | ')} |`);
for (const [format, name, read] of readers) {
  const scores = await scoreOf([{ input: formatPapers(papers, format), records }], read);
  const cells = FIELDS.map((field) => `${scores[field].right} of ${scores[field].of}`);
  console.log(`| ${format} | ${name} | ${scores.throws > 0 ? 'throws' : cells.join(' | ')} |`);
}
