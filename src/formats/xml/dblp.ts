import { arxivIdOf, doiOf } from '../../paper/identifiers.js';
import {
  date,
  first,
  identifiers,
  isbn,
  list,
  oneEach,
  plainValue,
  text,
  url,
  type ValueReader,
} from '../field-readers.js';
import { typeNamed } from '../paper-types.js';
import type { XmlRecordFormat } from './record-format.js';

/** What the beginning of a key says: `journals/jtp/Quill20`. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['journals', 'article'],
  ['conf', 'proceedings'],
  ['books', 'book'],
  ['series', 'chapter'],
  ['reference', 'chapter'],
  ['phd', 'thesis'],
  ['tr', 'report'],
  ['data', 'dataset'],
]);
const typeOf: ValueReader<'preprint' | NonNullable<ReturnType<typeof typeNamed>>> = (value, { name }) => {
  if (name === 'type') return /informal/i.test(value) ? 'preprint' : typeNamed(TYPE_WORDS.get(value) ?? value);
  if (value.startsWith('journals/corr/')) return 'preprint';
  return typeNamed(KINDS.get(value.split('/', 1)[0] ?? '') ?? '');
};
/** Types as the search of DBLP spells them. */
const TYPE_WORDS: ReadonlyMap<string, string> = new Map([
  ['Journal Articles', 'article'],
  ['Conference and Workshop Papers', 'proceedings'],
  ['Books and Theses', 'book'],
  ['Parts in Books or Collections', 'chapter'],
  ['Editorship', 'book'],
  ['Data and Artifacts', 'dataset'],
]);

const withoutStop: ValueReader<string> = (value, from) => plainValue(value, from)?.replace(/(?<=[^.]{2})\.$/, '');
/** Persons of one name have numbers: `Mara Quill 0002`. */
const names = (value: string): readonly string[] => oneEach(value.replace(/ \d{4}\s*$/, ''));

/** XML of DBLP: its whole dump, the publications of a person, what its search answers. */
export const dblp: XmlRecordFormat = {
  records: 'article inproceedings proceedings book incollection phdthesis mastersthesis data info'.split(' '),
  whole: ['title', 'booktitle'],
  attributes: ['@key'],
  fields: {
    title: first(['title'], withoutStop),
    authors: list([['author'], ['authors/author']], names),
    date: date('year'),
    doi: first(['doi', 'ee'], (value) => (/doi|^10\./i.test(value) ? doiOf(value) : undefined)),
    arxivId: first(['ee', 'volume'], (value) => arxivIdOf(value.replace(/^abs\//, ''))),
    ids: identifiers({ isbn: isbn('isbn'), dblp: text('@key', 'key') }),
    url: url('ee', 'url'),
    type: first(['@key', 'key', 'type'], typeOf),
    venue: text('journal', 'booktitle', 'venue', 'school', 'series'),
    volume: text('volume'),
    issue: text('number'),
    pages: text('pages'),
    publisher: text('publisher'),
    editors: list([['editor']], names),
    note: text('note'),
  },
};
