import { doiOf } from '../paper/identifiers.js';
import {
  date,
  datePrinted,
  first,
  identifiers,
  isbn,
  issn,
  list,
  longest,
  matching,
  oneEach,
  paperType,
  plainValue,
  text,
} from './field-readers.js';
import { type Format, format } from './format.js';
import { taggedLines, tags } from './tagged-lines.js';

/** Subject headings mark the main ones with an asterisk: `*Tide pools/ecology`. */
const heading = (value: string): readonly string[] => oneEach(value.replaceAll('*', ''));

/** `10.1016/j.cell.2014.05.010 [doi]` among `S0092-8674(14)00604-7 [pii]`. */
const doiAmongIds = (value: string): string | undefined =>
  /\[(?!doi\])[a-z]+\]$/i.test(value.trimEnd()) ? undefined : doiOf(value.trimEnd().replace(/\[doi\]$/i, ''));

/** MEDLINE, as PubMed and ERIC export it (.nbib): `PMID- 28754806`, continued lines indented. */
export const medlineFormat: Format = /* @__PURE__ */ format({
  name: 'medline',
  sign: { line: /^(?:PMID- ?\d|(?:OWN|STAT|TI|FAU|AU) *- \S)/, least: 2, also: [/^TI {2}- /m] },
  records: () =>
    taggedLines({
      tag: /^\uFEFF?([A-Z]{2,4}) *-(?: |$)/,
      opens: tags('PMID'),
      blankEnds: tags('TI BTI'),
      continued: /^ {2,}/,
    }),
  fields: () => ({
    title: text('TI', 'CTI', 'BTI'),
    abstract: text('AB'),
    authors: list([['FAU'], ['AU'], ['CN']], oneEach),
    date: date('DP'),
    datePrinted: datePrinted('DP'),
    doi: first(['LID', 'AID', 'DOI'], doiAmongIds),
    ids: identifiers({
      pmid: matching(/^\d+$/, 'PMID'),
      pmcid: matching(/PMC\d+/, 'PMC'),
      isbn: isbn('ISBN'),
      issn: issn('IS'),
    }),
    type: paperType('PT'),
    venue: longest('JT', 'BTI', 'TA'),
    volume: text('VI'),
    issue: text('IP'),
    pages: first(['PG'], plainValue),
    publisher: text('PB'),
    editors: list([['FED'], ['ED']], oneEach),
    keywords: list([['OT', 'MH']], heading),
  }),
});
