import { dateOf } from '../../paper/dates.js';
import { doiOf } from '../../paper/identifiers.js';
import { addressOf } from '../../paper/links.js';
import { arxivId, best, first, list, plainValue, type ValueReader } from '../field-readers.js';
import { listedNames } from '../listed-names.js';
import { FEED_FIELDS, withoutAnnouncement } from './feed-fields.js';
import type { XmlRecordFormat } from './record-format.js';

const DESCRIPTIONS = ['description', 'content:encoded', 'dc:description'];

// Nature, Published online: 05 March 2024; doi:10.1038/…   Journal of Walls, EarlyView.   Walls, Volume 3, Issue 2, Page 5-9, March 2024.
const IMPRINT =
  /^.{0,120}?\bPublished online: [^;]{4,30}; ?doi: ?10\.\S+ ?|^.{0,160}(?:\bEarlyView|\bAhead of Print|, Volume \d+,.{0,80})\.?$/i;
// Publication date: March 2024 Source: Walls, Volume 3 Author(s): Mara Quill, Odo Fenn
const AUTHORS = /\bAuthor\(s\): ([^\n]+)/;

/** The text of a description that is an abstract; feeds of some publishers have places and authors there alone. */
const abstractOf: ValueReader<string> = (given, value) => {
  const text = plainValue(given, value) ?? '';
  if (AUTHORS.test(text) && /^Publication date:/.test(text)) return undefined;
  return (
    withoutAnnouncement(text)
      .replace(IMPRINT, '')
      .replace(/^ABSTRACT:? |^Abstract:? (?=\p{Lu})/u, '') || undefined
  );
};

const namesOf = (given: string, value: Parameters<ValueReader<string>>[1]): readonly string[] => {
  if (!DESCRIPTIONS.includes(value.name)) return listedNames(given.replace(/^[^\s@]+@[^\s@]+ \(([^()]+)\)$/, '$1'));
  const names = AUTHORS.exec(plainValue(given, value) ?? '')?.[1];
  return names === undefined ? [] : listedNames(names);
};

// https://doi.org/10.1000/a   doi:10.1101/…   https://onlinelibrary.example/doi/10.1002/a?af=R   https://…/article/10.1007/a
const doiIn: ValueReader<string> = (given, { name }) => {
  const isAddress = /^https?:/i.test(given.trim());
  if (/^(?:link|guid|@rdf:about)$/.test(name) && isAddress) {
    const doi = /\/(10\.\d{4,9}\/[^?#\s]+)/.exec(given)?.[1];
    return doi && doiOf(doi);
  }
  return doiOf(given);
};

/** RSS 2.0 and 1.0, with the elements of Dublin Core, PRISM and arXiv. */
export const rss: XmlRecordFormat = {
  records: ['item'],
  whole: ['title', 'description', 'content:encoded', 'dc:title', 'dc:description', 'dc:creator'],
  attributes: ['@rdf:about'],
  fields: {
    ...FEED_FIELDS,
    abstract: best(DESCRIPTIONS, abstractOf, (text) => text.length),
    authors: list([['dc:creator'], ['author'], DESCRIPTIONS], namesOf),
    date: first(['prism:publicationDate', 'prism:coverDate', 'dc:date', 'pubDate'], (given) => dateOf(given)?.iso),
    url: first(['link', 'guid', 'prism:url', '@rdf:about'], addressOf),
    arxivId: arxivId('guid', 'link', '@rdf:about'),
    doi: first(['prism:doi', 'arxiv:DOI', 'dc:identifier', 'guid', 'link', '@rdf:about'], doiIn),
    categories: list([['category']], (given) =>
      /^[a-z-]+(?:\.[A-Za-z-]+)?$/.test(given.trim()) ? [given.trim()] : [],
    ),
    keywords: list([['dc:subject', 'prism:keyword', 'category']], (given, value) => {
      const isCategory = value.name === 'category' && /^[a-z-]+(?:\.[A-Za-z-]+)?$/.test(given.trim());
      const word = plainValue(given, value);
      return isCategory || word === undefined ? [] : [word];
    }),
  },
};
