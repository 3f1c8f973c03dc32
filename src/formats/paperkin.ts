import type { FieldName } from '../listing/listing.js';
import { HEADER, items, LABELS, unescaped } from '../listing/listing-format.js';
import type { Link, Paper } from '../paper/paper.js';
import { linkSchema } from '../paper/paper.js';
import type { EntryBuilder } from '../paper/reader/entry-builder.js';
import type { RecordFormat, RecordLine } from './record-reader.js';

const LISTS: ReadonlySet<FieldName> = new Set<FieldName>(['authors', 'categories']);
const NUMBERS: ReadonlySet<FieldName> = new Set<FieldName>(['authorCount', 'votes']);

/** What `formatListing` prints: `Label: value` lines, a record from one `Id:` to the next. */
export const paperkinFormat: RecordFormat = {
  letter: (line) => (line.startsWith('Id: ') ? 'I' : line === HEADER ? '?' : 'F'),
  record: /I[F_]*/y,
  read: (lines, builder) => {
    for (const line of lines) readLine(line, builder);
  },
  trusted: true,
};

function readLine({ text, span }: RecordLine, builder: EntryBuilder): void {
  const colon = text.indexOf(': ');
  const label = colon < 0 ? text.replace(/:$/, '') : text.slice(0, colon);
  const value = colon < 0 ? '' : text.slice(colon + 2);
  const field = LABELS.get(label);
  if (label === 'Id') builder.identify(unescaped(value), span);
  else if (label === 'Links') builder.link(linksOf(unescaped(value)), span);
  else if (field === undefined) builder.say('stray-text', 'the line has no label that is known', span);
  else {
    builder.read(span, field);
    builder.set(field, readValue(field, value));
  }
}

function readValue(field: FieldName, text: string): Paper[FieldName] {
  if (LISTS.has(field)) return items(text);
  return NUMBERS.has(field) ? Number(text) : unescaped(text);
}

function linksOf(text: string): readonly Link[] {
  try {
    return linkSchema.array().parse(JSON.parse(text));
  } catch {
    return [];
  }
}
