import { isText } from '../../structure/token.js';
import { OTHER, TITLE } from '../field-labels.js';
import { hasTitle, type LabelledLine, type LabelledPassage, linesOf } from '../labelled-passage.js';
import { textStart } from '../line-view.js';

const ENOUGH = 4;
const MOSTLY = 0.8;
const LEAST_WORDS = 4;
const CAPITAL = /^[\p{Lu}\p{N}"“]/u;

/**
 * Where nearly all items of a list begin with a title, what an item without one begins with is its title, too, if a mark or a full stop
 * and a link to a paper stand behind it: "- A Title. [J. Sand 71 (2005)](https://…)".
 */
export function readUntitledSiblings(read: readonly LabelledPassage[]): void {
  const items = read.filter(isItem);
  const untitled = items.filter((each) => !hasTitle(each));
  if (untitled.length === 0 || items.length - untitled.length < ENOUGH) return;
  const begun = items.filter(beginsWithTitle);
  if (begun.length < MOSTLY * items.length) return;
  for (const each of untitled) {
    const [first] = linesOf(each);
    const end = first === undefined ? undefined : titleEnd(first);
    if (first !== undefined && end !== undefined) first.labels.fill(TITLE, textStart(first.view), end);
  }
}

function isItem({ passage: { views } }: LabelledPassage): boolean {
  const kind = views[0]?.line.lead.kind;
  return kind === 'bullet' || kind === 'number';
}

function beginsWithTitle(each: LabelledPassage): boolean {
  const [first] = linesOf(each);
  return first !== undefined && first.labels[textStart(first.view)] === TITLE;
}

/** Where words end that nothing was read in, before a full stop and a link to a paper. */
function titleEnd({ view, labels }: LabelledLine): number | undefined {
  const { tokens, hasPaper } = view;
  const start = textStart(view);
  if (!hasPaper || !CAPITAL.test(tokens[start]?.text ?? '')) return undefined;
  let end = start;
  while (end < tokens.length && tokens[end]?.type !== 'mark' && labels[end] === OTHER) end++;
  if (tokens[end]?.text !== '[' || tokens[end - 1]?.text !== '.') return undefined;
  return tokens.slice(start, end).filter(isText).length < LEAST_WORDS ? undefined : end - 1;
}
