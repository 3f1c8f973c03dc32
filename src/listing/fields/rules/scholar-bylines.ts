import { isDash, isText, isYear, type Token } from '../../structure/token.js';
import { AUTHOR, DATE, OTHER, TITLE, VENUE } from '../field-labels.js';
import { clearTitles, type LabelledLine, type LabelledPassage, linesOf } from '../labelled-passage.js';

/** The line below a title in alerts and result pages of Google Scholar: "G Alder, B Birch… - Journal of Sand, 2019 - Springer". */
export interface ScholarByline {
  /** One past the last token of the names; the dash behind them. */
  readonly names: number;
  readonly dash: number;
  readonly year: number;
}

const INITIALS = /^\p{Lu}{1,4}$/u;
const CAPITAL = /^\p{Lu}/u;
const BRACKETS = new Set(['[', ']']);
/** Signs at the end of a title that are part of it. */
const CALLS = new Set(['?', '!', ')', '”']);

/** Reads the tokens of a line as such a byline. */
export function scholarByline(tokens: readonly Token[]): ScholarByline | undefined {
  const names = namesEnd(tokens);
  if (names === undefined) return undefined;
  let dash = names;
  while (tokens[dash]?.text === '…' || tokens[dash]?.text === '.' || tokens[dash]?.text === ',') dash++;
  if (!isSpacedDash(tokens, dash)) return undefined;
  for (let year = tokens.length - 1; year > dash; year--) {
    if (!isYear(tokens[year])) continue;
    const before = tokens[year - 1]?.text;
    const closes = year === tokens.length - 1 || isSpacedDash(tokens, year + 1);
    return closes && (before === ',' || year - 1 === dash) ? { names, dash, year } : undefined;
  }
  return undefined;
}

const isSpacedDash = (tokens: readonly Token[], at: number): boolean =>
  isDash(tokens[at]) && tokens[at]?.spaced === true && tokens[at + 1]?.spaced === true;

/** One past "G Alder, DE Dogwood-Elm" at the beginning of a line. */
function namesEnd(tokens: readonly Token[]): number | undefined {
  let at = 0;
  for (;;) {
    if (!INITIALS.test(tokens[at]?.text ?? '') || !isSurname(tokens[at + 1])) return undefined;
    at += 2;
    while (tokens[at]?.spaced === false && tokens[at + 1]?.spaced === false && tokens[at + 1]?.type === 'word') at += 2;
    if (tokens[at]?.text !== ',' || !INITIALS.test(tokens[at + 1]?.text ?? '')) return at;
    at++;
  }
}

const isSurname = (token: Token | undefined): boolean =>
  token?.type === 'word' && token.spaced && CAPITAL.test(token.text) && token.text.length > 1;

/** Bylines of Google Scholar are read by their form, and the line above each as a title: no other line holds one. */
export function readScholarBylines(read: readonly LabelledPassage[]): void {
  for (const each of read) {
    const lines = linesOf(each);
    const bylines = lines.map(({ view }, l) => (l > 0 ? scholarByline(view.tokens) : undefined));
    if (bylines.every((byline) => byline === undefined)) continue;
    clearTitles(each.labels);
    lines.forEach((line, l) => {
      const byline = bylines[l];
      if (byline === undefined) return;
      labelByline(byline, line);
      labelTitle(lines[l - 1] as LabelledLine);
    });
  }
}

function labelByline({ names, dash, year }: ScholarByline, { view: { tokens }, labels }: LabelledLine): void {
  labels.fill(OTHER);
  labels.fill(AUTHOR, 0, names);
  labels[year] = DATE;
  let first = dash + 1;
  let end = year - 1;
  while (first < end && !isText(tokens[first] as Token)) first++;
  while (end > first && !isText(tokens[end - 1] as Token) && tokens[end - 1]?.text !== ')') end--;
  if (!tokens.slice(first, end).some(({ type }) => type === 'mark')) labels.fill(VENUE, first, end);
}

/** All words of a line but a kind in brackets before them: "[PDF] How Rivers Move". */
function labelTitle({ view: { tokens }, labels }: LabelledLine): void {
  let first = 0;
  if (BRACKETS.has(tokens[0]?.text ?? '') && tokens[2]?.text === ']') first = 3;
  let end = tokens.length;
  while (first < end && !isText(tokens[first] as Token)) first++;
  while (end > first && !isText(tokens[end - 1] as Token) && !CALLS.has(tokens[end - 1]?.text ?? '')) end--;
  labels.fill(OTHER);
  labels.fill(TITLE, first, end);
}
