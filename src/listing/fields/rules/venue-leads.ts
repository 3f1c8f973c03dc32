import { CLOSING_BRACKETS } from '../../structure/closing-signs.js';
import { isText, type Token } from '../../structure/token.js';
import { OTHER, TITLE, VENUE } from '../field-labels.js';
import { type LabelledLine, type LabelledPassage, linesOf, type TitleSpan } from '../labelled-passage.js';

/** Lines that make a habit, and words of a title. */
const ENOUGH = 3;
const LEAST_WORDS = 3;

/** A line that begins with a venue in brackets and has no title goes on with it: "- [KDD 2020] How Rivers Move". */
export function readBehindVenues(read: readonly LabelledPassage[]): void {
  const found = read.flatMap(linesOf).flatMap((line) => {
    const title = line.labels.includes(TITLE) ? undefined : behindVenue(line);
    return title === undefined ? [] : [{ ...title, labels: line.labels }];
  });
  if (found.length >= ENOUGH) for (const { labels, first, end } of found) labels.fill(TITLE, first, end);
}

/** What stands behind a venue in brackets, up to the next mark or bracket, where none of it is another field. */
function behindVenue({ view: { tokens, line }, labels }: LabelledLine): TitleSpan | undefined {
  if (line.lead.kind !== 'bullet' && line.lead.kind !== 'number') return undefined;
  const closer = CLOSING_BRACKETS.get(tokens[1]?.text ?? '');
  const closing = closer === undefined ? -1 : tokens.findIndex(({ text }) => text === closer);
  if (closing < 0 || !labels.subarray(1, closing).includes(VENUE)) return undefined;
  const first = closing + 1;
  let end = first;
  while (end < tokens.length && !isBorder(tokens[end] as Token)) end++;
  const words = tokens.slice(first, end).filter(isText).length;
  const isFree = labels.subarray(first, end).every((label) => label === OTHER);
  return isFree && words >= LEAST_WORDS ? { first, end } : undefined;
}

const isBorder = ({ type, text }: Token): boolean => type === 'mark' || CLOSING_BRACKETS.has(text);
