import { dateIn } from '../paper/dates.js';
import type { FieldName } from '../paper/paper.js';
import type { EntryBuilder } from '../paper/reader/entry-builder.js';
import type { RecordFormat, RecordLine } from './record-reader.js';

type Json = Readonly<Record<string, unknown>>;

// Names under which a field is known, the first that is there counts.
const NAMES: readonly (readonly [FieldName, readonly string[]])[] = [
  ['title', ['title']],
  ['abstract', ['abstract', 'summary', 'description', 'tldr']],
  ['authors', ['authors', 'author']],
  ['date', ['date', 'published', 'publishedAt', 'published_at', 'publication_date', 'year', 'update_date']],
  ['arxivId', ['arxivId', 'arxiv_id', 'arxiv']],
  ['doi', ['doi', 'DOI']],
  ['url', ['url', 'link', 'URL']],
  ['organisation', ['organisation', 'organization', 'affiliation']],
  ['votes', ['votes', 'upvotes']],
  ['categories', ['categories', 'subjects']],
  ['venue', ['venue', 'journal', 'journal-ref', 'journal_ref', 'booktitle']],
  ['comments', ['comments', 'comment']],
];
const ARXIV = /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/;

/** One JSON object a line. */
export const jsonLinesFormat: RecordFormat = {
  letter: () => 'J',
  record: /J/y,
  read: ([line], builder) => {
    if (line !== undefined) readObject(line, builder);
  },
};

function readObject(line: RecordLine, builder: EntryBuilder): void {
  const object = parsed(line.text);
  if (object === undefined) {
    builder.say('bad-record', 'the line is no JSON object', line.span);
    return;
  }
  const fields = NAMES.filter(([field, names]) =>
    setFirst(
      field,
      names.map((name) => own(object, name)),
      builder,
    ),
  ).map(([field]) => field);
  const id = own(object, 'id');
  if (builder.get('arxivId') === undefined && typeof id === 'string' && ARXIV.test(id)) {
    builder.set('arxivId', id);
    fields.push('arxivId');
  }
  if (fields.includes('title') || fields.includes('abstract')) builder.read(line.span, ...fields);
  else builder.say('bad-record', 'the object has neither title nor abstract', line.span);
}

function parsed(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(
      text
        .trim()
        .replace(/^\ufeff/, '')
        .replace(/,$/, ''),
    );
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
}

const own = (object: Json, name: string): unknown => (Object.hasOwn(object, name) ? object[name] : undefined);

function setFirst(field: FieldName, values: readonly unknown[], builder: EntryBuilder): boolean {
  for (const value of values) {
    if (field === 'authors' || field === 'categories') {
      const list = listOf(field, value);
      if (list.length === 0) continue;
      builder.set(field, list);
    } else if (field === 'votes') {
      if (typeof value !== 'number' || !Number.isInteger(value)) continue;
      builder.set(field, value);
    } else {
      const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
      if (text === '' || !setText(field, text, builder)) continue;
    }
    return true;
  }
  return false;
}

function setText(field: FieldName, text: string, builder: EntryBuilder): boolean {
  if (field !== 'date') {
    builder.set(field, text);
    return true;
  }
  const date = dateIn(text);
  if (date === undefined) return false;
  if (date.iso !== undefined) builder.set('date', date.iso);
  builder.set('datePrinted', text);
  return true;
}

/** Names in an array of strings or of objects with a name, or in one string. */
function listOf(field: 'authors' | 'categories', value: unknown): string[] {
  if (typeof value === 'string')
    return value.split(field === 'authors' ? /\s*[,;]\s*|\s+and\s+/ : /[\s,;]+/).filter((item) => item !== '');
  if (!Array.isArray(value)) return [];
  return value
    .map((item: unknown) => (typeof item === 'object' && item !== null ? own(item as Json, 'name') : item))
    .filter((item): item is string => typeof item === 'string' && item !== '');
}
