import type { Block, BlockReading } from '../paper/reader/block-reader.js';
import type { Span } from '../paper/reader/diagnostic.js';
import type { Entry } from '../paper/reader/entry.js';
import { EntryBuilder } from '../paper/reader/entry-builder.js';
import { Placer } from '../paper/reader/placer.js';

/** A text of the same length with blanks in place of marks before its lines, so that all places stay. */
export const blanked = (text: string, marks: RegExp): string => text.replace(marks, (mark) => ' '.repeat(mark.length));

/** What is read of a block whose lines have marks before them that are no part of what they say. */
export function readUnmarked(block: Block, marks: RegExp, read: (block: Block) => BlockReading): BlockReading {
  const reading = read({ ...block, text: blanked(block.text, marks) });
  const placer = new Placer(block);
  // What a mark is may show behind what was consumed.
  const spans = [...block.text.matchAll(marks)]
    .filter(({ index }) => index < reading.consumed)
    .flatMap(({ index, 0: mark }) => placer.visible({ start: index, end: index + mark.length }) ?? []);
  return { ...reading, entries: withMarks(reading.entries, spans) };
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
