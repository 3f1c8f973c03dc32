import { dateIn } from '../paper/dates.js';
import type { FieldName } from '../paper/paper.js';
import type { EntryBuilder } from '../paper/reader/entry-builder.js';
import type { BibtexItem, BibtexParser, BibtexValue } from './parsers.js';
import { withoutProtection } from './protection.js';
import type { RecordFormat, RecordLine } from './record-reader.js';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
/** Abbreviations that later entries use, by their names in lower case: `@string{jmlr = "Journal of …"}`. */
type Strings = Map<string, string>;

/** BibTeX, read by the package `bibtex-parse` one entry at a time; LaTeX in its fields stays as it is printed. */
export function bibtexFormat(parser: BibtexParser): RecordFormat {
  const strings: Strings = new Map();
  return {
    letter: (line) => (/^\s*@\w+\s*[{(]/.test(line) ? 'S' : 'L'),
    record: /S[L_]*/y,
    read: (lines, builder) => {
      const text = lines.map((line) => line.text).join('\n');
      const item = itemOf(parser, text);
      if (item?.itemtype === 'string' && item.name !== undefined)
        strings.set(item.name.toLowerCase(), textOf(item, strings));
      if (/^\s*@(?:string|preamble|comment)\b/i.test(text)) for (const { span } of lines) builder.mark(span);
      else readEntry(item, lines, { text, strings, builder });
    },
  };
}

function itemOf(parser: BibtexParser, text: string): BibtexItem | undefined {
  try {
    return parser.parse(text).find(({ itemtype }) => itemtype === 'entry' || itemtype === 'string');
  } catch {
    return undefined;
  }
}

/** Text of a value: one of `{…}`, `"…"`, a number, an abbreviation, or several of them joined by `#`. */
function textOf({ value, datatype }: BibtexValue, strings: Strings): string {
  if (Array.isArray(value)) return value.map((part) => textOf(part, strings)).join('');
  const text = String(value ?? '');
  return datatype === 'identifier' ? (strings.get(text.toLowerCase()) ?? text) : text;
}

interface Reading {
  readonly text: string;
  readonly strings: Strings;
  readonly builder: EntryBuilder;
}

function readEntry(entry: BibtexItem | undefined, lines: readonly RecordLine[], reading: Reading): void {
  const values = new Map<string, string>();
  for (const field of entry?.fields ?? [])
    values.set(field.name.toLowerCase(), textOf(field, reading.strings).replace(/\s+/g, ' ').trim());
  const sources = setFields(values, reading.builder);
  if (!sources.has('title') && !sources.has('abstract')) {
    for (const { span } of lines)
      reading.builder.say('bad-record', 'the entry cannot be read, or has neither title nor abstract', span);
    return;
  }
  noteLines(entry as BibtexItem, lines, { ...reading, sources });
}

/** Sets the fields of the paper; gives for each field of the entry that was read what it gave. */
function setFields(values: ReadonlyMap<string, string>, builder: EntryBuilder): ReadonlyMap<string, FieldName> {
  const sources = new Map<string, FieldName>();
  const set = (field: 'title' | 'abstract' | 'venue' | 'url' | 'doi' | 'arxivId', name: string, text: string): void => {
    if (text === '') return;
    sources.set(name, field);
    if (builder.get(field) === undefined) builder.set(field, text);
  };
  const value = (name: string): string => values.get(name) ?? '';
  set('title', 'title', withoutProtection(value('title')));
  set('abstract', 'abstract', withoutProtection(value('abstract')));
  for (const name of ['journal', 'journaltitle', 'booktitle']) set('venue', name, withoutProtection(value(name)));
  set('url', 'url', value('url'));
  set('doi', 'doi', value('doi').replace(/^https?:\/\/(?:dx\.)?doi\.org\//, ''));
  const archive = value('archiveprefix') || value('eprinttype');
  if (/^arxiv$/i.test(archive) || /^\d{4}\.\d{4,5}/.test(value('eprint')))
    for (const name of ['eprint', 'archiveprefix', 'eprinttype'])
      if (value(name) !== '') set('arxivId', name, value('eprint'));
  if (value('primaryclass') !== '') {
    builder.set('categories', [value('primaryclass')]);
    sources.set('primaryclass', 'categories');
  }
  const authors = withoutProtection(value('author'))
    .split(/\s+and\s+/)
    .filter((name) => name !== '');
  if (authors.length > 0) {
    builder.set('authors', authors);
    sources.set('author', 'authors');
  }
  const date = dateIn(value('date') || dateOf(value('year'), value('month')));
  if (date?.iso === undefined) return sources;
  builder.set('date', date.iso);
  for (const name of value('date') === '' ? ['year', 'month'] : ['date']) sources.set(name, 'date');
  return sources;
}

function dateOf(year: string, month: string): string {
  const name = month.toLowerCase().slice(0, 3);
  const number = /^\d{1,2}$/.test(month) ? Number(month) : 1 + MONTHS.findIndex((each) => each.startsWith(name || '?'));
  return number > 0 ? `${year}-${String(number).padStart(2, '0')}` : year;
}

/** Notes on each line the fields that stand there; a line of fields that are not read is reported. */
function noteLines(
  entry: BibtexItem,
  lines: readonly RecordLine[],
  { text, sources, builder }: Reading & { readonly sources: ReadonlyMap<string, FieldName> },
): void {
  const places: { readonly field: FieldName | undefined; readonly start: number; readonly end: number }[] = [];
  let from = text.indexOf(',') + 1;
  for (const { name, raw } of entry.fields ?? []) {
    const end = Math.max(from, text.indexOf(raw, from)) + raw.length;
    while (/[\s,]/.test(text.charAt(from))) from++;
    places.push({ field: sources.get(name.toLowerCase()), start: from, end });
    from = end;
  }
  let start = 0;
  for (const line of lines) {
    const end = start + line.text.length;
    const here = places.filter((place) => place.start < end && place.end > start);
    const fields = new Set(here.flatMap(({ field }) => field ?? []));
    if (fields.size > 0 || here.length === 0) builder.read(line.span, ...fields);
    else builder.unread(line.text.trim(), line.span);
    start = end + 1;
  }
}
