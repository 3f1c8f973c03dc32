import { accepts } from '../paper/checks.js';
import { isVisible } from '../paper/clean.js';
import { arxivIdOf, isArxivId } from '../paper/identifiers.js';
import { splitNames } from '../paper/names.js';
import { PAPER_TYPES } from '../paper/paper.js';
import type { Block } from '../paper/reader/block-reader.js';
import {
  best,
  date,
  datePrinted,
  doi,
  type FieldReader,
  first,
  type ItemReader,
  identifiers,
  list,
  matching,
  oneEach,
  separated,
  text,
  url,
} from './field-readers.js';
import { type Format, format } from './format.js';
import { type Member, membersOf } from './json-members.js';
import type { Fault, Item, RecordSource, RecordValue, SourceRecord } from './record.js';

/** One JSON object a line; lines end at `\n` alone, since JSON may hold every other line break. */
class JsonLines implements RecordSource {
  read({ text, final, forced }: Block): { readonly items: readonly Item[]; readonly consumed: number } {
    const items: Item[] = [];
    let start = 0;
    while (start < text.length) {
      const newline = text.indexOf('\n', start);
      if (newline < 0 && !final && !forced) break;
      const end = newline < 0 ? text.length : newline;
      if (isVisible(text.slice(start, end))) items.push(itemOf(text, start, end));
      start = end + 1;
    }
    return { items, consumed: Math.min(start, text.length) };
  }
}

function itemOf(text: string, start: number, end: number): Item {
  const line = text.slice(start, end);
  const printed = line.replace(/,\s*$/, '');
  const object = parsed(printed);
  if (object === undefined)
    return { code: 'bad-record', message: 'the line is no JSON object', start, end } satisfies Fault;
  return recordOf(object, membersOf(line, line.indexOf('{')), { start, end });
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\s*\uFEFF/, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** A record of an object's members; the braces and commas around them are marks. */
function recordOf(
  object: Readonly<Record<string, unknown>>,
  members: readonly Member[],
  line: { readonly start: number; readonly end: number },
): SourceRecord {
  let done = line.start;
  const marks = [];
  const values: RecordValue[] = [];
  for (const { name, start, end } of members) {
    marks.push({ start: done, end: line.start + start });
    done = line.start + end;
    values.push(memberValue(name, object[name], { start: line.start + start, end: done }));
  }
  marks.push({ start: done, end: line.end });
  return { values, marks };
}

function memberValue(
  name: string,
  value: unknown,
  range: { readonly start: number; readonly end: number },
): RecordValue {
  const ranges = [range];
  if (typeof value === 'string') return { name, text: value, ranges };
  if (typeof value === 'number') return { name, text: String(value), data: value, ranges };
  const isNothing = value === null || value === undefined || (Array.isArray(value) && value.length === 0);
  return isNothing ? { name, text: '', ranges } : { name, text: '', data: value, ranges };
}

/** The names in a list of strings or of objects with a name, or in one string. */
const namesOf: ItemReader = (text, { data }) =>
  Array.isArray(data) ? data.flatMap(nameOf).flatMap((name) => oneEach(name)) : splitNames(text);

const words =
  (separator: RegExp): ItemReader =>
  (text, value) =>
    Array.isArray(value.data) ? namesOf(text, value) : separated(separator)(text);

function nameOf(item: unknown): string[] {
  if (typeof item === 'string') return [item];
  if (typeof item !== 'object' || item === null) return [];
  const { name } = item as { readonly name?: unknown };
  return typeof name === 'string' ? [name] : [];
}

/** A whole number: votes, upvotes. */
const whole = (...names: readonly string[]): FieldReader<number> =>
  first(names, (_text, { data }) => (Number.isSafeInteger(data) ? (data as number) : undefined));

const NUMBERS = identifiers({ pmid: matching(/^\d+$/, 'pmid', 'PMID'), pmcid: matching(/^PMC\d+$/, 'pmcid', 'PMCID') });

/** Identifiers by name, as papers have them, or as members of their own. */
const ids: FieldReader<Readonly<Record<string, string>>> = (values) =>
  first(['ids'], (_text, { data }) => (accepts('ids', data) ? data : undefined))(values) ?? NUMBERS(values);

const DATES = ['date', 'published', 'publishedAt', 'published_at', 'publication_date', 'year', 'update_date'];

/** Under which names fields are known; the first that is there counts. */
export const jsonLinesFormat: Format = format({
  name: 'json-lines',
  sign: { line: /^\s*\{\s*"/, first: true },
  records: () => new JsonLines(),
  fields: {
    title: text('title'),
    abstract: text('abstract', 'summary', 'description', 'tldr'),
    authors: list([['authors'], ['author']], namesOf),
    date: date(...DATES),
    datePrinted: (values) => text('datePrinted')(values) ?? datePrinted(...DATES)(values),
    arxivId: best(
      ['arxivId', 'arxiv_id', 'arxiv', 'id'],
      (value) => (isArxivId(value) ? value : arxivIdOf(value)),
      () => 0,
    ),
    doi: doi('doi', 'DOI'),
    ids,
    url: url('url', 'link', 'URL', 'id'),
    organisation: text('organisation', 'organization', 'affiliation'),
    authorCount: whole('authorCount', 'author_count'),
    votes: whole('votes', 'upvotes'),
    categories: list([['categories'], ['subjects']], words(/[\s,;]+/)),
    keywords: list([['keywords'], ['tags']], words(/\s*[,;]\s*/)),
    venue: text('venue', 'journal', 'journal-ref', 'journal_ref', 'booktitle'),
    type: first(['type'], (value) => PAPER_TYPES.find((type) => type === value)),
    volume: text('volume'),
    issue: text('issue', 'number'),
    pages: text('pages'),
    publisher: text('publisher'),
    editors: list([['editors']], namesOf),
    sections: list([['sections']], namesOf),
    comments: text('comments', 'comment'),
    note: text('note'),
  },
});
