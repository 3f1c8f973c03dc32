import { decodeEntities } from '../paper/markup/entities.js';
import type { Range } from '../paper/range.js';
import type { Block } from '../paper/reader/block-reader.js';
import {
  arxivId,
  date,
  doi,
  first,
  type ItemReader,
  identifiers,
  isbn,
  issn,
  list,
  matching,
  pages,
  plainValue,
  separated,
  text,
  url,
} from './field-readers.js';
import { type Format, format } from './format.js';
import { listedNames } from './listed-names.js';
import type { Item, RecordSource, RecordValue } from './record.js';
import { isPage } from './xml-formats.js';

const META = /<meta\b(?:[^<>"']|"[^"]*"|'[^']*')*>/gi;
const ATTRIBUTE = /(?<![\w:-])([\w:-]{1,64})\s?=\s?(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
/** What a page says of a paper; its own `description` may be an abstract. */
const PREFIX = /^(?:bepress_)?(?:citation|dc|dcterms|prism|eprints)[._]/i;
const OF_PAPERS = /^(?:(?:bepress_)?(?:citation|dc|dcterms|prism|eprints)[._]|(?:og:)?description$)/i;
/** A title for programs, or a head that is longer than what is looked at. */
const TITLE =
  /<meta\b[^<>]*\b(?:name|property)\s*=\s*["']?(?:bepress_)?(?:citation|dc|dcterms|prism|eprints)[._]title\b/i;
const BODY = /<body\b/i;
const NO_PAPER = 'this is an HTML page without data of a paper: copy the text that it shows, or save it as text';

/** The page of a paper as one record: its `<meta>` elements. Names of values are theirs without a prefix. */
class HtmlMeta implements RecordSource {
  #isDone = false;

  read({ text, final, forced }: Block): { readonly items: readonly Item[]; readonly consumed: number } {
    if (!final && !forced) return { items: [], consumed: 0 };
    const values = metaValues(text);
    const rest = { start: 0, end: text.length };
    const isPaper = values.some(({ name }) => name === 'title');
    const said = this.#isDone ? 'boilerplate' : 'unknown-format';
    this.#isDone = true;
    if (!isPaper) return { items: [{ code: said, message: NO_PAPER, ...rest }], consumed: text.length };
    return { items: [{ values, marks: gaps(values, text.length) }], consumed: text.length };
  }
}

function metaValues(page: string): RecordValue[] {
  return [...page.matchAll(META)].flatMap(({ 0: tag, index }) => {
    const attributes = new Map(
      [...tag.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [
        name.toLowerCase(),
        decodeEntities(double ?? single ?? bare ?? ''),
      ]),
    );
    const printed = attributes.get('name') ?? attributes.get('property') ?? '';
    const text = attributes.get('content') ?? '';
    const ranges = [{ start: index, end: index + tag.length }];
    return OF_PAPERS.test(printed) ? [{ name: nameOf(printed), printed, text, ranges }] : [];
  });
}

/** `citation_journal_title`, `DC.Date`, `prism.publicationDate`, `description` as `journaltitle`, `date`, `publicationdate`, `@description`. */
const nameOf = (printed: string): string =>
  printed
    .toLowerCase()
    .replace(/^(?:og:)?description$/, '@description')
    .replace(PREFIX, '')
    .replaceAll('_', '');

/** A name a value, which may have a comma; `citation_authors` has all of them. */
const names: ItemReader = (value, { name }) =>
  name === 'authors' ? listedNames(value) : listedNames(value, { separator: ';' });

/** What of a page of a length lies between values. */
function gaps(values: readonly RecordValue[], length: number): readonly Range[] {
  const ranges = values.flatMap((value) => value.ranges);
  const starts = [0, ...ranges.map(({ end }) => end)];
  return starts.map((start, i) => ({ start, end: ranges[i]?.start ?? length }));
}

/** The page of a paper with the data that Google Scholar asks for: `<meta name="citation_title" …>`, or Dublin Core. */
export const htmlMetaFormat: Format = /* @__PURE__ */ format({
  name: 'html-meta',
  sign: (head) => isPage(head) && (TITLE.test(head) || !BODY.test(head)),
  records: () => new HtmlMeta(),
  fields: () => ({
    title: text('title'),
    abstract: first(['abstract', 'description', '@description'], (value, from) =>
      plainValue(value.replace(/^\s*abstract:?\s+/i, ''), from),
    ),
    authors: list([['author'], ['authors'], ['creator'], ['creatorsname']], names),
    date: date('publicationdate', 'date', 'onlinedate', 'coverdate', 'issued', 'year'),
    doi: doi('doi', 'identifier'),
    arxivId: arxivId('arxivid', 'identifier'),
    ids: identifiers({ pmid: matching(/^\d+$/, 'pmid'), issn: issn('issn'), isbn: isbn('isbn') }),
    url: url('abstracthtmlurl', 'publicurl', 'fulltexthtmlurl', 'pdfurl', 'identifier', 'relation'),
    venue: text(
      'journaltitle',
      'conferencetitle',
      'inbooktitle',
      'publicationname',
      'publication',
      'dissertationinstitution',
    ),
    volume: text('volume'),
    issue: text('issue', 'number'),
    pages: pages(['firstpage', 'startingpage'], ['lastpage', 'endingpage']),
    publisher: text('publisher'),
    keywords: list([['keywords', 'keyword'], ['subject']], separated(/[;,]/)),
  }),
});
