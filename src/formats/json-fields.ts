import { accepts } from '../paper/checks.js';
import { dateOf } from '../paper/dates.js';
import { arxivIdOf, doiOf, isArxivId } from '../paper/identifiers.js';
import { addressOf } from '../paper/links.js';
import { htmlText } from '../paper/markup/html.js';
import {
  best,
  type FieldReader,
  type FieldTable,
  first,
  found,
  ISBN,
  ISSN,
  type ItemReader,
  identifiers,
  list,
  matching,
  pages,
  separated,
  type ValueReader,
  withSubtitle,
} from './field-readers.js';
import { abstractText, dateText, externalId, jsonNames, part, subtitleText, textOf } from './json-values.js';
import { typeNamed } from './paper-types.js';

const isDoi = (text: string): boolean => /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?10\.\d{4,9}\//i.test(text.trim());

/** The text of a member, also where it is the first of a list or the name of an object. */
const plain: ValueReader<string> = (text, { data }) => htmlText(text || textOf(data)) || undefined;
const text = (...names: readonly string[]): FieldReader<string> => first(names, plain);
/** The same of a member within a member: `primary_location.source.display_name`. */
const within =
  (...path: readonly string[]): ValueReader<string> =>
  (_text, { data }) =>
    htmlText(textOf(part(data, ...path))) || undefined;

const subtitle: FieldReader<string> = (values) =>
  text('subtitle')(values) ?? first(['titles'], (_text, { data }) => htmlText(subtitleText(data)) || undefined)(values);

const DATES = [
  ...['date', 'issued', 'published', 'publishedAt', 'published_at', 'publication_date', 'publicationDate', 'dates'],
  ...['published-online', 'published-print', 'year', 'publication_year', 'publicationYear', 'posted'],
  ...['publication-date', 'update_date', 'versions'],
];
const isoOf: ValueReader<string> = (value, { data }) => dateOf(dateText(value, data))?.iso;

const printedDate: FieldReader<string> = (values) =>
  text('datePrinted')(values) ??
  best(
    DATES,
    (value) => (value !== '' && dateOf(value)?.iso !== undefined ? value.trim() : undefined),
    (value) => (dateOf(value)?.iso ?? '').length,
  )(values);

const arxivId: FieldReader<string> = first(
  ['arxivId', 'arxiv_id', 'arxiv', 'eprint', 'externalIds', 'id', 'number', 'primary_location'],
  (value, { data }) => {
    const given = value || textOf(part(data, 'ArXiv')) || textOf(part(data, 'landing_page_url'));
    return isArxivId(given) ? given : arxivIdOf(given);
  },
);

const doi: FieldReader<string> = first(
  ['doi', 'DOI', 'externalIds', 'external-ids', 'ids', 'id', 'URL', 'url'],
  (value, { name, data }) => {
    const given = value || textOf(part(data, 'DOI')) || textOf(part(data, 'doi')) || externalId(data, 'doi');
    return /^(?:id|url)$/i.test(name) && !isDoi(given) ? undefined : doiOf(given);
  },
);

const REGISTERS = /* @__PURE__ */ identifiers({
  pmid: first(['pmid', 'PMID', 'externalIds', 'ids'], (value, { data }) => {
    const given = value || textOf(part(data, 'PubMed')) || textOf(part(data, 'pmid'));
    return /^(?:https?:\/\/\S+\/)?(\d+)$/.exec(given)?.[1];
  }),
  pmcid: first(['pmcid', 'PMCID', 'externalIds', 'ids'], (value, { data }) => {
    const given = value || textOf(part(data, 'PubMedCentral')) || textOf(part(data, 'pmcid'));
    const digits = /^(?:https?:\/\/\S+\/)?(?:PMC)?(\d+)\/?$/.exec(given)?.[1];
    return digits && `PMC${digits}`;
  }),
  isbn: first(['ISBN', 'isbn'], (value, { data }) => found(ISBN)(value || textOf(data))),
  issn: first(['ISSN', 'issn'], (value, { data }) => found(ISSN)(value || textOf(data))),
  openalex: matching(/^https:\/\/openalex\.org\/(W\d+)$/, 'id'),
  s2: matching(/^[\da-f]{40}$/, 'paperId'),
});

/** Identifiers by name, as papers have them, or as members of their own. */
const ids: FieldReader<Readonly<Record<string, string>>> = (values) => {
  const [own] = values.of(['ids']);
  const isOwn =
    own !== undefined && accepts('ids', own.data) && !Object.values(own.data).some((id) => /^https?:/.test(id));
  return isOwn ? { value: own.data as Record<string, string>, from: [own] } : REGISTERS(values);
};

const words =
  (separator: RegExp): ItemReader =>
  (value, { data }) =>
    Array.isArray(data) ? data.flatMap((item) => htmlText(textOf(item)) || []) : separated(separator)(value);

/** Categories are words; subjects that are objects are keywords. */
const areWords = (data: unknown): boolean => !Array.isArray(data) || data.every((item) => typeof item === 'string');
const categories: ItemReader = (value, from) => (areWords(from.data) ? words(/[\s,;]/)(value, from) : []);
const keywords: ItemReader = (value, from) =>
  from.name === 'subjects' && areWords(from.data) ? [] : words(/[,;]/)(value, from);

/** A whole number: votes, upvotes. */
const whole = (...names: readonly string[]): FieldReader<number> =>
  first(names, (_text, { data }) => (Number.isSafeInteger(data) ? (data as number) : undefined));

const pageRange: FieldReader<string> = (values) =>
  text('pages', 'page')(values) ??
  first(['journal', 'biblio', 'container'], (_text, { data }) => {
    const start = textOf(part(data, 'first_page')) || textOf(part(data, 'firstPage')) || textOf(part(data, 'pages'));
    const end = textOf(part(data, 'last_page')) || textOf(part(data, 'lastPage'));
    return start === '' ? undefined : end === '' || end === start ? start.trim() : `${start}-${end}`;
  })(values) ??
  pages(['article-number'], [])(values);

/** Under which names fields are known; the first that is there counts. */
export const jsonFields = (): FieldTable => ({
  title: withSubtitle(text('title', 'titles', 'display_name'), subtitle),
  abstract: first(
    [
      'abstract',
      'abstractNote',
      'abstract_inverted_index',
      'summary',
      'descriptions',
      'description',
      'short-description',
      'tldr',
    ],
    (value, { data }) => htmlText(abstractText(value, data)) || undefined,
  ),
  authors: list([['authors'], ['author'], ['authorships'], ['creators'], ['contributors']], jsonNames),
  date: best(DATES, isoOf, (iso) => iso.length),
  datePrinted: printedDate,
  arxivId,
  doi,
  ids,
  url: first(['url', 'link', 'URL', 'id', 'primary_location'], (value, { data }) =>
    /^https?:\/\/openalex\.org\//.test(value)
      ? undefined
      : addressOf(value || textOf(part(data, 'landing_page_url')) || textOf(data)),
  ),
  organisation: text('organisation', 'organization', 'affiliation'),
  authorCount: whole('authorCount', 'author_count'),
  votes: whole('votes', 'upvotes'),
  categories: list([['categories'], ['subjects']], categories),
  keywords: list([['keywords'], ['keyword'], ['tags'], ['subjects']], keywords),
  venue: (values) =>
    text(
      'container-title',
      'venue',
      'journal',
      'journal-ref',
      'journal_ref',
      'booktitle',
      'publicationTitle',
      'container',
      'journal-title',
    )(values) ??
    first(
      ['primary_location', 'host_venue'],
      (value, from) => within('source', 'display_name')(value, from) ?? within('display_name')(value, from),
    )(values),
  type: first(['type', 'itemType', 'publicationTypes', 'types'], (value, { data }) =>
    typeNamed(value || textOf(data) || textOf(part(data, 'citeproc'))),
  ),
  volume: (values) => text('volume')(values) ?? first(['journal', 'biblio', 'container'], within('volume'))(values),
  issue: (values) =>
    first(['issue', 'number'], (value, from) => (arxivIdOf(value) === undefined ? plain(value, from) : undefined))(
      values,
    ) ?? first(['biblio', 'container'], within('issue'))(values),
  pages: pageRange,
  publisher: text('publisher'),
  editors: list([['editors'], ['editor']], jsonNames),
  sections: list([['sections']], jsonNames),
  comments: text('comments', 'comment'),
  note: text('note'),
});
