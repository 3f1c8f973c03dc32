import {
  arxivId,
  dateBeside,
  doi,
  identifiers,
  isbn,
  issn,
  list,
  longest,
  matching,
  oneEach,
  paperType,
  separated,
  text,
  url,
} from '../field-readers.js';
import type { XmlRecordFormat } from './record-format.js';

/** Elements that hold text in `style` elements, one a stretch of one look. */
const STYLED = [
  'titles/title titles/secondary-title titles/short-title titles/alt-title titles/tertiary-title',
  'periodical/full-title periodical/abbr-1 alt-periodical/full-title alt-periodical/abbr-1',
  'contributors/authors/author contributors/secondary-authors/author contributors/tertiary-authors/author',
  'dates/year dates/pub-dates/date abstract keywords/keyword electronic-resource-num isbn issn volume number pages publisher pub-location',
  'urls/related-urls/url urls/web-urls/url urls/pdf-urls/url urls/text-urls/url notes research-notes language accession-num label',
  'work-type edition section custom1 custom2 custom3 custom4 custom5 custom6 custom7 auth-address remote-database-name remote-database-provider',
]
  .join(' ')
  .split(' ');

/** XML that EndNote exports, and programs that write it. */
export const endnoteXml: XmlRecordFormat = {
  records: ['record'],
  whole: STYLED,
  attributes: ['ref-type@name', 'dates/year@year'],
  fields: {
    title: text('titles/title'),
    abstract: text('abstract'),
    authors: list([['contributors/authors/author']], oneEach),
    date: dateBeside(['dates/year', 'dates/year@year'], ['dates/pub-dates/date']),
    arxivId: arxivId('electronic-resource-num', 'urls/related-urls/url', 'urls/web-urls/url'),
    doi: doi('electronic-resource-num'),
    ids: identifiers({
      isbn: isbn('isbn'),
      issn: issn('isbn', 'issn'),
      pmcid: matching(/PMC\d+/, 'custom2'),
      wos: matching(/(?:WOS|ISI):[\w:]+/, 'accession-num'),
    }),
    url: url('urls/related-urls/url', 'urls/web-urls/url', 'urls/text-urls/url'),
    type: paperType('ref-type@name'),
    venue: longest(
      'periodical/full-title',
      'titles/secondary-title',
      'titles/alt-title',
      'periodical/abbr-1',
      'alt-periodical/full-title',
      'alt-periodical/abbr-1',
    ),
    volume: text('volume'),
    issue: text('number'),
    pages: text('pages'),
    publisher: text('publisher'),
    editors: list([['contributors/secondary-authors/author']], oneEach),
    keywords: list([['keywords/keyword']], separated(/;/)),
    note: text('notes', 'research-notes'),
  },
};
