import { isEmphasis, isYear, type Token } from '../../structure/token.js';
import { AUTHOR, DATE, OTHER, TITLE } from '../field-labels.js';
import type { LabelledLine } from '../labelled-passage.js';
import { signOf } from '../signs.js';
import { hasMark, lastPlaceOf, nextText, type Span, textAt, wordsIn } from '../stretch.js';
import { nameListAt } from './name-lists.js';
import { foundIn, type Rule } from './rule.js';

const FEWEST = 2;
const NAME = /^(?:\p{Lu}[\p{L}'’-]*|and|et|al|&|van|von|de|der|den|la|le|da|di)$/u;
const SIGNS = new Set([',', '.', '&', '-', '’', "'"]);

/** Names with a year in brackets behind a title. */
interface Bracket {
  readonly labels: Uint8Array;
  /** The emphasised words before it, where nothing else stands there. */
  readonly emphasised: Span | undefined;
  readonly first: number;
  readonly year: number;
}

/**
 * What stands with a year in brackets behind titles is who wrote them, where it was read so in half of the lines, or what stands before
 * it is emphasised in all, which is then the title: "**A Title** (Alder & Birch, 2008)".
 */
export const readBracketedAuthors: Rule = ({ lines }) => {
  const brackets = foundIn(lines, bracketIn);
  const told = brackets.filter(({ labels, first }) => labels[first] === AUTHOR);
  const areEmphasised = brackets.every(({ emphasised }) => emphasised !== undefined);
  if (brackets.length < FEWEST || (2 * told.length < brackets.length && !areEmphasised)) return;
  for (const { labels, first, year, emphasised } of brackets) {
    if (areEmphasised && emphasised !== undefined && !labels.subarray(0, first).includes(TITLE))
      labels.fill(TITLE, emphasised.first, emphasised.end);
    labels.fill(AUTHOR, first, year);
    labels[year] = DATE;
  }
};

/** The last bracket of a line, where a title stands before it and names with a year in it. */
function bracketIn({ view: { tokens }, labels }: LabelledLine): Bracket | undefined {
  const year = tokens.length - 2;
  if (textAt(tokens, year + 1) !== ')' || !isYear(tokens[year])) return undefined;
  const first = lastPlaceOf(tokens, '(') + 1;
  const emphasised = emphasisedBefore(tokens, first - 1);
  if (emphasised === undefined && !labels.subarray(0, Math.max(0, first - 1)).includes(TITLE)) return undefined;
  const inside = tokens.slice(first, year);
  return inside.length > 1 && inside.every(isOfNames) ? { labels, emphasised, first, year } : undefined;
}

/** What stands between marks of emphasis from the beginning of a line to a place. */
function emphasisedBefore(tokens: readonly Token[], end: number): Span | undefined {
  const first = isEmphasis(tokens[0]) ? 0 : isEmphasis(tokens[1]) ? 1 : -1;
  const last = end - 1;
  if (first < 0 || last <= first + 2 || textAt(tokens, last) !== textAt(tokens, first)) return undefined;
  return hasMark(tokens, first + 1, last) ? undefined : { first: first + 1, end: last };
}

const isOfNames = ({ type, text }: Token): boolean => (type === 'word' ? NAME.test(text) : SIGNS.has(text));

const CLOSERS = new Set(['”', '»', '"', '“']);
const OPENERS = new Set(['“', '«', '"', '„']);
const MOSTLY = 0.7;
/** Marks and the number before names. */
const MOST_BEFORE = 6;

const QUOTE = signOf('"');

/** A line with a title in quotation marks, and the places of these. */
interface QuotedLine {
  readonly line: LabelledLine;
  readonly opening: number;
  readonly closing: number;
}

/**
 * Names right behind titles in quotation marks that begin their lines, or alone before them, are the authors, where most such lines
 * have some: "« A Title », Gina Alder, 2014", "1. Gina Alder. “A Title.” J. Sand".
 */
export const readNamesBesideQuotes: Rule = ({ lines }) => {
  const quoted = foundIn(lines, quotation);
  for (const namesOf of [namesBehind, namesBefore]) {
    const named = foundIn(quoted, (each) => {
      const names = namesOf(each);
      return names && { labels: each.line.labels, names };
    });
    if (named.length < FEWEST || named.length < MOSTLY * quoted.length) continue;
    for (const { labels, names } of named) if (!labels.includes(AUTHOR)) labels.fill(AUTHOR, names.first, names.end);
  }
};

function quotation(line: LabelledLine): QuotedLine | undefined {
  const { labels, view } = line;
  if ((view.signs & QUOTE) === 0) return undefined;
  const opening = labels.indexOf(TITLE) - 1;
  if (!OPENERS.has(textAt(view.tokens, opening))) return undefined;
  const closing = view.tokens.findIndex(({ text }, i) => labels[i - 1] === TITLE && CLOSERS.has(text));
  return closing > 0 ? { line, opening, closing } : undefined;
}

/** Names of two words and more behind the quotation that begins a line, and a comma or a stop behind them. */
function namesBehind({ line: { view, labels }, opening, closing }: QuotedLine): Span | undefined {
  const { tokens } = view;
  if (wordsIn(tokens, 0, opening) > 0) return undefined;
  const first = nextText(tokens, closing + 1);
  if (first > closing + 2) return undefined;
  const other = labels.findIndex((label, i) => i >= first && label !== OTHER && label !== AUTHOR);
  const list = nameListAt(other < 0 ? tokens : tokens.slice(0, other), first);
  return list !== undefined && ['', ',', '.', '('].includes(textAt(tokens, list.end))
    ? { first, end: list.end }
    : undefined;
}

/** Names that are all that stands before a quotation, but for marks and a number. */
function namesBefore({ line: { view }, opening }: QuotedLine): Span | undefined {
  const before = view.tokens.slice(0, opening);
  const first = before.findIndex(({ type }) => type === 'word');
  if (first < 0 || first > MOST_BEFORE) return undefined;
  const list = nameListAt(before, first);
  return list !== undefined && before.slice(list.end).every((token) => token.type === 'sign')
    ? { first, end: list.end }
    : undefined;
}
