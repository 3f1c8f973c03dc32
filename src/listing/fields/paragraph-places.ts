import type { StructuredLine } from '../structure/structured-line.js';

/** The place of a line in its paragraph: a line that begins something, and those right below it without a mark of their own. */
export interface ParagraphPlace {
  /** From 1; 0 where a paragraph has one line, or more than an item of a list has. */
  readonly number: number;
  /** Lines of the paragraph, 0 where it has more than an item of a list has. */
  readonly of: number;
}

/** Longer paragraphs are lists of lines, or prose. */
const MOST_LINES = 8;
const ALONE: ParagraphPlace = { number: 0, of: 1 };
const LONG: ParagraphPlace = { number: 0, of: 0 };

/** Places of all lines. What the first line of each item is, the second and the third, is the same field as a rule. */
export function paragraphPlaces(lines: readonly StructuredLine[]): readonly ParagraphPlace[] {
  const places: ParagraphPlace[] = [];
  for (let first = 0; first < lines.length; ) {
    let end = first + 1;
    while (end < lines.length && goesOn(lines[end] as StructuredLine, lines[end - 1] as StructuredLine)) end++;
    const of = end - first;
    for (let i = first; i < end; i++)
      places.push(of === 1 ? ALONE : of > MOST_LINES ? LONG : { number: i - first + 1, of });
    first = end;
  }
  return places;
}

/** Whether a line goes on with what the line before it began. */
export function goesOn(line: StructuredLine, before: StructuredLine): boolean {
  if (line.blank > 0 || before.lead.kind === 'heading' || line.lead.kind !== 'none') return false;
  return line.index === before.index || (line.tokens[0]?.text !== '|' && before.tokens[0]?.text !== '|');
}
