import { folded } from '../../paper/clean.js';
import { dateOf } from '../../paper/dates.js';
import { doiOf } from '../../paper/identifiers.js';
import { addressOf } from '../../paper/links.js';
import {
  arxivId,
  type FieldReader,
  type FieldTable,
  first,
  identifiers,
  isbn,
  issn,
  list,
  oneEach,
  pages,
  plainValue,
  text,
  type ValueReader,
} from '../field-readers.js';
import { listedNames } from '../listed-names.js';
import { attributeOf } from '../xml-elements.js';

/** Text of RFC 4287: of `type="text"` and `"xhtml"` as it is; `"html"`, and what feeds leave untyped, has markup of its own. */
const typedText: ValueReader<string> = (given, value) =>
  /^(?:text|xhtml|text\/plain)$/.test(attributeOf(value, 'type'))
    ? folded(given) || undefined
    : plainValue(given, value);

// arXiv:2403.00001v1 Announce Type: new Abstract: …
const ANNOUNCEMENT = /^arXiv:\S+ Announce Type: \S+ Abstract: /;

/** The abstract without what arXiv puts before it in its daily feeds. */
export const withoutAnnouncement = (text: string): string => text.replace(ANNOUNCEMENT, '');

const abstractOf: ValueReader<string> = (given, value) =>
  withoutAnnouncement(typedText(given, value) ?? '') || undefined;

/** The page of the paper: a link that is its alternate, or an id that is an address. */
const pageOf: ValueReader<string> = (given, value) =>
  value.name === 'id' || /^(?:alternate)?$/.test(attributeOf(value, 'rel')) ? addressOf(given) : undefined;

/** The DOI of an element that is one, of an id or a link that leads to one. */
const doiIn: ValueReader<string> = (given, { name }) =>
  /^(?:id|link@href)$/.test(name) && !/^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)/i.test(given.trim())
    ? undefined
    : doiOf(given);

const once =
  (read: FieldReader<string[]>): FieldReader<string[]> =>
  (values) => {
    const reading = read(values);
    return reading && { ...reading, value: [...new Set(reading.value)] };
  };

/** What is written where a time has to be and none is known. */
const NO_TIME = '1970-01-01T00:00:00';

/** What the entries and items of feeds have in common. */
export const FEED_FIELDS: FieldTable = {
  title: first(['title', 'dc:title'], typedText),
  abstract: first(['summary', 'content', 'dcterms:abstract', 'dc:description'], abstractOf),
  authors: list([['author/name'], ['dc:creator'], ['author']], listedNames),
  date: first(
    ['published', 'issued', 'prism:publicationDate', 'prism:coverDate', 'dc:date', 'updated', 'modified'],
    (given) => (given.startsWith(NO_TIME) ? undefined : dateOf(given)?.iso),
  ),
  url: first(['link@href', 'id', 'prism:url'], pageOf),
  arxivId: arxivId('id', 'link@href'),
  doi: first(['arxiv:doi', 'prism:doi', 'dc:identifier', 'id', 'link@href'], doiIn),
  venue: text('arxiv:journal_ref', 'arxiv:journal_reference', 'prism:publicationName', 'dc:source'),
  volume: text('prism:volume'),
  issue: text('prism:number', 'prism:issueIdentifier'),
  pages: pages(['prism:startingPage'], ['prism:endingPage'], ['prism:pageRange']),
  publisher: text('dc:publisher', 'prism:publisher'),
  ids: identifiers({ issn: issn('prism:issn', 'prism:eIssn'), isbn: isbn('prism:isbn') }),
  categories: once(list([['arxiv:primary_category@term', 'category@term']], oneEach)),
  keywords: once(list([['dc:subject', 'prism:keyword']], oneEach)),
  comments: text('arxiv:comment'),
};
