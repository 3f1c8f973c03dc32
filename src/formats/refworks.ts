import { doiOf } from '../paper/identifiers.js';
import {
  arxivId,
  dateBeside,
  first,
  identifiers,
  isbn,
  issn,
  list,
  oneEach,
  pages,
  paperType,
  text,
  url,
} from './field-readers.js';
import { type Format, format } from './format.js';
import { taggedLines, tags } from './tagged-lines.js';

/** A record, or the legend above the first; it may be longer than what follows. */
const BEGINNING = /^\uFEFF?\s*(?:RT [A-Z]|Refworks Export Tagged Format)/i;

/** RefWorks, tagged, as it exports and Google Scholar writes it: `RT Journal Article` opens a record, a legend may stand above. */
export const refworksFormat: Format = /* @__PURE__ */ format({
  name: 'refworks',
  sign: (head) => BEGINNING.test(head) && /^RT [A-Z]/m.test(head) && /^(?:T1|A1) \S/m.test(head),
  records: () =>
    taggedLines({
      tag: /^\uFEFF?([A-Z][A-Z\d]{1,2}) (?! ?-)/,
      opens: tags('RT'),
      marks: tags('ID'),
      continued: /\S/,
    }),
  fields: () => ({
    title: text('T1'),
    abstract: text('AB'),
    authors: list([['A1']], oneEach),
    date: dateBeside(['YR'], ['FD']),
    doi: first(['DO', 'NO'], (value, { name }) => (name === 'DO' || /^doi:/i.test(value) ? doiOf(value) : undefined)),
    arxivId: arxivId('LK', 'UL'),
    ids: identifiers({ isbn: isbn('SN'), issn: issn('SN') }),
    url: url('UL', 'LK'),
    type: paperType('RT'),
    venue: text('JF', 'T2', 'JO', 'T3'),
    volume: text('VO'),
    issue: text('IS'),
    pages: pages(['SP'], ['OP']),
    publisher: text('PB'),
    editors: list([['A2']], oneEach),
    keywords: list([['K1']], oneEach),
    note: text('NO'),
  }),
});
