import { blanksEnd, stringEnd, valueEnd } from './json-scanner.js';

/** Members whose value is the title of a work, and those of which it has another at least. */
const TITLES: ReadonlySet<string> = new Set(['title', 'titles', 'display_name']);
const OTHERS: ReadonlySet<string> = new Set([
  ...['abstract', 'abstractNote', 'abstract_inverted_index', 'summary', 'tldr', 'descriptions'],
  ...['authors', 'author', 'creators', 'authorships', 'editor'],
  ...['year', 'date', 'published', 'publishedAt', 'publication_date', 'publication_year', 'publicationDate'],
  ...['publicationYear', 'publication-date', 'issued'],
  ...['doi', 'DOI', 'arxiv_id', 'arxivId', 'arxiv', 'externalIds', 'external-ids', 'eprint', 'pmid'],
  ...['venue', 'journal', 'container-title', 'booktitle', 'url', 'URL', 'link'],
]);
/** Members that hold the works of an answer. */
const ENVELOPES: ReadonlySet<string> = new Set(
  (
    'results data message items hits works papers docs records references publications articles entries list response ' +
    'activities-summary group work-summary bulk work'
  ).split(' '),
);

/**
 * What an object that opens at `start` is: a `record` of a work, or an `envelope` around others; undefined where the text
 * ends before that shows.
 */
export function kindOf(text: string, start: number, whole: boolean): 'record' | 'envelope' | undefined {
  let hasTitle = false;
  let hasOther = false;
  let at = blanksEnd(text, start + 1);
  while (text[at] === '"') {
    const nameEnd = stringEnd(text, at) ?? text.length;
    const name = text.slice(at + 1, nameEnd - 1);
    const colon = blanksEnd(text, nameEnd);
    const value = blanksEnd(text, colon + 1);
    const opens = text[value];
    if (TITLES.has(name) && (opens === '"' || opens === '[' || opens === '{')) hasTitle = true;
    if (OTHERS.has(name) && !text.startsWith('null', value)) hasOther = true;
    if (hasTitle && hasOther) return 'record';
    if (ENVELOPES.has(name) && (opens === '[' || opens === '{')) return 'envelope';
    const end = text[colon] === ':' ? valueEnd(text, value) : undefined;
    if (end === undefined) return whole ? 'envelope' : undefined;
    const comma = blanksEnd(text, end);
    if (text[comma] !== ',') return comma < text.length || whole ? 'envelope' : undefined;
    at = blanksEnd(text, comma + 1);
  }
  return at < text.length || whole ? 'envelope' : undefined;
}
