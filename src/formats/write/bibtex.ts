import { MONTHS } from '../../paper/dates.js';
import type { Paper, PaperType } from '../../paper/paper.js';
import { CitationKeys } from './citation-keys.js';
import { type Characters, latexText, protectedText } from './latex.js';
import { personOf } from './person.js';
import { lineOf, printed } from './text.js';
import { typeOf } from './type.js';

const ENTRIES: Readonly<Record<PaperType, string>> = {
  article: 'article',
  proceedings: 'inproceedings',
  book: 'book',
  chapter: 'incollection',
  thesis: 'phdthesis',
  report: 'techreport',
  preprint: 'misc',
  dataset: 'misc',
  other: 'misc',
};

/** Papers as BibTeX that both BibTeX and biblatex read. */
export function bibtexText(papers: Iterable<Paper>, characters: Characters): string {
  const keys = new CitationKeys();
  return Array.from(papers, (paper) => entryOf(paper, keys.keyOf(paper), characters)).join('\n');
}

function entryOf(paper: Paper, key: string, characters: Characters): string {
  const text = (value: string | undefined): string => (value === undefined ? '' : latexText(lineOf(value), characters));
  const type = ENTRIES[typeOf(paper)];
  const [year = '', month = '', day = ''] = paper.date?.split('-') ?? [];
  const inBook = type === 'inproceedings' || type === 'incollection';
  const isThesis = type === 'phdthesis';
  const fields: readonly (readonly [string, string])[] = [
    ['title', paper.title === '' ? '' : protectedText(lineOf(paper.title), characters)],
    ['author', namesText(paper.authors, characters)],
    ['editor', namesText(paper.editors, characters)],
    [inBook ? 'booktitle' : 'journal', text(paper.venue)],
    ['year', year],
    ['day', day.replace(/^0/, '')],
    ['volume', text(paper.volume)],
    ['number', text(paper.issue)],
    ['pages', text(paper.pages).replace(/^(\w+)-(\w+)$/, '$1--$2')],
    ['publisher', text(paper.publisher)],
    [isThesis ? 'school' : 'institution', text(paper.organisation)],
    ['doi', verbatim(paper.doi)],
    ['eprint', verbatim(paper.arxivId)],
    ['archiveprefix', paper.arxivId === undefined ? '' : 'arXiv'],
    ['primaryclass', paper.arxivId === undefined ? '' : text(paper.categories?.[0])],
    ['url', verbatim(paper.url)],
    ...['isbn', 'issn', 'pmid', 'pmcid'].map((name) => [name, verbatim(paper.ids?.[name])] as const),
    ['keywords', (paper.keywords ?? []).map(text).join(', ')],
    ['comments', text(paper.comments)],
    ['note', text(paper.note)],
    ['abstract', text(paper.abstract)],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}},\n`);
  const abbreviated = MONTHS[Number(month) - 1];
  if (abbreviated !== undefined) lines.push(`  month = ${abbreviated},\n`);
  return `@${type}{${key},\n${lines.join('')}}\n`;
}

/** Identifiers and addresses are taken as they are; braces would close the value. */
const verbatim = (value: string | undefined): string =>
  value === undefined ? '' : printed(value).replaceAll('{', '%7B').replaceAll('}', '%7D').replaceAll('\\', '%5C');

function namesText(names: readonly string[] | undefined, characters: Characters): string {
  return (names ?? []).map((name) => nameText(name, characters)).join(' and ');
}

function nameText(name: string, characters: Characters): string {
  const person = personOf(name);
  const text = (part: string): string => latexText(part, characters);
  if ('literal' in person) return /[\s,]/.test(person.literal) ? `{${text(person.literal)}}` : text(person.literal);
  const { family, given, suffix } = person;
  const parts = suffix === undefined ? [family, given] : [family, suffix, given];
  return parts.map((part) => (/(?:^| )and(?: |$)/i.test(part) ? `{${text(part)}}` : text(part))).join(', ');
}
