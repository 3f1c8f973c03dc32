import { arxivIdOf } from '../paper/identifiers.js';
import {
  dateBeside,
  doi,
  first,
  identifiers,
  isbn,
  issn,
  list,
  matching,
  oneEach,
  pages,
  paperType,
  plainValue,
  separated,
  text,
  url,
} from './field-readers.js';
import { type Format, format } from './format.js';
import { taggedLines, tags } from './tagged-lines.js';

/** refer and BibIX, as EndNote, Google Scholar and publishers export it (.enw): `%T Title`, records with `%0` or apart by blank lines. */
export const referFormat: Format = /* @__PURE__ */ format({
  name: 'refer',
  sign: { line: /^\uFEFF?%[0A-Z] ?\S/, least: 2, also: [/^%[TB] /m] },
  records: () =>
    taggedLines({
      tag: /^\uFEFF?%(\S)(?: |$)/,
      opens: tags('0'),
      blankEnds: tags('T'),
      continued: /^(?!\s*\d+\.\s*$)/,
    }),
  fields: () => ({
    title: text('T', 'B', 'Q'),
    abstract: text('X'),
    authors: list([['A']], oneEach),
    date: dateBeside(['D'], ['8']),
    doi: doi('R', 'U'),
    arxivId: first(['R', 'U', 'M'], arxivIdOf),
    ids: identifiers({ isbn: isbn('@'), issn: issn('@'), pmcid: matching(/PMC\d+/, '2') }),
    url: url('U'),
    type: paperType('0'),
    venue: text('J', 'B', 'S'),
    volume: text('V'),
    issue: text('N'),
    pages: pages([], [], ['P']),
    publisher: text('I'),
    editors: list([['E']], oneEach),
    keywords: list([['K']], separated(/[;\n]/)),
    note: first(['Z', 'O'], plainValue),
  }),
});
