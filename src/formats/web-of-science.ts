import {
  dateBeside,
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
  separated,
  text,
} from './field-readers.js';
import { type Format, format } from './format.js';
import { taggedLines, tags } from './tagged-lines.js';

/** Web of Science, tagged: `PT J` to `ER`, continued lines indented by three blanks, or copied without. */
export const webOfScienceFormat: Format = /* @__PURE__ */ format({
  name: 'web-of-science',
  sign: { line: /^\uFEFF?PT [A-Z]\s*$/, also: [/^TI /m] },
  records: () =>
    taggedLines({
      tag: /^\uFEFF?([A-Z][A-Z0-9])(?: |$)/,
      opens: tags('PT'),
      closes: 'ER',
      outside: tags('FN VR EF'),
      continued: /^(?: {2,}|(?![A-Z][A-Z\d](?: |$)))/,
      perLine: tags('AU AF BE ED CR'),
    }),
  fields: () => ({
    title: text('TI'),
    abstract: text('AB'),
    authors: list([['AF'], ['AU'], ['BA'], ['CA']], oneEach),
    date: dateBeside(['PY'], ['PD']),
    doi: doi('DI'),
    ids: identifiers({
      wos: matching(/^(?:WOS|ISI):\S+/, 'UT'),
      pmid: matching(/^\d+$/, 'PM'),
      isbn: isbn('BN'),
      issn: issn('SN', 'EI'),
    }),
    type: paperType('DT'),
    venue: longest('SO'),
    volume: text('VL'),
    issue: text('IS'),
    pages: pages(['BP'], ['EP'], ['AR']),
    publisher: text('PU'),
    editors: list([['BE', 'ED']], oneEach),
    keywords: list([['DE', 'ID']], separated(/;/)),
  }),
});
