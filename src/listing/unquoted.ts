import type { Block, BlockReader, BlockReading } from '../paper/reader/block-reader.js';
import type { Span } from '../paper/reader/diagnostic.js';
import type { Entry } from '../paper/reader/entry.js';
import { EntryBuilder } from '../paper/reader/entry-builder.js';
import { Placer } from '../paper/reader/placer.js';

const QUOTED = /^[ \t]*>/;
/** The marks of quotation before a line, and the line above the first that says who wrote it. */
const MARKS = /^[ \t]*(?:>[ \t]?)+|^[^>\n\r\u2028\u2029\x85\f\v]{1,200}:[ \t]*(?=\n{1,2}[ \t]*>)/gm;
/** Share of the lines that are quoted in a mail that answers another. */
const MOSTLY = 0.6;
/** Lines that are looked at. */
const SAMPLE = 400;

/** Whether a text is one that a mail quotes, for the most part: then the marks of quotation are no part of its lines. */
export function isQuoted(text: string): boolean {
  let quoted = 0;
  let lines = 0;
  for (let at = 0; at < text.length && lines < SAMPLE; ) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    const line = text.slice(at, end);
    if (line.trim() !== '') lines++;
    if (QUOTED.test(line)) quoted++;
    at = end + 1;
  }
  return quoted > 2 && quoted >= MOSTLY * lines;
}

/** A text of the same length with blanks in place of what makes it a quotation, so that all places stay. */
export const unquoted = (text: string): string => text.replace(MARKS, (marks) => ' '.repeat(marks.length));

/** Reads texts that mails quote as what stands in them. */
export class UnquotingReader implements BlockReader {
  readonly #reader: BlockReader;
  #quoted: boolean | undefined;

  constructor(reader: BlockReader) {
    this.#reader = reader;
  }

  read(block: Block): BlockReading {
    this.#quoted ??= isQuoted(block.text);
    if (!this.#quoted) return this.#reader.read(block);
    const reading = this.#reader.read({ ...block, text: unquoted(block.text) });
    const placer = new Placer(block);
    const marks = [...block.text.slice(0, reading.consumed).matchAll(MARKS)].flatMap(
      ({ index, 0: mark }) => placer.visible({ start: index, end: index + mark.length }) ?? [],
    );
    return { ...reading, entries: withMarks(reading.entries, marks) };
  }
}

/** The entries, each with the marks in it and before it; what stands behind the last is one of its own. */
function withMarks(entries: readonly Entry[], marks: readonly Span[]): readonly Entry[] {
  let next = 0;
  const marked = entries.map((entry) => {
    const from = next;
    while (next < marks.length && (marks[next] as Span).start < entry.span.end) next++;
    const own = marks.slice(from, next);
    const [first] = own;
    if (first === undefined) return entry;
    const begins = first.start < entry.span.start ? first : entry.span;
    const fields = [...own.map((span) => ({ fields: [], span })), ...entry.fields];
    return { ...entry, span: { ...begins, end: entry.span.end }, fields };
  });
  const behind = new EntryBuilder();
  for (const span of marks.slice(next)) behind.mark(span);
  return [...marked, behind.noiseOrNothing() ?? []].flat();
}
