import type { PaperType } from '../paper/paper.js';
import {
  date,
  datePrinted,
  doi,
  identifiers,
  isbn,
  issn,
  list,
  longest,
  matching,
  oneEach,
  pages,
  paperType,
  text,
  url,
} from './field-readers.js';
import { type Format, format } from './format.js';
import { TaggedLines, tags } from './tagged-lines.js';

const TYPES: ReadonlyMap<string, PaperType> = new Map<string, PaperType>([
  ['jour', 'article'],
  ['ejour', 'article'],
  ['jfull', 'article'],
  ['mgzn', 'article'],
  ['news', 'article'],
  ['inpr', 'article'],
  ['abst', 'article'],
  ['conf', 'proceedings'],
  ['cpaper', 'proceedings'],
  ['book', 'book'],
  ['ebook', 'book'],
  ['edbook', 'book'],
  ['chap', 'chapter'],
  ['echap', 'chapter'],
  ['encyc', 'chapter'],
  ['thes', 'thesis'],
  ['rprt', 'report'],
  ['unpb', 'preprint'],
  ['data', 'dataset'],
  ['aggr', 'dataset'],
  ['gen', 'other'],
  ['pat', 'other'],
  ['elec', 'other'],
  ['comp', 'other'],
]);

/**
 * RIS, as reference managers and publishers write it: `TY  - JOUR` to `ER  -`, also with one blank before the hyphen, without
 * the opening tag, and with values on several lines.
 */
export const risFormat: Format = format({
  name: 'ris',
  sign: { line: /^\uFEFF?(?:TY|ER) {1,2}-/ },
  records: () =>
    new TaggedLines({
      tag: /^\uFEFF?([A-Z][A-Z0-9])(?: {2}- ?| -(?: |$))/,
      opens: tags('TY'),
      closes: 'ER',
      continued: /^(?!\s*\d+\.\s*$)/,
    }),
  fields: {
    title: text('TI', 'T1', 'CT', 'BT'),
    abstract: text('AB', 'N2'),
    authors: list([['AU', 'A1']], oneEach),
    date: date('PY', 'Y1', 'DA'),
    datePrinted: datePrinted('PY', 'Y1', 'DA'),
    doi: doi('DO'),
    ids: identifiers({ isbn: isbn('SN'), issn: issn('SN'), pmcid: matching(/PMC\d+/, 'C2') }),
    url: url('UR', 'LK'),
    type: paperType(TYPES, 'TY'),
    venue: longest('JF', 'JO', 'T2', 'BT', 'JA', 'J1', 'J2'),
    volume: text('VL'),
    issue: text('IS'),
    pages: pages(['SP'], ['EP']),
    publisher: text('PB'),
    editors: list([['ED', 'A2']], oneEach),
    keywords: list([['KW']], oneEach),
    note: text('N1'),
  },
});
