import type { ElementClass } from '../../structure/element-class.js';
import type { Token } from '../../structure/token.js';
import { AUTHOR, OTHER, TITLE } from '../field-labels.js';
import type { LabelledLine } from '../labelled-passage.js';
import { isMark, type Span, trimmed, wordsIn } from '../stretch.js';
import type { Rule } from './rule.js';

const LEAST = 2;
/** Elements of authors, venues and dates for each title of a paper; pages have titles of other things. */
const MOSTLY = 0.5;

/** An element whose classes say what it holds. */
interface Classed extends Span {
  readonly line: LabelledLine;
  readonly field: ElementClass;
}

/** What the classes of elements name is what they say, where there are authors, venues or dates beside the titles: `<span class="title">`. */
export const readClassedElements: Rule = ({ lines }) => {
  const classed = lines.flatMap(classedIn);
  const titles = classed.filter(({ field }) => field === 'title').length;
  const told = classed.filter(({ field }) => field === 'authors' || field === 'venue' || field === 'date').length;
  if (titles < LEAST || told < MOSTLY * titles) return;
  for (const each of classed)
    if (each.field === 'title') label(each, TITLE);
    else if (each.field === 'authors' && !labelsOf(each).includes(AUTHOR)) label(each, AUTHOR);
};

/** The elements of a line with such classes. */
function classedIn(line: LabelledLine): readonly Classed[] {
  const { tokens, runs } = line.view;
  const found: Classed[] = [];
  // Words of such an element have a label by it, or one of their own.
  if (!runs.some(({ label, isLabel }) => isLabel || label !== undefined)) return found;
  for (let i = 0; i < tokens.length; i++) {
    const { type, field, text } = tokens[i] as Token;
    if (type !== 'mark' || field === undefined) continue;
    const closing = tokens.findIndex((token, t) => t > i && closes(token, text));
    const span = { first: i + 1, end: closing < 0 ? tokens.length : closing };
    if (wordsIn(tokens, span.first, span.end) > 0) found.push({ line, field, ...span });
  }
  return found;
}

/** Whether a mark closes the element that another opened; what leads a line is closed by its end. */
function closes(token: Token, opening: string): boolean {
  if (!isMark(token)) return false;
  const { text } = token;
  if (opening === '[') return text === '](';
  return opening === '|' ? text === '</td' || text === '|' : text === `</${opening.slice(1)}`;
}

const labelsOf = ({ line: { labels }, first, end }: Classed): Uint8Array => labels.subarray(first, end);

/** Labels the words of an element. */
function label(classed: Classed, kind: number): void {
  const { view, labels } = classed.line;
  const { first, end } = trimmed(view.tokens, classed);
  labelsOf(classed).fill(OTHER);
  labels.fill(kind, first, end);
}
