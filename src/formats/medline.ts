import { doiOf } from '../paper/identifiers.js';
import type { PaperType } from '../paper/paper.js';
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
import { TaggedLines, tags } from './tagged-lines.js';

const TYPES: ReadonlyMap<string, PaperType> = new Map<string, PaperType>([
  ['journal article', 'article'],
  ['review', 'article'],
  ['book', 'book'],
  ['book chapter', 'chapter'],
  ['preprint', 'preprint'],
  ['dataset', 'dataset'],
  ['technical report', 'report'],
]);

/** Subject headings mark the main ones with an asterisk: `*Tide pools/ecology`. */
const heading = (value: string): readonly string[] => oneEach(value.replaceAll('*', ''));

/** `10.1016/j.cell.2014.05.010 [doi]` among `S0092-8674(14)00604-7 [pii]`. */
const doiAmongIds = (value: string): string | undefined =>
  /\[(?!doi\])[a-z]+\]\s*$/i.test(value) ? undefined : doiOf(value.replace(/\s*\[doi\]\s*$/i, ''));

/** MEDLINE, as PubMed and ERIC export it (.nbib): `PMID- 28754806`, continued lines indented. */
export const medlineFormat: Format = format({
  name: 'medline',
  sign: { line: /^(?:PMID- ?\d|(?:OWN|STAT|TI|FAU|AU) *- \S)/, least: 2, also: [/^TI {2}- /m] },
  records: () =>
    new TaggedLines({
      tag: /^\uFEFF?([A-Z]{2,4}) *-(?: |$)/,
      opens: tags('PMID'),
      blankEnds: tags('TI BTI'),
      continued: /^ {2,}/,
    }),
  fields: {
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
    type: paperType(TYPES, 'PT'),
    venue: longest('JT', 'BTI', 'TA'),
    volume: text('VI'),
    issue: text('IP'),
    pages: first(['PG'], plainValue),
    publisher: text('PB'),
    editors: list([['FED'], ['ED']], oneEach),
    keywords: list([['OT', 'MH']], heading),
  },
});
