import type { EntryBuilder } from '../entry-builder.js';
import type { FieldName } from '../listing.js';
import { dateIn } from '../metadata/dates.js';
import type { BibtexParser } from '../parsers.js';
import type { RecordFormat, RecordLine } from '../record-reader.js';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** BibTeX, read by the package `bibtex-parse` one entry at a time. */
export function bibtexFormat(parser: BibtexParser): RecordFormat {
  // Abbreviations that later entries use: @string{jmlr = "Journal of Machine Learning Research"}
  let strings = '';
  return {
    letter: (line) => (/^\s*@\w+\s*[{(]/.test(line) ? 'S' : 'L'),
    record: /S[L_]*/y,
    read: (lines, builder) => {
      const text = lines.map((line) => line.text).join('\n');
      if (/^\s*@string\b/i.test(text)) strings += `${text}\n`;
      if (/^\s*@(?:string|preamble|comment)\b/i.test(text)) for (const { span } of lines) builder.mark(span);
      else readEntry(entryOf(parser, strings + text), lines, builder);
    },
  };
}

type Fields = Readonly<Record<string, unknown>>;

function entryOf(parser: BibtexParser, text: string): Fields | undefined {
  try {
    return parser.entries(text).at(-1);
  } catch {
    return undefined;
  }
}

function readEntry(entry: Fields | undefined, lines: readonly RecordLine[], builder: EntryBuilder): void {
  const value = (name: string): string =>
    entry === undefined
      ? ''
      : String(entry[name] ?? '')
          .replace(/\s+/g, ' ')
          .trim();
  const fields: FieldName[] = [];
  const set = (field: 'title' | 'abstract' | 'venue' | 'url' | 'doi' | 'arxivId', text: string): void => {
    if (text === '') return;
    builder.set(field, text);
    fields.push(field);
  };
  set('title', value('TITLE'));
  set('abstract', value('ABSTRACT'));
  if (fields.length === 0) {
    for (const { span } of lines)
      builder.say('bad-record', 'the entry cannot be read, or has neither title nor abstract', span);
    return;
  }
  set('venue', value('JOURNAL') || value('BOOKTITLE'));
  set('url', value('URL'));
  set('doi', value('DOI').replace(/^https?:\/\/(?:dx\.)?doi\.org\//, ''));
  if (/^arxiv$/i.test(value('ARCHIVEPREFIX')) || /^\d{4}\.\d{4,5}/.test(value('EPRINT')))
    set('arxivId', value('EPRINT'));
  const authors = value('AUTHOR')
    .split(/\s+and\s+/)
    .filter((name) => name !== '');
  if (authors.length > 0) {
    builder.set('authors', authors);
    fields.push('authors');
  }
  const month = MONTHS.findIndex((name) => name.startsWith(value('MONTH').toLowerCase().slice(0, 3) || '?')) + 1;
  const date = dateIn(
    value('DATE') || (month > 0 ? `${value('YEAR')}-${String(month).padStart(2, '0')}` : value('YEAR')),
  );
  if (date?.iso !== undefined) {
    builder.set('date', date.iso);
    fields.push('date');
  }
  for (const { span } of lines) builder.read(span, ...fields);
}
