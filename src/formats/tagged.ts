import { dateIn } from '../paper/dates.js';
import type { FieldName } from '../paper/paper.js';
import type { EntryBuilder } from '../paper/reader/entry-builder.js';
import type { RecordFormat, RecordLine } from './record-reader.js';

/** What a tag holds: text of a field, or something that has to be looked into. */
type Target = 'title' | 'abstract' | 'author' | 'fullAuthor' | 'date' | 'doi' | 'url' | 'venue' | 'otherVenue';

interface TagStyle {
  /** The tag of a line, in its first group, with all that comes before the value. */
  readonly tag: RegExp;
  readonly targets: ReadonlyMap<string, Target>;
  /** Whether each line of a list of authors is one author. */
  readonly lineAnAuthor: boolean;
}

const targets = (table: string): ReadonlyMap<string, Target> =>
  new Map(
    table
      .split(' ')
      .map((pair): [string, Target] => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1) as Target]),
  );

const RIS: TagStyle = {
  tag: /^([A-Z][A-Z0-9]) {2}- ?/,
  targets: targets(
    'TI:title T1:title CT:title AB:abstract N2:abstract AU:author A1:author PY:date Y1:date DA:date DO:doi UR:url JF:venue JO:venue T2:otherVenue JA:otherVenue J2:otherVenue',
  ),
  lineAnAuthor: false,
};
const MEDLINE: TagStyle = {
  tag: /^([A-Z]{2,4}) *- /,
  targets: targets('TI:title AB:abstract FAU:fullAuthor AU:author DP:date LID:doi AID:doi JT:venue TA:otherVenue'),
  lineAnAuthor: false,
};
const WEB_OF_SCIENCE: TagStyle = {
  tag: /^([A-Z][A-Z0-9])(?: |$)/,
  targets: targets('TI:title AB:abstract AF:fullAuthor AU:author PY:date DI:doi SO:venue'),
  lineAnAuthor: true,
};

// TY  - JOUR … ER  -   Lines without a tag go on with the field before.
export const risFormat: RecordFormat = {
  letter: (line) =>
    /^TY {2}-/.test(line)
      ? 'S'
      : /^ER {2}-/.test(line)
        ? 'E'
        : RIS.tag.test(line)
          ? 'F'
          : /^\d+\.\s*$/.test(line)
            ? '?'
            : 'C',
  record: /S[FC_]*E?/y,
  read: (lines, builder) => readTagged(lines, builder, RIS),
};

// PMID- 28754806   Continued lines are indented by six blanks.
export const medlineFormat: RecordFormat = {
  letter: (line) => (line.startsWith('PMID- ') ? 'S' : MEDLINE.tag.test(line) ? 'F' : /^ {6}/.test(line) ? 'C' : '?'),
  record: /S[FC_]*/y,
  read: (lines, builder) => readTagged(lines, builder, MEDLINE),
};

// PT J … ER   Continued lines are indented by three blanks.
export const webOfScienceFormat: RecordFormat = {
  letter: (line) => {
    if (/^(?:FN|VR|EF)(?: |$)/.test(line)) return '?';
    if (/^PT /.test(line)) return 'S';
    if (/^ER\s*$/.test(line)) return 'E';
    return WEB_OF_SCIENCE.tag.test(line) ? 'F' : /^ {3}/.test(line) ? 'C' : '?';
  },
  record: /S[FC_]*E?/y,
  read: (lines, builder) => readTagged(lines, builder, WEB_OF_SCIENCE),
};

function readTagged(lines: readonly RecordLine[], builder: EntryBuilder, style: TagStyle): void {
  const full: string[] = [];
  const short: string[] = [];
  let target: Target | undefined;
  for (const line of lines) {
    const tag = line.letter === 'C' ? undefined : style.tag.exec(line.text);
    const value = line.text.slice(tag?.[0].length ?? 0).trim();
    const goesOn = line.letter === 'C';
    if (!goesOn) target = tag?.[1] === undefined ? undefined : style.targets.get(tag[1]);
    if (line.letter === 'S' || line.letter === 'E') builder.mark(line.span);
    else if (target === 'author' || target === 'fullAuthor') {
      const list = target === 'author' ? short : full;
      if (goesOn && !style.lineAnAuthor) list.push(`${list.pop() ?? ''} ${value}`.trim());
      else list.push(value);
      builder.read(line.span, 'authors');
    } else if (target === undefined || !readField(target, { value, goesOn }, line, builder))
      builder.unread(line.text.trim(), line.span);
  }
  const authors = (full.length > 0 ? full : short).filter((name) => name !== '');
  if (authors.length > 0) builder.set('authors', authors);
}

type TextTarget = Exclude<Target, 'author' | 'fullAuthor'>;

/** Reads the value of a tag; false where the field is not in it. */
function readField(
  target: TextTarget,
  { value, goesOn }: { value: string; goesOn: boolean },
  { span }: RecordLine,
  builder: EntryBuilder,
): boolean {
  if (target === 'title' || target === 'abstract') {
    // The first title and the first abstract count: RIS files give both under two tags.
    if (!goesOn && builder.get(target) !== undefined)
      return builder.get(target) === value && builder.read(span, target);
    return builder.append(target, value, span);
  }
  if (target === 'date') {
    const date = dateIn(value);
    return date !== undefined && builder.take({ ...(date.iso && { date: date.iso }), datePrinted: date.printed }, span);
  }
  if (target === 'doi') {
    const doi = /10\.\d{4,9}\/[^\s[\]]+/.exec(value)?.[0];
    return doi !== undefined && builder.take({ doi }, span);
  }
  if (target === 'url') return builder.take({ url: value }, span);
  const field: FieldName = 'venue';
  if (goesOn) return builder.append(field, value, span);
  if (target === 'otherVenue') return builder.get(field) === undefined && builder.take({ venue: value }, span);
  builder.set(field, value);
  return builder.read(span, field);
}
