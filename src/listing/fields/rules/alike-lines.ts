import { isText, isYear, type Token } from '../../structure/token.js';
import { AUTHOR, TITLE, VENUE } from '../field-labels.js';
import { type LabelledLine, type LineFields, relabel } from '../labelled-passage.js';
import { textStart } from '../line-view.js';
import { hasMark, lastPlaceOf, placeOf, type Span, textAt, wordsIn } from '../stretch.js';
import { countNames, nameListAt } from './name-lists.js';
import { foundInMost, type Rule } from './rule.js';

/** A title with its authors in one line. */
interface NamedLine {
  readonly title: Span;
  readonly authors: Span;
  readonly names: number;
  /** Words of the title. */
  readonly words: number;
}

const LEAST_LINES = 3;
const MOSTLY = 0.7;
const LEAST_WORDS = 2;
/** Words of titles, in the middle: what is shorter are other things that people have made, and their makers. */
const MEAN_WORDS = 3;

type Form = (tokens: readonly Token[], first: number) => NamedLine | undefined;
const FORMS: readonly Form[] = [namesBefore, namesInBrackets];

/**
 * Lines that are all names and a title, "Gina Alder and Ben Birch. A Title" or "A Title (Gina Alder, Ben Birch)", are read by
 * this form where most of their titles were not found.
 */
export const readAlikeLines: Rule = ({ lines }) => {
  const items = lines.filter(isItem);
  if (items.length < LEAST_LINES) return;
  for (const form of FORMS) {
    const found = foundInMost(items, MOSTLY, ({ view, labels }) => {
      const named = form(view.tokens, textStart(view));
      return named && { named, labels };
    });
    if (!areTitles(found.map(({ named }) => named))) continue;
    const read = found.filter(({ labels, named }) => isTitle(labels, named.title));
    if (2 * read.length < items.length) for (const { labels, named } of found) relabel(labels, named);
    return;
  }
};

/** Whether a line is one of a list, and not its heading or what leads to it. */
function isItem({ view: { line, words, tokens } }: LabelledLine): boolean {
  const { kind } = line.lead;
  return words > 2 && kind !== 'heading' && kind !== 'message' && textAt(tokens, tokens.length - 1) !== ':';
}

function areTitles(found: readonly NamedLine[]): boolean {
  if (found.length < LEAST_LINES) return false;
  const words = found.reduce((sum, line) => sum + Math.max(line.words, line.title.end - line.title.first), 0);
  return words >= MEAN_WORDS * found.length && found.some(({ names }) => names > 1);
}

/** Whether a stretch was read as one title. */
export const isTitle = (labels: Uint8Array, { first, end }: Span): boolean =>
  labels[first] === TITLE && labels[end - 1] === TITLE && labels[first - 1] !== TITLE && labels[end] !== TITLE;

/** Words in a stretch; two letters of Chinese or Japanese are one. */
const lengthOf = (tokens: readonly Token[]): number =>
  tokens.filter(isText).reduce((sum, { text }) => sum + (EAST_ASIAN.test(text) ? text.length / 2 : 1), 0);
const EAST_ASIAN = /^[\u3040-\u30ff\u4e00-\u9fff]/;

/** "Gina Alder and Ben Birch. A Title" */
function namesBefore(tokens: readonly Token[], first: number): NamedLine | undefined {
  const list = nameListAt(tokens, first);
  if (list === undefined) return undefined;
  const begin =
    textAt(tokens, list.end) === '.' ? list.end + 1 : textAt(tokens, list.end - 1) === '.' ? list.end : tokens.length;
  if (wordsIn(tokens, begin) < LEAST_WORDS || hasMark(tokens, begin) || placeOf(tokens, '.', begin) >= 0)
    return undefined;
  return {
    title: { first: begin, end: tokens.length },
    authors: { first, end: list.end },
    names: list.names,
    words: lengthOf(tokens.slice(begin)),
  };
}

/** A name in Chinese letters with a blank is nothing else, as two names are not. */
const SURELY = 2;
const ASIAN = /^\p{Lo}{1,4}$/u;
const isAsianName = (tokens: readonly Token[]): boolean =>
  tokens.length === 2 && tokens[1]?.spaced === true && tokens.every(({ text }) => ASIAN.test(text));

/** "A Title (Gina Alder, Ben Birch)" */
function namesInBrackets(tokens: readonly Token[], first: number): NamedLine | undefined {
  const closing = tokens.length - 1;
  if (textAt(tokens, closing) !== ')' && textAt(tokens, closing) !== '）') return undefined;
  const opening = Math.max(lastPlaceOf(tokens, '('), lastPlaceOf(tokens, '（'));
  const inside = tokens.slice(opening + 1, closing);
  const names = opening < 0 ? 0 : isAsianName(inside) ? SURELY : countNames(inside);
  const words = lengthOf(tokens.slice(first, opening));
  if (names === 0 || words < LEAST_WORDS || hasMark(tokens, first, opening)) return undefined;
  return { title: { first, end: opening }, authors: { first: opening + 1, end: closing }, names, words };
}

/** A line that ends with a year in brackets: "A Title (KDD 2020)". */
interface BracketedLine {
  readonly tokens: readonly Token[];
  readonly labels: Uint8Array;
  readonly opening: number;
}

const MOST_BRACKETED = 0.8;
const OPENERS = new Set(['(', '[', '（']);
const CLOSERS = new Set([')', ']', '）']);

/**
 * Lines of a paragraph that nearly all end with a year in brackets are a title each, and what the brackets hold is the same field
 * in all of them.
 */
export const readBracketedEnds: Rule = ({ passages }) => {
  for (const { lines } of passages) {
    if (lines.length < LEAST_LINES) continue;
    const found = foundInMost(lines, MOST_BRACKETED, bracketedLine);
    if (found.length === 0) continue;
    const areAuthors = countOf(AUTHOR, found) > countOf(VENUE, found);
    for (const line of found) relabel(line.labels, fieldsOf(line, areAuthors));
  }
};

/** Where the bracket opens that ends a line with a year; nothing where several sentences stand before it. */
function bracketedLine({ view: { line, tokens, hasLink }, labels }: LabelledLine): BracketedLine | undefined {
  const closing = tokens.length - 1;
  if (!isYear(tokens[closing - 1]) || !CLOSERS.has(textAt(tokens, closing))) return undefined;
  if (line.lead.kind !== 'none' || hasLink) return undefined;
  let opening = closing - 1;
  while (opening > 0 && !OPENERS.has(textAt(tokens, opening))) opening--;
  const isParted = tokens.slice(0, opening).some(({ type, text }) => type === 'mark' || text === '.' || text === ',');
  return isParted || wordsIn(tokens, 0, opening) < LEAST_WORDS ? undefined : { tokens, labels, opening };
}

/** How often brackets hold a label. */
const countOf = (label: number, lines: readonly BracketedLine[]): number =>
  lines.reduce(
    (sum, { labels, opening }) => sum + labels.subarray(opening).filter((found) => found === label).length,
    0,
  );

function fieldsOf({ tokens, opening }: BracketedLine, areAuthors: boolean): LineFields {
  const year = tokens.length - 2;
  const isApart = textAt(tokens, year - 1) === ',';
  const inside = { first: opening + 1, end: isApart ? year - 1 : year + 1 };
  const isDated = isApart || areAuthors || year === opening + 1;
  return {
    title: { first: 0, end: opening },
    ...(areAuthors ? { authors: inside } : { venue: inside }),
    year: isDated ? year : undefined,
  };
}
