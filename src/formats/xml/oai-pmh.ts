import { dateOf } from '../../paper/dates.js';
import { doiOf } from '../../paper/identifiers.js';
import { addressOf } from '../../paper/links.js';
import {
  arxivId,
  first,
  identifiers,
  isbn,
  issn,
  list,
  oneEach,
  paperType,
  plainValue,
  separated,
  text,
} from '../field-readers.js';
import { listedNames } from '../listed-names.js';
import type { RecordValue } from '../record.js';
import { elementOf } from '../xml-elements.js';
import type { XmlRecordFormat } from './record-format.js';

const of = (...names: readonly string[]): readonly string[] =>
  names.flatMap((name) => [`metadata/arXiv/${name}`, `metadata/arXivRaw/${name}`]);
const dc = (...names: readonly string[]): readonly string[] => names.map((name) => `metadata/dc/dc:${name}`);

/** `<keyname>Quill</keyname><forenames>Mara</forenames>` */
const nameOf = (_text: string, value: RecordValue): readonly string[] => {
  const parts = ['keyname', 'forenames', 'suffix'].map((part) => elementOf(value)?.textOf(part) ?? '');
  return oneEach(parts.filter((part) => part !== '').join(', '));
};
/** The list of `arXivRaw`, with places of work in brackets. */
const namesOf = (value: string, from: RecordValue): readonly string[] =>
  from.name.endsWith('/author') ? nameOf(value, from) : listedNames(value.replace(/ ?\([^()]*\)/g, ''));

/** `Comment: 5 pages` and a journal stand among descriptions and identifiers of Dublin Core. */
const COMMENT = /^Comments?: /;

/** Answers of OAI-PMH: the formats `arXiv` and `arXivRaw`, and Dublin Core of any archive. */
export const oaiPmh: XmlRecordFormat = {
  records: ['record'],
  whole: [...of('authors/author', 'title', 'abstract'), ...dc('title', 'description', 'creator')],
  attributes: ['header@status'],
  fields: {
    title: text(...of('title'), ...dc('title')),
    abstract: first([...of('abstract'), ...dc('description')], (value, from) =>
      COMMENT.test(value) ? undefined : plainValue(value, from),
    ),
    authors: list([of('authors/author'), of('authors'), dc('creator')], (value, from) =>
      from.name.startsWith('metadata/dc/') ? oneEach(value) : namesOf(value, from),
    ),
    date: first([...of('created', 'version/date'), ...dc('date', 'issued')], (value) => dateOf(value)?.iso),
    arxivId: arxivId(...of('id'), 'header/identifier', ...dc('identifier')),
    doi: first([...of('doi'), ...dc('identifier', 'relation')], (value, { name }) =>
      name.endsWith('relation') && !/^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)/i.test(value) ? undefined : doiOf(value),
    ),
    ids: identifiers({ issn: issn(...dc('source')), isbn: isbn(...dc('identifier')) }),
    url: first(dc('identifier'), addressOf),
    type: paperType(...dc('type')),
    venue: text(...of('journal-ref'), ...dc('source')),
    publisher: text(...dc('publisher')),
    categories: list([of('categories')], separated(/\s+/)),
    keywords: list([dc('subject')], oneEach),
    comments: first([...of('comments'), ...dc('description')], (value, from) =>
      from.name.startsWith('metadata/dc/') && !COMMENT.test(value)
        ? undefined
        : plainValue(value.replace(COMMENT, ''), from),
    ),
  },
};
