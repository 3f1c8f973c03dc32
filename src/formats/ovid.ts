import { MONTHS } from '../paper/dates.js';
import {
  date,
  doi,
  type FieldReader,
  first,
  found,
  type ItemReader,
  identifiers,
  isbn,
  issn,
  list,
  matching,
  paperType,
  plainValue,
  separated,
  text,
  type ValueReader,
} from './field-readers.js';
import { type Format, format } from './format.js';
import { taggedLines, tags } from './tagged-lines.js';

const SOURCES = ['SO', 'Source', 'BT'];
const MONTH = `(?:${MONTHS.join('|')}|spring|summer|autumn|fall|winter)`;

/** Where in a source the journal ends: before a volume, a month or a year. */
const VENUE = new RegExp(`^(.{2,200}?)[.,]? +(?=\\(?(?:vol\\.? ?)?\\d|${MONTH}[a-z]*\\.?[ /])`, 'i');
// 14(1):56   Vol.43(5), Sep 2015   8(6):1048-1064
const VOLUME = /(?<![\d-])(\d{1,4}) ?\(\d[^()]{0,12}\)|\bvol\.? ?(\d{1,6})|;(\d{1,6}):/i;
const ISSUE = /(?<![\d-])\d{1,4} ?\((\d[^()]{0,12})\)/;
const PAGES = /(?::|\bpp?\. ?) ?([A-Z]?\d{1,9}(?:-[A-Z]?\d{1,9})?)(?=[).,;\s]|$)/i;

/** A number of the source that names journal, volume, pages and date: `Walls January 2021;12(1):56-60`. */
const inSource = (pattern: RegExp): FieldReader<string> =>
  first(SOURCES, (source) => {
    const match = pattern.exec(source);
    return match?.slice(1).find((group) => group !== undefined);
  });

/** Without the kind that databases put behind a title: `Walls. [Review]`, `Walls. [References].` */
const title: ValueReader<string> = (value, from) =>
  plainValue(value, from)?.replace(/(?:\. ?| {1,2})\[[A-Z][\w ,/&-]{2,40}\]\.?$/, '');

const DEGREE =
  /,? (?:M\.?D|Ph\.?D|M\.?P\.?H|M\.?Sc|B\.?Sc|Dr\.?P\.?H|R\.?N|MBBS|FACSM|FAAN|M\.?S|M\.?A|B\.?A)\b[\s\S]*/;
/** Names without roles, degrees and marks of notes: `Quill, Mara [Inventor]`, `Fenn, Odo MD, MPH 1,2,*`. */
const names: ItemReader = (value) =>
  value
    .replace(/\[[^\][]*\]/g, '')
    .split(/; {1,3}/)
    .flatMap((part) => {
      const name = part
        .replace(DEGREE, '')
        .replace(/[\s\d,*+^()]{1,80}$/, '')
        .replace(/(?<=\p{Ll}{2})\.$/u, '')
        .trim();
      return name === '' || /^(?:Ph\.?D|FA[A-Z]{2,3}|M[A-Z]{1,2})\b/.test(name) ? [] : [name];
    });

/** Ovid, tagged (`<1. >`, then `TI  - Title`) or with labels on lines of their own. */
export const ovidFormat: Format = /* @__PURE__ */ format({
  name: 'ovid',
  sign: { line: /^\uFEFF? ?<\d+(?:\. )?>\s*$/, also: [/^ ?(?:TI {1,2}- |(?:Chapter )?Title\s*$)/m] },
  records: () =>
    taggedLines({
      // <1. >   TI  - Snails   Title
      tag: /^\uFEFF? ?(<|[A-Z][A-Z\d]{1,5}(?= {1,2}- ?)|[A-Z][A-Za-z/-]*(?: [A-Za-z/()-]+){0,8}(?=\s*$))(?: {1,2}- ?)?/,
      opens: tags('<'),
      marks: tags('<'),
      continued: /^\s/,
    }),
  fields: () => ({
    title: first(['TI', 'Title', 'BT', 'Chapter Title'], title),
    abstract: text('AB', 'Abstract'),
    authors: list([['AU', 'Author', 'Authors']], names),
    date: (values) =>
      date('YR', 'DP', 'DG', 'Year of Publication', 'Date of Publication', 'SO', 'Source')(values) ??
      date('BT')(values),
    doi: doi('DI', 'DO', 'DOI Number', 'Digital Object Identifier', 'DOI'),
    ids: identifiers({
      pmid: first(['PM', 'UI', 'Unique Identifier'], found(/^\d{6,9}$/)),
      isbn: isbn('IB', 'ISBN'),
      issn: issn('IS', 'ISSN', 'IT'),
    }),
    type: paperType('DT', 'PT', 'Publication Type', 'Document Type'),
    venue: (values) => text('JN', 'Journal Name')(values) ?? inSource(VENUE)(values),
    volume: inSource(VOLUME),
    issue: inSource(ISSUE),
    pages: inSource(PAGES),
    publisher: text('PU', 'PB', 'Publisher'),
    editors: list([['ED', 'Editor', 'Editors']], names),
    keywords: list([['DE', 'KW', 'ID', 'MH', 'Author Keywords', 'Key Words']], separated(/[;,] +|\. *$/)),
    note: matching(/\S.*/, 'NT', 'Notes'),
  }),
});
