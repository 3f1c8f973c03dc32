import { hash } from '../../paper/identity.js';
import type { Paper } from '../../paper/paper.js';
import { lineOf, printed } from './text.js';

const HEAD = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/">
`;
/** RFC 4287 wants a time; of papers without a day it is the beginning of the year or month. */
const EPOCH = '1970-01-01T00:00:00Z';

/** Papers as a feed of Atom (RFC 4287) with the elements of arXiv, Dublin Core and PRISM. */
export function atomText(papers: Iterable<Paper>, title: string): string {
  const all = [...papers];
  const updated = [EPOCH, ...all.map(({ date }) => timeOf(date))].sort().at(-1);
  const head = [element('title', title), element('id', `urn:paperkin:${hash(all.map(({ id }) => id).join(' '))}`)];
  return `${HEAD}${[...head, element('updated', updated)].join('')}${all.map(entryOf).join('')}</feed>\n`;
}

function entryOf(paper: Paper): string {
  const { ids = {}, date } = paper;
  const elements = [
    element(
      'id',
      paper.arxivId ? `http://arxiv.org/abs/${paper.arxivId}` : `urn:paperkin:${encodeURIComponent(printed(paper.id))}`,
    ),
    element('title', lineOf(paper.title), ' type="text"'),
    element('updated', timeOf(date)),
    date?.length === 10 ? element('published', timeOf(date)) : element('dc:date', date),
    ...(paper.authors ?? []).map((name) => `<author>${element('name', lineOf(name)).trim()}</author>\n`),
    paper.url === undefined ? '' : `<link rel="alternate" href="${escaped(printed(paper.url))}"/>\n`,
    element('arxiv:doi', paper.doi),
    ...(paper.categories ?? []).map((term) => `<category term="${escaped(printed(term))}"/>\n`),
    ...(paper.keywords ?? []).map((word) => element('dc:subject', lineOf(word))),
    element('prism:publicationName', paper.venue && lineOf(paper.venue)),
    element('prism:volume', paper.volume && lineOf(paper.volume)),
    element('prism:number', paper.issue && lineOf(paper.issue)),
    element('prism:pageRange', paper.pages && lineOf(paper.pages)),
    element('prism:issn', ids.issn),
    element('prism:isbn', ids.isbn),
    element('dc:publisher', paper.publisher && lineOf(paper.publisher)),
    element('arxiv:comment', paper.comments && lineOf(paper.comments)),
    element('summary', lineOf(paper.abstract), ' type="text"'),
  ];
  return `<entry>\n${elements.join('')}</entry>\n`;
}

function element(name: string, value: string | undefined, attributes = ''): string {
  return value === undefined || value === '' ? '' : `<${name}${attributes}>${escaped(printed(value))}</${name}>\n`;
}

const timeOf = (date: string | undefined): string =>
  date === undefined ? EPOCH : `${`${date}-01-01`.slice(0, 10)}T00:00:00Z`;

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);
const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => ESCAPES.get(mark) ?? mark);
