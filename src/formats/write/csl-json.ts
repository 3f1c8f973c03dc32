import type { Paper, PaperType } from '../../paper/paper.js';
import { CitationKeys } from './citation-keys.js';
import { personOf } from './person.js';
import { lineOf } from './text.js';
import { typeOf } from './type.js';

const TYPES: Readonly<Record<PaperType, string>> = {
  article: 'article-journal',
  proceedings: 'paper-conference',
  book: 'book',
  chapter: 'chapter',
  thesis: 'thesis',
  report: 'report',
  preprint: 'article',
  dataset: 'dataset',
  other: 'document',
};

/** Papers as CSL-JSON, which Zotero, Pandoc and citeproc read: an array, an object a paper. */
export function cslJsonText(papers: Iterable<Paper>): string {
  const keys = new CitationKeys();
  const items = Array.from(papers, (paper) => JSON.stringify(itemOf(paper, keys.keyOf(paper)), null, 2));
  return `[\n${items.join(',\n')}\n]\n`;
}

function itemOf(paper: Paper, key: string): Readonly<Record<string, unknown>> {
  const text = (value: string | undefined): string | undefined =>
    value === undefined ? undefined : lineOf(value) || undefined;
  return {
    id: key,
    type: TYPES[typeOf(paper)],
    title: text(paper.title),
    author: paper.authors?.map(personOf),
    editor: paper.editors?.map(personOf),
    issued: paper.date && { 'date-parts': [paper.date.split('-').map(Number)] },
    'container-title': text(paper.venue),
    volume: text(paper.volume),
    issue: text(paper.issue),
    page: text(paper.pages),
    publisher: text(paper.publisher),
    DOI: paper.doi,
    number: paper.arxivId && `arXiv:${paper.arxivId}`,
    PMID: paper.ids?.pmid,
    PMCID: paper.ids?.pmcid,
    ISBN: paper.ids?.isbn,
    ISSN: paper.ids?.issn,
    URL: paper.url,
    keyword: paper.keywords?.map(lineOf).join(', '),
    note: text(paper.note),
    abstract: text(paper.abstract),
  };
}
