import { isText, type Token } from '../../structure/token.js';
import { AUTHOR, OTHER, TITLE } from '../field-labels.js';
import { type LabelledLine, type LabelledPassage, linesOf, type TitleSpan } from '../labelled-passage.js';
import { textStart } from '../line-view.js';
import { nameListAt } from './name-lists.js';

const CLOSERS = new Set(['”', '»', '"', '“']);
const OPENERS = new Set(['“', '«', '"', '„']);
const LEAST = 2;
const MOSTLY = 0.7;

/** Names right behind titles in quotation marks that begin their lines are the authors, where most such lines have some: "« A Title », Gina Alder, 2014". */
export function readNamesBehindQuotes(read: readonly LabelledPassage[]): void {
  const quoted = read.flatMap(linesOf).filter(beginsQuoted);
  const named = quoted.flatMap((line) => {
    const names = namesBehind(line);
    return names === undefined ? [] : [{ line, names }];
  });
  if (named.length < LEAST || named.length < MOSTLY * quoted.length) return;
  for (const { line, names } of named)
    if (!line.labels.includes(AUTHOR)) line.labels.fill(AUTHOR, names.first, names.end);
}

/** Whether a line begins with a title in quotation marks. */
function beginsQuoted({ view, labels }: LabelledLine): boolean {
  const start = textStart(view);
  return OPENERS.has(view.tokens[start]?.text ?? '') && labels[start + 1] === TITLE;
}

/** Names of two words and more behind the quotation, and a comma or a stop behind them. */
function namesBehind({ view: { tokens }, labels }: LabelledLine): TitleSpan | undefined {
  const closing = tokens.findIndex(({ text }, i) => labels[i - 1] === TITLE && CLOSERS.has(text));
  let first = closing + 1;
  while (closing > 0 && first < tokens.length && !isText(tokens[first] as Token)) first++;
  const other = labels.findIndex((label, i) => i >= first && label !== OTHER && label !== AUTHOR);
  const free = other < 0 ? tokens : tokens.slice(0, other);
  const list = closing < 0 || first > closing + 2 ? undefined : nameListAt(free, first);
  if (list === undefined) return undefined;
  const next = tokens[list.end]?.text;
  return next === undefined || next === ',' || next === '.' || next === '(' ? { first, end: list.end } : undefined;
}
