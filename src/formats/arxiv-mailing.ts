import { readLine } from '../paper/metadata/fields.js';
import type { EntryBuilder } from '../paper/reader/entry-builder.js';
import { type Format, lineFormat } from './format.js';
import type { RecordLine } from './record-reader.js';

const KEY =
  /^(arXiv|Paper|Date|From|Title|Authors?|Categories|Comments|Journal-ref|DOI|Report-no|ACM-class|MSC-class|Proxy|License|Subj(?:-class)?):\s*/;
const READ: ReadonlySet<string> = new Set([
  'arXiv',
  'Paper',
  'Date',
  'Author',
  'Authors',
  'Categories',
  'Journal-ref',
  'DOI',
]);

// \\                              S
// arXiv:2306.07353                H
// Title: HDDL 2.1: Towards …      H
//  Planning                       C
// \\                              S
//  Real world applications …      C
// \\ ( https://arxiv.org/… , 27kb) U
// ------------------------------  R
export const mailingFormat: Format = lineFormat({
  name: 'arxiv-mailing',
  sign: { line: /^\\\\(?:$| *\( ?https?:\/\/arxiv)/, least: 2, also: [/^Title:/m] },
  letter: (line) => {
    if (/^-{20,}\s*$/.test(line)) return 'R';
    if (/^\\\\\s*$/.test(line)) return 'S';
    if (/^\\\\ *\(/.test(line)) return 'U';
    return KEY.test(line) ? 'H' : 'C';
  },
  record: /S_*H[HC_]*(?:S[HC_]*)?U?/y,
  read: readMailing,
});

function readMailing(lines: readonly RecordLine[], builder: EntryBuilder): void {
  let separators = 0;
  let headers: RecordLine[] = [];
  const flush = (): void => {
    if (headers.length > 0) readHeader(headers, builder);
    headers = [];
  };
  for (const line of lines) {
    const inHead = separators === 1;
    if (line.letter === 'S' || line.letter === 'U' || (inHead && line.letter === 'H')) flush();
    if (line.letter === 'S') {
      separators++;
      builder.mark(line.span);
    } else if (line.letter === 'U') {
      const url = /https?:\/\/[^\s,)]+/.exec(line.text)?.[0];
      if (url === undefined || !builder.take({ url }, line.span)) builder.mark(line.span);
    } else if (inHead) headers.push(line);
    else builder.append('abstract', line.text, line.span);
  }
  flush();
}

/** A header with its continued lines. */
function readHeader(lines: readonly RecordLine[], builder: EntryBuilder): void {
  const text = lines.map((line) => line.text.trim()).join(' ');
  const key = KEY.exec(text);
  const value = text.slice(key?.[0].length ?? 0);
  for (const { span, text: printed } of lines) {
    if (key?.[1] === 'Title') builder.read(span, 'title');
    else if (key?.[1] === 'Comments') builder.read(span, 'comments');
    else {
      const fields = key?.[1] !== undefined && READ.has(key[1]) ? readLine(text, { leading: false }) : undefined;
      if (fields === undefined || !builder.take(fields, span)) builder.unread(printed.trim(), span);
    }
  }
  if (value === '') return;
  if (key?.[1] === 'Title') builder.set('title', value);
  if (key?.[1] === 'Comments') builder.set('comments', value);
}
