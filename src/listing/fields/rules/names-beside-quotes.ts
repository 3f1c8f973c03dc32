import { isText, type Token } from '../../structure/token.js';
import { AUTHOR, OTHER, TITLE } from '../field-labels.js';
import { type LabelledLine, type LabelledPassage, linesOf, type TitleSpan } from '../labelled-passage.js';
import { nameListAt } from './name-lists.js';

const CLOSERS = new Set(['”', '»', '"', '“']);
const OPENERS = new Set(['“', '«', '"', '„']);
const LEAST = 2;
const MOSTLY = 0.7;
/** Marks and the number before names. */
const MOST_BEFORE = 6;

/**
 * Names right behind titles in quotation marks that begin their lines, or alone before them, are the authors, where most such lines
 * have some: "« A Title », Gina Alder, 2014", "1. Gina Alder. “A Title.” J. Sand".
 */
export function readNamesBesideQuotes(read: readonly LabelledPassage[]): void {
  const quoted = read.flatMap(linesOf).flatMap((line) => quotation(line) ?? []);
  for (const namesOf of [namesBehind, namesBefore]) {
    const named = quoted.flatMap((each) => {
      const names = namesOf(each);
      return names === undefined ? [] : [{ labels: each.line.labels, names }];
    });
    if (named.length < LEAST || named.length < MOSTLY * quoted.length) continue;
    for (const { labels, names } of named) if (!labels.includes(AUTHOR)) labels.fill(AUTHOR, names.first, names.end);
  }
}

/** A line with a title in quotation marks, and the places of these. */
interface QuotedLine {
  readonly line: LabelledLine;
  readonly opening: number;
  readonly closing: number;
}

function quotation(line: LabelledLine): QuotedLine | undefined {
  const { labels, view } = line;
  const opening = labels.indexOf(TITLE) - 1;
  const closing = view.tokens.findIndex(({ text }, i) => labels[i - 1] === TITLE && CLOSERS.has(text));
  return OPENERS.has(view.tokens[opening]?.text ?? '') && closing > 0 ? { line, opening, closing } : undefined;
}

/** Names of two words and more behind the quotation that begins a line, and a comma or a stop behind them. */
function namesBehind({ line: { view, labels }, opening, closing }: QuotedLine): TitleSpan | undefined {
  const { tokens } = view;
  if (tokens.slice(0, opening).some(isText)) return undefined;
  let first = closing + 1;
  while (first < tokens.length && !isText(tokens[first] as Token)) first++;
  if (first > closing + 2) return undefined;
  const other = labels.findIndex((label, i) => i >= first && label !== OTHER && label !== AUTHOR);
  const list = nameListAt(other < 0 ? tokens : tokens.slice(0, other), first);
  const next = tokens[list?.end ?? 0]?.text;
  const ends = next === undefined || next === ',' || next === '.' || next === '(';
  return list !== undefined && ends ? { first, end: list.end } : undefined;
}

/** Names that are all that stands before a quotation, but for marks and a number. */
function namesBefore({ line: { view }, opening }: QuotedLine): TitleSpan | undefined {
  const before = view.tokens.slice(0, opening);
  const first = before.findIndex(({ type }) => type === 'word');
  if (first < 0 || first > MOST_BEFORE) return undefined;
  const list = nameListAt(before, first);
  return list !== undefined && before.slice(list.end).every((token) => token.type === 'sign')
    ? { first, end: list.end }
    : undefined;
}
