import {
  arxivId,
  date,
  datePrinted,
  doi,
  identifiers,
  isbn,
  issn,
  list,
  longest,
  matching,
  mixed,
  oneEach,
  pages,
  paperType,
  text,
  url,
} from './field-readers.js';
import { type Format, format } from './format.js';
import { taggedLines, tags } from './tagged-lines.js';

/**
 * RIS, as reference managers and publishers write it: `TY  - JOUR` to `ER  -`, also with one blank before the hyphen, without
 * the opening tag, and with values on several lines.
 */
export const risFormat: Format = /* @__PURE__ */ format({
  name: 'ris',
  sign: { line: /^\uFEFF?(?:TY|ER) {1,2}-/ },
  records: () =>
    taggedLines({
      tag: /^\uFEFF?([A-Z][A-Z0-9])(?: {2}- ?| -(?: |$))/,
      opens: tags('TY'),
      closes: 'ER',
      continued: /^(?!\s*\d+\.\s*$)/,
    }),
  fields: () => ({
    title: text('TI', 'T1', 'CT', 'BT'),
    abstract: text('AB', 'N2'),
    authors: mixed(['AU', 'A1'], oneEach),
    date: date('PY', 'Y1', 'DA'),
    datePrinted: datePrinted('PY', 'Y1', 'DA'),
    doi: doi('DO'),
    arxivId: arxivId('AN', 'UR', 'LK', 'M1'),
    ids: identifiers({ isbn: isbn('SN'), issn: issn('SN'), pmcid: matching(/PMC\d+/, 'C2') }),
    url: url('UR', 'LK'),
    type: paperType('TY'),
    venue: longest('JF', 'JO', 'T2', 'BT', 'JA', 'J1', 'J2'),
    volume: text('VL'),
    issue: text('IS'),
    pages: pages(['SP'], ['EP']),
    publisher: text('PB'),
    editors: list([['ED', 'A2']], oneEach),
    keywords: list([['KW']], oneEach),
    note: text('N1'),
  }),
});
