import { isDash, isEmphasis, isText, type Token } from '../../structure/token.js';
import { OTHER, TITLE } from '../field-labels.js';
import { type LabelledLine, type LabelledPassage, linesOf, type TitleSpan } from '../labelled-passage.js';

const SMALL = /^\p{Ll}/u;
/** Share of a sentence's words that begin with small letters: of most titles fewer do. */
const MOST_SMALL = 0.6;
/** Words of a gloss, at least. */
const LEAST_GLOSS = 8;
const ENOUGH = 3;
/** Share of the lines that lead to papers. */
const MOST_LINES = 0.6;

/** Where a title stands, and the gloss behind it. */
interface Glossed {
  readonly title: TitleSpan;
  readonly gloss: TitleSpan;
}

/**
 * Where most lines that lead to papers begin with emphasised words, a dash and a sentence, the words are what the paper is called
 * and the sentence says what it does: "| 3) **Slow Snails** - Shows how snails count, and why. | [Paper](url) |".
 */
export function readGlossedTitles(read: readonly LabelledPassage[]): void {
  const leading = read.flatMap(linesOf).filter(({ view }) => view.hasPaper);
  const found = leading.flatMap((line) => {
    const glossed = glossedTitle(line);
    return glossed === undefined ? [] : [{ ...glossed, labels: line.labels }];
  });
  if (found.length < ENOUGH || found.length < MOST_LINES * leading.length) return;
  for (const { labels, title, gloss } of found) {
    labels.fill(OTHER, gloss.first, gloss.end);
    labels.fill(TITLE, title.first, title.end);
  }
}

/** What a line begins with: a bar and a number, words in emphasis, a dash, and a sentence with its stop. */
function glossedTitle({ view: { tokens } }: LabelledLine): Glossed | undefined {
  let opening = 0;
  while (opening < tokens.length && !isEmphasis(tokens[opening]) && isBefore(tokens[opening] as Token)) opening++;
  if (!isEmphasis(tokens[opening])) return undefined;
  const closing = tokens.findIndex((token, i) => i > opening && token.type === 'mark');
  if (closing < opening + 2 || tokens[closing]?.text !== tokens[opening]?.text) return undefined;
  if (!isDash(tokens[closing + 1])) return undefined;
  const first = closing + 2;
  let end = first;
  while (end < tokens.length && tokens[end]?.type !== 'mark') end++;
  const gloss = tokens.slice(first, end);
  const stop = gloss.findLastIndex(({ text }) => text === '.' || text === '…');
  const words = gloss.slice(0, Math.max(0, stop)).filter(isText);
  const small = words.filter(({ text }) => SMALL.test(text)).length;
  return words.length >= LEAST_GLOSS && small >= MOST_SMALL * words.length
    ? { title: { first: opening + 1, end: closing }, gloss: { first, end } }
    : undefined;
}

/** What may stand before the words: marks, and the number of the item. */
const isBefore = ({ type, text }: Token): boolean =>
  (type === 'mark' && text !== '[') || type === 'number' || text === ')' || text === '.';
