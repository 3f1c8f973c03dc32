import { CLOSING_BRACKETS } from '../../structure/closing-signs.js';
import { isDash, isEmphasis, type Token } from '../../structure/token.js';
import { OTHER, TITLE, VENUE } from '../field-labels.js';
import { hasTitle, holds, isAll, type LabelledLine, type LabelledPassage } from '../labelled-passage.js';
import { textStart } from '../line-view.js';
import { isMark, isTextAt, lastPlaceOf, placeOf, type Span, textAt, wordsIn } from '../stretch.js';
import { foundIn, foundInMost, type Rule } from './rule.js';

const isItem = ({ view: { line } }: LabelledLine): boolean =>
  line.lead.kind === 'bullet' || line.lead.kind === 'number';

/** A title in a line, with what tells it. */
interface Found {
  readonly labels: Uint8Array;
  readonly title: Span;
}

const foundBy =
  (find: (line: LabelledLine) => Span | undefined) =>
  (line: LabelledLine): Found | undefined => {
    const title = find(line);
    return title && { labels: line.labels, title };
  };

function makeTitles(found: readonly Found[]): void {
  for (const { labels, title } of found) labels.fill(TITLE, title.first, title.end);
}

const LEAST_SIBLINGS = 4;
const MOST_SIBLINGS = 0.8;
const LEAST_OF_SIBLING = 4;
const CAPITAL = /^[\p{Lu}\p{N}"“]/u;

/**
 * Where nearly all items of a list begin with a title, what an item without one begins with is its title, too, if a mark or a full stop
 * and a link to a paper stand behind it: "- A Title. [J. Sand 71 (2005)](https://…)".
 */
export const readUntitledSiblings: Rule = ({ passages }) => {
  const items = passages.filter(({ lines: [first] }) => first !== undefined && isItem(first));
  const untitled = items.filter((each) => !hasTitle(each));
  if (untitled.length === 0 || items.length - untitled.length < LEAST_SIBLINGS) return;
  if (items.filter(beginsWithTitle).length < MOST_SIBLINGS * items.length) return;
  makeTitles(foundIn(untitled, ({ lines: [first] }) => foundBy(beforeLink)(first as LabelledLine)));
};

const beginsWithTitle = ({ lines: [first] }: LabelledPassage): boolean =>
  first !== undefined && first.labels[textStart(first.view)] === TITLE;

/** Words that nothing was read in, before a full stop and a link to a paper. */
function beforeLink({ view, labels }: LabelledLine): Span | undefined {
  const { tokens, hasPaper } = view;
  const first = textStart(view);
  if (!hasPaper || !CAPITAL.test(textAt(tokens, first))) return undefined;
  let end = first;
  while (end < tokens.length && !isMark(tokens[end]) && labels[end] === OTHER) end++;
  if (textAt(tokens, end) !== '[' || textAt(tokens, end - 1) !== '.') return undefined;
  return wordsIn(tokens, first, end) < LEAST_OF_SIBLING ? undefined : { first, end: end - 1 };
}

const LEAST_BLANKS = 3;
/** Share of the lines that lead to papers and have no title. */
const MOST_BLANKS = 0.8;
const MOST_BEFORE = 25;
const LEAST_BEHIND = 5;

/**
 * Where lines lead to papers and have no title, two blanks end it: "| 3) A Title  We show that … | [Paper](url) |".
 */
export const endAtWideBlanks: Rule = ({ lines }) => {
  const without = lines.filter(({ view, labels }) => view.hasPaper && !labels.includes(TITLE));
  const found = foundInMost(without, MOST_BLANKS, foundBy(beforeWideBlank));
  if (found.length >= LEAST_BLANKS) makeTitles(found);
};

/** What stands before two blanks in the longest run of a line, without the number before it. */
function beforeWideBlank({ view: { tokens, runs, mostWords } }: LabelledLine): Span | undefined {
  const longest = runs.find(({ words }) => words === mostWords);
  if (longest === undefined) return undefined;
  const { first, end } = longest;
  const from = first + (tokens[first]?.type === 'number' && textAt(tokens, first + 1) === ')' ? 2 : 0);
  for (let i = from + 1; i < end; i++) {
    if (blanksBefore(tokens, i) < 2) continue;
    const words = wordsIn(tokens, from, i);
    const ends = isTextAt(tokens, i - 1) && words > 0 && words <= MOST_BEFORE;
    return ends && wordsIn(tokens, i, end) >= LEAST_BEHIND ? { first: from, end: i } : undefined;
  }
  return undefined;
}

const blanksBefore = (tokens: readonly Token[], i: number): number =>
  (tokens[i] as Token).start - (tokens[i - 1] as Token).end;

const LEAST_VENUES = 3;
const LEAST_BEHIND_VENUE = 3;

/** A line that begins with a venue in brackets and has no title goes on with it: "- [KDD 2020] How Rivers Move". */
export const readBehindVenues: Rule = ({ lines }) => {
  const found = foundIn(lines, foundBy(behindVenue));
  if (found.length >= LEAST_VENUES) makeTitles(found);
};

/** What stands behind a venue in brackets, up to the next mark or bracket, where none of it is another field. */
function behindVenue(line: LabelledLine): Span | undefined {
  const { labels, view } = line;
  const { tokens } = view;
  const closer = CLOSING_BRACKETS.get(textAt(tokens, 1));
  if (closer === undefined || !isItem(line) || labels.includes(TITLE)) return undefined;
  const first = placeOf(tokens, closer) + 1;
  if (first === 0 || !holds(labels, VENUE, { first: 1, end: first - 1 })) return undefined;
  let end = first;
  while (end < tokens.length && !isMark(tokens[end]) && !CLOSING_BRACKETS.has(textAt(tokens, end))) end++;
  const title = { first, end };
  return isAll(labels, OTHER, title) && wordsIn(tokens, first, end) >= LEAST_BEHIND_VENUE ? title : undefined;
}

const SMALL = /^\p{Ll}/u;
/** Share of a sentence's words that begin with small letters: of most titles fewer do. */
const MOST_SMALL = 0.6;
const LEAST_OF_GLOSS = 8;
const LEAST_GLOSSES = 3;
/** Share of the lines that lead to papers. */
const MOST_GLOSSES = 0.6;

/** A title, and the gloss behind it. */
interface Glossed extends Found {
  readonly gloss: Span;
}

/**
 * Where most lines that lead to papers begin with emphasised words, a dash and a sentence, the words are what the paper is called
 * and the sentence says what it does: "| 3) **Slow Snails** - Shows how snails count, and why. | [Paper](url) |".
 */
export const readGlossedTitles: Rule = ({ lines }) => {
  const leading = lines.filter(({ view }) => view.hasPaper);
  const found = foundInMost(leading, MOST_GLOSSES, glossedTitle);
  if (found.length < LEAST_GLOSSES) return;
  for (const { labels, gloss } of found) labels.fill(OTHER, gloss.first, gloss.end);
  makeTitles(found);
};

/** What a line begins with: a bar and a number, words in emphasis, a dash, and a sentence with its stop. */
function glossedTitle({ view: { tokens }, labels }: LabelledLine): Glossed | undefined {
  let opening = 0;
  while (opening < tokens.length && !isEmphasis(tokens[opening]) && isBefore(tokens[opening] as Token)) opening++;
  if (!isEmphasis(tokens[opening])) return undefined;
  const closing = markFrom(tokens, opening + 1);
  if (closing < opening + 2 || textAt(tokens, closing) !== textAt(tokens, opening)) return undefined;
  if (!isDash(tokens[closing + 1])) return undefined;
  const gloss = { first: closing + 2, end: markFrom(tokens, closing + 2) };
  return isSentence(tokens.slice(gloss.first, gloss.end))
    ? { labels, title: { first: opening + 1, end: closing }, gloss }
    : undefined;
}

function isSentence(tokens: readonly Token[]): boolean {
  const stop = Math.max(lastPlaceOf(tokens, '.'), lastPlaceOf(tokens, '…'));
  const words = wordsIn(tokens, 0, stop);
  const small = tokens.slice(0, Math.max(0, stop)).filter(({ text }) => SMALL.test(text)).length;
  return words >= LEAST_OF_GLOSS && small >= MOST_SMALL * words;
}

/** The next mark from a place on; the end where none stands there. */
function markFrom(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && !isMark(tokens[at])) at++;
  return at;
}

/** What may stand before the words: marks, and the number of the item. */
const isBefore = ({ type, text }: Token): boolean =>
  (type === 'mark' && text !== '[') || type === 'number' || text === ')' || text === '.';
