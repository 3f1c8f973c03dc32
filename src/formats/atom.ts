import { folded } from '../paper/clean.js';
import { dateOf } from '../paper/dates.js';
import { arxivIdOf, doiOf } from '../paper/identifiers.js';
import { addressOf } from '../paper/links.js';
import {
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
  separated,
  text,
  type ValueReader,
} from './field-readers.js';
import type { Format } from './format.js';
import { FormatReader } from './format-reader.js';
import { elementOf, xmlElements } from './xml-elements.js';

/** What an attribute of a value's element says. */
const attribute = (value: Parameters<typeof elementOf>[0], name: string): string =>
  elementOf(value)?.attributes.get(name) ?? '';

/** Text of RFC 4287: of `type="text"` and `"xhtml"` as it is; `"html"`, and what feeds leave untyped, has markup of its own. */
const typedText: ValueReader<string> = (given, value) =>
  /^(?:text|xhtml|text\/plain)$/.test(attribute(value, 'type')) ? folded(given) || undefined : plainValue(given, value);

// arXiv:2403.00001v1 Announce Type: new Abstract: …
const ANNOUNCEMENT = /^arXiv:\S+ Announce Type: \S+ Abstract: /;

const abstractOf: ValueReader<string> = (given, value) =>
  typedText(given, value)?.replace(ANNOUNCEMENT, '') || undefined;

/** The page of the paper: a link that is its alternate, or an id that is an address. */
const pageOf: ValueReader<string> = (given, value) =>
  value.name === 'id' || /^(?:alternate)?$/.test(attribute(value, 'rel')) ? addressOf(given) : undefined;

/** The DOI of an element that is one, of an id or a link that leads to one. */
const doiIn: ValueReader<string> = (given, { name }) =>
  /^(?:id|link@href)$/.test(name) && !/^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)/i.test(given.trim())
    ? undefined
    : doiOf(given);

const arxivIdIn: ValueReader<string> = (given) => arxivIdOf(given.replace(/^oai:arXiv\.org:/i, ''));

/** One name, or several of which each has a first and a last: `Mara Quill, Odo Fenn`. */
const namesIn = (given: string): readonly string[] => {
  const names = separated(/[,;]\s/)(given);
  return names.every((name) => /\S\s+\S/.test(name)) ? names : oneEach(given);
};

const once =
  (read: FieldReader<string[]>): FieldReader<string[]> =>
  (values) => {
    const reading = read(values);
    return reading && { ...reading, value: [...new Set(reading.value)] };
  };

const FIELDS: FieldTable = {
  title: first(['title', 'dc:title'], typedText),
  abstract: first(['summary', 'content', 'dcterms:abstract', 'dc:description'], abstractOf),
  authors: list([['author/name'], ['author'], ['dc:creator']], namesIn),
  date: first(
    ['published', 'issued', 'prism:publicationDate', 'prism:coverDate', 'dc:date', 'updated', 'modified'],
    (given) => dateOf(given)?.iso,
  ),
  url: first(['link@href', 'id', 'prism:url'], pageOf),
  arxivId: first(['id', 'link@href'], arxivIdIn),
  doi: first(['arxiv:doi', 'prism:doi', 'dc:identifier', 'id', 'link@href'], doiIn),
  venue: text('arxiv:journal_ref', 'prism:publicationName', 'dc:source'),
  volume: text('prism:volume'),
  issue: text('prism:number', 'prism:issueIdentifier'),
  pages: pages(['prism:startingPage'], ['prism:endingPage'], ['prism:pageRange']),
  publisher: text('dc:publisher', 'prism:publisher'),
  ids: identifiers({ issn: issn('prism:issn', 'prism:eIssn'), isbn: isbn('prism:isbn') }),
  categories: once(list([['arxiv:primary_category@term', 'category@term']], oneEach)),
  keywords: once(list([['dc:subject', 'prism:keyword']], oneEach)),
  comments: text('arxiv:comment'),
};

/** Atom of arXiv's API and of journals (RFC 4287), with the elements of Dublin Core and PRISM. */
export const atomFormat: Format = {
  name: 'atom',
  sign: { line: /^\s*<(?:\?xml\b|(?:[\w.-]+:)?(?:feed|entry)\b)/, first: true },
  reader: ({ xml }) =>
    xml &&
    new FormatReader(
      xmlElements(xml, {
        records: ['entry'],
        roots: ['feed', 'entry'],
        whole: [
          'title',
          'summary',
          'content',
          'rights',
          'dc:title',
          'dc:description',
          'dcterms:abstract',
          'arxiv:comment',
        ],
        attributes: ['category@term', 'link@href', 'arxiv:primary_category@term'],
      }),
      FIELDS,
    ),
};
