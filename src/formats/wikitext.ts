import { arxivIdOf } from '../paper/identifiers.js';
import type { PaperType } from '../paper/paper.js';
import {
  date,
  doi,
  type FieldReader,
  first,
  identifiers,
  isbn,
  issn,
  list,
  matching,
  plainValue,
  separated,
  text,
  url,
} from './field-readers.js';
import { type Format, format } from './format.js';
import type { RecordValue } from './record.js';
import type { RecordValues } from './record-values.js';
import { WikiSource } from './wikitext-templates.js';

const SIGN = /\{\{[ \t]{0,4}(?:cite[ _][a-z ]{3,30}|citation|literatur|ouvrage)[ \t]{0,4}[|\n]/gi;
/** Templates that are enough in a text of other things. */
const ENOUGH = 2;

const NAMES = ['vauthors', 'authors', 'autor', 'auteurs', 'people', 'credits'];
const LAST = /^(?:last|surname|author-?last|nom)(\d{0,3})$/;
const FIRST = /^(?:first|given|author-?first|prénom)(\d{0,3})$/;
const WHOLE = /^(?:author|auteur)(\d{0,3})$/;
const MOST_AUTHORS = 999;

/** "last1" and "first1" and so on, or names as they are printed. */
const authors: FieldReader<string[]> = (values: RecordValues) => {
  const names = new Map<number, { last?: RecordValue; first?: RecordValue; whole?: RecordValue }>();
  for (const value of values.all)
    for (const [part, pattern] of [
      ['last', LAST],
      ['first', FIRST],
      ['whole', WHOLE],
    ] as const) {
      const number = pattern.exec(value.name)?.[1];
      if (number === undefined) continue;
      const place = Math.min(MOST_AUTHORS, Number(number || 1));
      names.set(place, { ...names.get(place), [part]: value });
    }
  const found = [...names]
    .sort(([a], [b]) => a - b)
    .map(([, name]) => name)
    .filter(({ last, whole }) => last ?? whole);
  if (found.length === 0) return list([NAMES], separated(/;|,(?=\s*[^,;]+\s[^,;]+)/))(values);
  const value = found.map(({ last, first: given, whole }) =>
    last === undefined ? (whole?.text ?? '') : [last.text, given?.text].filter((part) => part !== undefined).join(', '),
  );
  return {
    value,
    from: found.flatMap(({ last, first: given, whole }) => [last, given, whole].filter((part) => part !== undefined)),
  };
};

const CHAPTERS = ['chapter', 'contribution', 'entry', 'article', 'titre chapitre'];
const TITLES = ['title', 'titel', 'titre', 'título', 'script-title'];
const VENUES = [
  'journal',
  'work',
  'periodical',
  'newspaper',
  'magazine',
  'website',
  'encyclopedia',
  'conference',
  'book-title',
  'booktitle',
  'sammelwerk',
  'werk',
  'périodique',
  'revista',
  'series',
];

/** A chapter is a paper of its book. */
const venue: FieldReader<string> = (values) => {
  const isChapter = values.of(CHAPTERS).length > 0;
  return first(isChapter ? [...TITLES, ...VENUES] : VENUES, plainValue)(values);
};

const TYPES: ReadonlyMap<string, PaperType> = new Map<string, PaperType>([
  ['cite journal', 'article'],
  ['cite book', 'book'],
  ['cite conference', 'proceedings'],
  ['cite arxiv', 'preprint'],
  ['cite biorxiv', 'preprint'],
  ['cite thesis', 'thesis'],
  ['cite report', 'report'],
  ['cite tech report', 'report'],
]);

const type: FieldReader<PaperType> = (values) => {
  const [from] = values.of(['template']);
  const value = TYPES.get(from?.text ?? '');
  return from === undefined || value === undefined
    ? undefined
    : { value: values.of(CHAPTERS).length > 0 ? 'chapter' : value, from: [from] };
};

/** The source of a page of Wikipedia, or the templates of citations in it: `{{cite journal |last=Alder |title=…}}`. */
export const wikitextFormat: Format = /* @__PURE__ */ format({
  name: 'wikitext',
  sign: (head) => {
    const found = head.match(SIGN)?.length ?? 0;
    return found >= ENOUGH || (found > 0 && /^\s*(?:[*#:;]\s*)?(?:<ref[^<>]{0,100}>\s*)?\{\{/.test(head));
  },
  records: () => new WikiSource(),
  fields: () => ({
    title: text(...CHAPTERS, ...TITLES),
    authors,
    date: date('date', 'year', 'datum', 'jahr', 'année', 'fecha', 'año'),
    doi: doi('doi', 'id'),
    arxivId: first(['arxiv', 'eprint', 'id'], arxivIdOf),
    ids: identifiers({
      pmid: matching(/^\d+$/, 'pmid'),
      pmcid: matching(/\d+/, 'pmc'),
      isbn: isbn('isbn'),
      issn: issn('issn'),
      bibcode: text('bibcode'),
      s2cid: text('s2cid'),
    }),
    url: url('url', 'chapter-url', 'online', 'lire en ligne'),
    type,
    venue,
    volume: text('volume', 'band'),
    issue: text('issue', 'number', 'nummer', 'numéro'),
    pages: text('pages', 'page', 'p', 'pp', 'seiten', 'at', 'article-number'),
    publisher: text('publisher', 'institution', 'verlag', 'éditeur', 'editorial'),
  }),
});
