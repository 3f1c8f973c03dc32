import { isText, isYear, type Token } from '../../structure/token.js';
import { AUTHOR, DATE, OTHER, TITLE, VENUE } from '../field-labels.js';
import { type LabelledLine, type LabelledPassage, linesOf, type TitleSpan } from '../labelled-passage.js';
import { countNames } from './name-lists.js';

const LEAST = 2;

/** The first authors or venue behind a title, and where they stand. */
interface Behind extends TitleSpan {
  readonly line: LabelledLine;
  readonly label: number;
  readonly slot: number;
}

/** One name that was read as a venue is the author, where names stand in its place in more lines than venues: "[A Title](url), Gina Alder, 2021". */
export function readNamesInSlots(read: readonly LabelledPassage[]): void {
  const slots = new Map<number, Behind[]>();
  for (const behind of read.flatMap(linesOf).flatMap((line) => behindTitle(line) ?? [])) addTo(slots, behind);
  for (const all of slots.values()) {
    const authors = all.filter(({ label }) => label === AUTHOR).length;
    const venues = all.filter(({ label }) => label === VENUE);
    if (authors < LEAST || authors <= venues.length) continue;
    for (const venue of venues) relabel(venue);
  }
}

function addTo(slots: Map<number, Behind[]>, behind: Behind): void {
  const own = slots.get(behind.slot);
  if (own === undefined) slots.set(behind.slot, [behind]);
  else own.push(behind);
}

function behindTitle(line: LabelledLine): Behind | undefined {
  const { labels, view } = line;
  const title = labels.indexOf(TITLE);
  const first = title < 0 ? -1 : labels.findIndex((label, i) => i > title && (label === AUTHOR || label === VENUE));
  const run = view.runs[view.runOf[first] as number];
  if (first < 0 || run === undefined) return undefined;
  const label = labels[first] as number;
  let end = first;
  while (labels[end] === label) end++;
  // Of a line that has authors elsewhere the venue is one.
  if (label === VENUE && labels.includes(AUTHOR)) return undefined;
  return { line, label, first, end, slot: run.slot };
}

function relabel({ line: { view, labels }, first, end }: Behind): void {
  let last = end;
  while (last > first && (isYear(view.tokens[last - 1]) || !isText(view.tokens[last - 1] as Token))) last--;
  if (countNames(view.tokens.slice(first, last)) !== 1) return;
  labels.fill(OTHER, first, end);
  labels.fill(AUTHOR, first, last);
  for (let i = last; i < end; i++) if (isYear(view.tokens[i])) labels[i] = DATE;
}
