import { isDash, isYear, type Token } from '../../structure/token.js';
import { AUTHOR, DATE, OTHER, TITLE, VENUE } from '../field-labels.js';
import { clearTitles, type LabelledLine } from '../labelled-passage.js';
import { hasMark, isTextAt, nextText, textAt } from '../stretch.js';
import { INITIALS } from './name-lists.js';
import type { Rule } from './rule.js';

/** The line below a title in alerts and result pages of Google Scholar: "G Alder, B Birch… - Journal of Sand, 2019 - Springer". */
export interface ScholarByline {
  /** One past the last token of the names; the dash behind them. */
  readonly names: number;
  readonly dash: number;
  readonly year: number;
}

const CAPITAL = /^\p{Lu}/u;
const BEFORE_DASH = new Set(['…', '.', ',']);
const BRACKETS = new Set(['[', ']']);
/** Signs at the end of a title that are part of it. */
const CALLS = new Set(['?', '!', ')', '”']);

/** Reads the tokens of a line as such a byline. */
export function scholarByline(tokens: readonly Token[]): ScholarByline | undefined {
  const names = namesEnd(tokens);
  if (names === undefined) return undefined;
  let dash = names;
  while (BEFORE_DASH.has(textAt(tokens, dash))) dash++;
  if (!isSpacedDash(tokens, dash)) return undefined;
  const year = tokens.findLastIndex((token, i) => i > dash && isYear(token));
  const closes = year === tokens.length - 1 || isSpacedDash(tokens, year + 1);
  return year > 0 && closes && (textAt(tokens, year - 1) === ',' || year - 1 === dash)
    ? { names, dash, year }
    : undefined;
}

const isSpacedDash = (tokens: readonly Token[], at: number): boolean =>
  isDash(tokens[at]) && tokens[at]?.spaced === true && tokens[at + 1]?.spaced === true;

/** One past "G Alder, DE Dogwood-Elm" at the beginning of a line. */
function namesEnd(tokens: readonly Token[]): number | undefined {
  let at = 0;
  for (;;) {
    if (!INITIALS.test(textAt(tokens, at)) || !isSurname(tokens[at + 1])) return undefined;
    at += 2;
    while (tokens[at]?.spaced === false && tokens[at + 1]?.spaced === false && tokens[at + 1]?.type === 'word') at += 2;
    if (textAt(tokens, at) !== ',' || !INITIALS.test(textAt(tokens, at + 1))) return at;
    at++;
  }
}

const isSurname = (token: Token | undefined): boolean =>
  token?.type === 'word' && token.spaced && CAPITAL.test(token.text) && token.text.length > 1;

/** Bylines of Google Scholar are read by their form, and the line above each as a title: no other line holds one. */
export const readScholarBylines: Rule = ({ passages }) => {
  for (const { lines, labels } of passages) {
    if (lines.length < 2) continue;
    const bylines = lines.map(({ view }, l) => (l > 0 ? scholarByline(view.tokens) : undefined));
    if (bylines.every((byline) => byline === undefined)) continue;
    clearTitles(labels);
    bylines.forEach((byline, l) => {
      if (byline === undefined) return;
      labelByline(byline, lines[l] as LabelledLine);
      labelTitle(lines[l - 1] as LabelledLine);
    });
  }
};

function labelByline({ names, dash, year }: ScholarByline, { view: { tokens }, labels }: LabelledLine): void {
  labels.fill(OTHER);
  labels.fill(AUTHOR, 0, names);
  labels[year] = DATE;
  const first = nextText(tokens, dash + 1, year - 1);
  let end = year - 1;
  while (end > first && !isTextAt(tokens, end - 1) && textAt(tokens, end - 1) !== ')') end--;
  if (!hasMark(tokens, first, end)) labels.fill(VENUE, first, end);
}

/** All words of a line but a kind in brackets before them: "[PDF] How Rivers Move". */
function labelTitle({ view: { tokens }, labels }: LabelledLine): void {
  const isKind = BRACKETS.has(textAt(tokens, 0)) && textAt(tokens, 2) === ']';
  const first = nextText(tokens, isKind ? 3 : 0);
  let end = tokens.length;
  while (end > first && !isTextAt(tokens, end - 1) && !CALLS.has(textAt(tokens, end - 1))) end--;
  labels.fill(OTHER);
  labels.fill(TITLE, first, end);
}
