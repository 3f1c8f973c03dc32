import type { ElementClass } from '../../structure/element-class.js';
import { isText, type Token } from '../../structure/token.js';
import { AUTHOR, OTHER, TITLE } from '../field-labels.js';
import { type LabelledLine, type LabelledPassage, linesOf, type TitleSpan } from '../labelled-passage.js';

const LEAST = 2;
/** Elements of authors, venues and dates for each title of a paper; pages have titles of other things. */
const MOSTLY = 0.5;
const LABELS: ReadonlyMap<ElementClass, number> = new Map<ElementClass, number>([
  ['title', TITLE],
  ['authors', AUTHOR],
]);

/** An element whose classes say what it holds. */
interface Classed extends TitleSpan {
  readonly line: LabelledLine;
  readonly field: ElementClass;
}

/** What the classes of elements name is what they say, where there are authors, venues or dates beside the titles: `<span class="title">`. */
export function readClassedElements(read: readonly LabelledPassage[]): void {
  const classed = read.flatMap(linesOf).flatMap(classedIn);
  const titles = classed.filter(({ field }) => field === 'title').length;
  const told = classed.filter(({ field }) => field === 'authors' || field === 'venue' || field === 'date').length;
  if (titles < LEAST || told < MOSTLY * titles) return;
  for (const { line, field, first, end } of classed) {
    const label = LABELS.get(field);
    if (label === undefined) continue;
    const free = label === AUTHOR && line.labels.subarray(first, end).includes(label);
    if (!free) fill(line, { first, end }, label);
  }
}

/** The elements of a line with such classes. */
function classedIn(line: LabelledLine): readonly Classed[] {
  const { tokens } = line.view;
  return tokens.flatMap(({ field, text }, i) => {
    if (field === undefined) return [];
    const end = tokens.findIndex((token, t) => t > i && closes(token, text));
    const span = { first: i + 1, end: end < 0 ? tokens.length : end };
    return tokens.slice(span.first, span.end).some(isText) ? [{ line, field, ...span }] : [];
  });
}

/** Whether a mark closes the element that another opened; what leads a line is closed by its end. */
function closes({ type, text }: Token, opening: string): boolean {
  if (type !== 'mark') return false;
  return opening === '['
    ? text === ']('
    : opening === '|'
      ? text === '</td' || text === '|'
      : text === `</${opening.slice(1)}`;
}

/** Labels the words of an element; marks in it stay what they are. */
function fill({ view: { tokens }, labels }: LabelledLine, { first, end }: TitleSpan, label: number): void {
  const words = tokens.slice(first, end);
  const from = first + words.findIndex(isText);
  const to = first + words.findLastIndex(isText) + 1;
  labels.fill(OTHER, first, end);
  labels.fill(label, from, to);
}
