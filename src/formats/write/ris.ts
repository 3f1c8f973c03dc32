import type { Paper, PaperType } from '../../paper/paper.js';
import { invertedName } from './person.js';
import { lineOf, printed } from './text.js';
import { typeOf } from './type.js';

const TYPES: Readonly<Record<PaperType, string>> = {
  article: 'JOUR',
  proceedings: 'CPAPER',
  book: 'BOOK',
  chapter: 'CHAP',
  thesis: 'THES',
  report: 'RPRT',
  preprint: 'UNPB',
  dataset: 'DATA',
  other: 'GEN',
};

/** Papers as RIS: lines that end as its specification says. */
export const risText = (papers: Iterable<Paper>): string => Array.from(papers, recordOf).join('\r\n');

function recordOf(paper: Paper): string {
  const [, start = paper.pages, end] = /^(\w+)-(\w+)$/.exec(paper.pages ?? '') ?? [];
  const year = paper.date?.slice(0, 4);
  const day = paper.date?.replaceAll('-', '/');
  const tags: readonly (readonly [string, string | undefined])[] = [
    ['TY', TYPES[typeOf(paper)]],
    ['TI', lineOf(paper.title)],
    ...(paper.authors ?? []).map((name) => ['AU', invertedName(name)] as const),
    ...(paper.editors ?? []).map((name) => ['ED', invertedName(name)] as const),
    ['PY', year],
    ['DA', day === year ? undefined : day],
    [paper.type === undefined || paper.type === 'article' ? 'JO' : 'T2', paper.venue && lineOf(paper.venue)],
    ['VL', paper.volume && lineOf(paper.volume)],
    ['IS', paper.issue && lineOf(paper.issue)],
    ['SP', start && lineOf(start)],
    ['EP', end],
    ['PB', paper.publisher && lineOf(paper.publisher)],
    ['SN', paper.ids?.isbn ?? paper.ids?.issn],
    ['DO', paper.doi],
    ['AN', paper.arxivId === undefined ? undefined : `arXiv:${paper.arxivId}`],
    ['UR', paper.url],
    ...(paper.keywords ?? []).map((word) => ['KW', lineOf(word)] as const),
    ['N1', paper.note && lineOf(paper.note)],
    ['AB', lineOf(paper.abstract)],
  ];
  const lines = tags.filter(([, value]) => value !== undefined && value !== '');
  return `${lines.map(([tag, value = '']) => `${tag}  - ${printed(value)}\r\n`).join('')}ER  - \r\n`;
}
