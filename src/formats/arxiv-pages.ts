import { readLine } from '../paper/metadata/fields.js';
import { partsOf } from '../paper/metadata/metadata-line.js';
import { namesIn } from '../paper/names.js';
import type { FieldName } from '../paper/paper.js';
import type { EntryBuilder } from '../paper/reader/entry-builder.js';
import { type Format, lineFormat } from './format.js';
import type { RecordLine } from './record-reader.js';

const LABEL =
  /^(title|authors?|abstract|comments?|subjects?|journal[- ]ref|doi|msc[- ]class|acm[- ]class|report number|report-no)\s*:\s*/i;
const SUBMITTED = /^(?:\[?submitted|originally announced)\b/i;
const FURNITURE =
  /^(?:about|help|contact|subscribe|copyright|privacy policy|search v|showing |total of|new submissions|cross submissions|replacement submissions|next|previous|\d+$)/i;

// [1] arXiv:2509.03000 [pdf, html, other]
// Title: …
// Names, Names
// Subjects: … (cs.CL)
// Abstract
export const arxivListFormat: Format = lineFormat({
  name: 'arxiv-list',
  sign: { line: /^\[\d+\]\s+arXiv:\d\S*.*\[/, also: [/^Subjects?:/m, /^Title:/m] },
  letter: (line) => (/^\[\d+\]\s+arXiv:\S+/.test(line) ? 'S' : 'L'),
  record: /S[L_]*/y,
  read: (lines, builder) => readRecord(lines, builder, 'list'),
});

// arXiv:2606.05784 [pdf, ps, other] cs.AI
// Title
// Authors: Names, Names
// Abstract: … △ Less
// Submitted 4 June, 2026; originally announced June 2026.
export const arxivSearchFormat: Format = lineFormat({
  name: 'arxiv-search',
  sign: {
    line: /^(?:\d+\.\s*)?arXiv:\d\S*\s*\[\s*(?:pdf|ps|other|html)/,
    also: [/^Authors:/m, /^Abstract:/m],
  },
  letter: (line) => (/^(?:\d+\.\s*)?arXiv:\S+\s*\[/.test(line) ? 'S' : 'L'),
  record: /S[L_]*/y,
  read: (lines, builder) => readRecord(lines, builder, 'search'),
});

/** What an unlabelled line goes on with. */
type Open = 'title' | 'authors' | 'abstract' | 'closed' | 'labelled';

function readRecord(lines: readonly RecordLine[], builder: EntryBuilder, page: 'list' | 'search'): void {
  let open: Open = page === 'search' ? 'title' : 'labelled';
  let last: RecordLine | undefined;
  for (const line of lines) {
    const blank = last !== undefined && line.span.line > last.span.line + 1;
    const label = LABEL.exec(line.text.trim())?.[1]?.toLowerCase();
    const value = line.text.trim().replace(LABEL, '');
    last = line;
    if (line.letter === 'S') readIdentifier(line, builder);
    else if (SUBMITTED.test(line.text)) {
      take(line, builder);
      open = 'closed';
    } else if (label !== undefined) open = readLabelled(label, value, line, builder);
    else open = readOpen({ open, blank, page }, value, line, builder);
  }
}

function readIdentifier(line: RecordLine, builder: EntryBuilder): void {
  const text = line.text.trim().replace(/^\d+\.\s*/, '');
  const fields = readLine(text, { leading: true });
  if (fields === undefined || !builder.take(fields, line.span)) builder.unread(text, line.span);
}

function readLabelled(label: string, value: string, line: RecordLine, builder: EntryBuilder): Open {
  if (label === 'title' || label === 'abstract') {
    builder.append(label, value.replace(/ ?△ Less$/, ''), line.span);
    return label;
  }
  if (label.startsWith('author')) {
    addAuthors(value, line, builder);
    return 'authors';
  }
  if (label.startsWith('comment')) {
    builder.append('comments', value, line.span);
    return 'labelled';
  }
  take(line, builder);
  return 'labelled';
}

function readOpen(
  state: { readonly open: Open; readonly blank: boolean; readonly page: 'list' | 'search' },
  value: string,
  line: RecordLine,
  builder: EntryBuilder,
): Open {
  const { open, blank, page } = state;
  const abstractRead = builder.get('abstract') !== undefined;
  if (open === 'closed' || (abstractRead && (blank || FURNITURE.test(value)))) {
    builder.say('boilerplate', 'the line is not part of a paper', line.span);
    return 'closed';
  }
  if (open === 'abstract' || (page === 'list' && builder.get('authors') !== undefined && open === 'labelled')) {
    builder.append('abstract', value.replace(/ ?△ Less$/, ''), line.span);
    return 'abstract';
  }
  if (page === 'list' && open === 'title' && builder.get('authors') === undefined) {
    addAuthors(value, line, builder);
    return 'labelled';
  }
  if (open === 'authors') {
    addAuthors(value, line, builder);
    return 'authors';
  }
  builder.append('title', value, line.span);
  return 'title';
}

function addAuthors(value: string, line: RecordLine, builder: EntryBuilder): void {
  const names = namesIn(value, true) ?? [];
  builder.read(line.span, 'authors' satisfies FieldName);
  builder.set('authors', [...(builder.get('authors') ?? []), ...names]);
}

function take(line: RecordLine, builder: EntryBuilder): void {
  const [part] = partsOf(line.text.trim(), false);
  if (part === undefined || !builder.take(part.fields, line.span)) builder.unread(line.text.trim(), line.span);
}
