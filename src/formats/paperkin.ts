import { isLink } from '../paper/checks.js';
import type { FieldName, Link, Paper } from '../paper/paper.js';
import type { EntryBuilder } from '../paper/reader/entry-builder.js';
import { type Format, lineFormat } from './format.js';
import type { RecordLine } from './record-reader.js';
import { HEADER, items, LABELS, type Spelling, unescaped } from './write/paperkin.js';

/** What `formatListing` prints: `Label: value` lines, a record from one `Id:` to the next. */
export const paperkinFormat: Format = lineFormat({
  name: 'paperkin',
  sign: { line: new RegExp(`^${HEADER}$`), first: true },
  letter: (line) => (line.startsWith('Id:') ? 'I' : line === HEADER ? '?' : 'F'),
  record: /I[F_]*/y,
  read: (lines, builder) => {
    for (const line of lines) readLine(line, builder);
  },
  verbatim: true,
});

function readLine({ text, span }: RecordLine, builder: EntryBuilder): void {
  const colon = text.indexOf(':');
  const label = colon < 0 ? text : text.slice(0, colon);
  const value = text.slice(colon + 1).replace(/^ /, '');
  if (!takes(label, value, { span, builder })) builder.unreadValue(label, span);
}

function takes(label: string, value: string, { span, builder }: Pick<RecordLine, 'span'> & { builder: EntryBuilder }) {
  if (label === 'Id') return builder.identify(unescaped(value), span);
  if (label === 'Links') {
    const links = parsed(unescaped(value));
    if (!areLinks(links)) return false;
    builder.link(links.map(asPrinted));
    return builder.read(span);
  }
  const labelled = LABELS.get(label);
  if (labelled === undefined || builder.get(labelled.field) !== undefined) return false;
  return builder.set(labelled.field, readValue(labelled.spelling, value)) && builder.read(span, labelled.field);
}

function readValue(spelling: Spelling, text: string): Paper[FieldName] {
  if (spelling === 'list') return items(text);
  if (spelling === 'record') return parsed(unescaped(text)) as Paper['ids'];
  return spelling === 'number' ? Number(text || 'none') : unescaped(text);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const areLinks = (value: unknown): value is readonly Link[] => Array.isArray(value) && value.every(isLink);

/** A link with what belongs to it; one with a place is of the abstract where it does not say so: thus 0.1 printed them. */
function asPrinted({ url, kind, text, field, start, end }: Link): Link {
  const at = start === undefined || end === undefined ? {} : { start, end };
  const named = field ?? (start === undefined ? undefined : 'abstract');
  return { url, kind, text, ...(named !== undefined && { field: named }), ...at };
}
