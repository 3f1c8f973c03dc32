import { isText, isYear, type Token } from '../../structure/token.js';
import { AUTHOR, DATE, OTHER, TITLE, VENUE } from '../field-labels.js';
import { type LabelledLine, type LabelledPassage, linesOf, type TitleSpan } from '../labelled-passage.js';
import { countNames } from './name-lists.js';

/** What was read as a venue in a line with a title and without authors: how many names it may be. */
interface ReadVenue extends TitleSpan {
  readonly line: LabelledLine;
  /** One past the last token without the year behind it. */
  readonly last: number;
  readonly names: number;
}

const LEAST_LINES = 2;
const MOSTLY = 0.7;

/** What stands for the venue in lines without authors, and may be names in most of them, are the authors: ", Gina Alder and Ben Birch, 2021". */
export function readNamesForVenues(read: readonly LabelledPassage[]): void {
  const venues = read.flatMap(linesOf).flatMap((line) => venueOf(line) ?? []);
  const named = venues.filter(({ names }) => names > 0);
  if (named.length < LEAST_LINES || named.length < MOSTLY * venues.length) return;
  // One name alone may be a journal.
  if (2 * named.filter(({ names }) => names > 1).length < named.length) return;
  for (const { line, first, last, end } of named) {
    line.labels.fill(OTHER, first, end);
    line.labels.fill(AUTHOR, first, last);
    for (let i = last; i < end; i++) if (isYear(line.view.tokens[i])) line.labels[i] = DATE;
  }
}

function venueOf(line: LabelledLine): ReadVenue | undefined {
  const { labels, view } = line;
  const first = labels.indexOf(VENUE);
  if (first < 0 || labels.includes(AUTHOR) || !labels.includes(TITLE)) return undefined;
  let end = first;
  while (labels[end] === VENUE) end++;
  const last = beforeYear(view.tokens, first, end);
  return { line, first, end, last, names: countNames(view.tokens.slice(first, last)) };
}

/** One past the last word of a stretch without the year at its end. */
function beforeYear(tokens: readonly Token[], first: number, end: number): number {
  let last = end;
  while (last > first && !isText(tokens[last - 1] as Token)) last--;
  if (isYear(tokens[last - 1])) last--;
  while (last > first && !isText(tokens[last - 1] as Token)) last--;
  return last;
}
