import { arxivIdOf, doiOf, findArxivId } from '../paper/identifiers.js';
import { HEADINGS, tableIn } from './csv-headings.js';
import { csvRows } from './csv-rows.js';
import {
  best,
  dateBeside,
  datePrinted,
  type FieldReader,
  type FieldTable,
  first,
  type ItemReader,
  identifiers,
  isbn,
  issn,
  list,
  matching,
  pages,
  paperType,
  plainValue,
  separated,
  url,
  type ValueReader,
} from './field-readers.js';
import { type Format, format } from './format.js';
import { listedNames } from './listed-names.js';

/** Scopus puts its number of an author behind the name: `Quill, Mara (57200000000)`. */
const withoutNumbers: ItemReader = (cell, value) =>
  PLACEHOLDER.test(cell) ? [] : listedNames(cell.replace(/ ?\(\d{5,16}\)/g, ''), value);

/** What Scopus and Publish or Perish print where they have nothing. */
const PLACEHOLDER = /^\s*(?:\[no (?:abstract|author name) available\]|0)\s*$/i;
const given: ValueReader<string> = (cell, value) => (PLACEHOLDER.test(cell) ? undefined : plainValue(cell, value));
const text = (names: readonly string[]): FieldReader<string> => first(names, given);

/** How fields are read of the columns of a table, by their headings. */
export const csvFields = (): FieldTable => ({
  title: text(HEADINGS.title),
  abstract: text(HEADINGS.abstract),
  authors: list([HEADINGS.fullAuthors, HEADINGS.authors], withoutNumbers),
  date: dateBeside(HEADINGS.date, ['pd']),
  datePrinted: datePrinted(...HEADINGS.date),
  doi: first([...HEADINGS.doi, ...HEADINGS.url], (value, { name }) =>
    (HEADINGS.url as readonly string[]).includes(name) && !/doi\.org\//i.test(value) ? undefined : doiOf(value),
  ),
  arxivId: best(
    [...HEADINGS.arxivId, ...HEADINGS.url, 'extra', ...HEADINGS.doi],
    (value) => arxivIdOf(value) ?? (/arxiv[:.]\s*\d/i.test(value) ? findArxivId(value)?.id : undefined),
    () => 0,
  ),
  ids: identifiers({
    pmid: matching(/^\d+$/, ...HEADINGS.pmid),
    pmcid: matching(/PMC\d+/, ...HEADINGS.pmcid),
    isbn: isbn(...HEADINGS.isbn),
    issn: issn(...HEADINGS.issn),
    wos: matching(/(?:WOS|ISI|MEDLINE):[\w:]+/, ...HEADINGS.wos),
    scopus: matching(/^2-s2\.0-\d+$/, ...HEADINGS.scopus),
  }),
  url: url(...HEADINGS.url),
  type: paperType(...HEADINGS.type),
  venue: text(HEADINGS.venue),
  volume: text(HEADINGS.volume),
  issue: text(HEADINGS.issue),
  pages: (values) => {
    const reading = pages(HEADINGS.firstPage, HEADINGS.lastPage, HEADINGS.pages)(values);
    return reading?.value === '0' ? undefined : reading;
  },
  publisher: text(HEADINGS.publisher),
  editors: list([HEADINGS.editors], withoutNumbers),
  categories: list([HEADINGS.categories], separated(/[\s,;]/)),
  keywords: list([HEADINGS.keywords], (cell) => separated(cell.includes(';') ? /;/ : /[,|]/)(cell)),
  comments: text(HEADINGS.comments),
  note: text(HEADINGS.note),
});

/** Tables with headings: of Zotero, Scopus, PubMed, Web of Science, Embase, Publish or Perish, of people. */
export const csvFormat: Format = /* @__PURE__ */ format({
  name: 'csv',
  sign: (head) => tableIn(head) !== undefined,
  records: csvRows,
  fields: csvFields,
});
