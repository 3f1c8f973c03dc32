import { isYear, type Token } from '../../structure/token.js';
import type { LabelledLine } from '../labelled-passage.js';
import { textAt, wordsIn } from '../stretch.js';
import { areNames, nameListAt } from './name-lists.js';
import { isOfLabels, isOfPlaces } from './page-words.js';

/** What a line of a page is by its words. */
export type LineKind = 'label' | 'place' | 'dated' | 'credit' | 'names' | 'sentence' | 'text';

export interface PageLine {
  readonly line: LabelledLine;
  readonly kind: LineKind;
}

const SENTENCE = 8;
const LONGEST = 40;

/** The kind of a line by its tokens. */
export function lineKind(tokens: readonly Token[]): LineKind {
  if (isOfLabels(tokens) || isCount(tokens)) return 'label';
  if (isOfPlaces(tokens)) return 'place';
  if (areNames(tokens)) return 'names';
  if (creditEnd(tokens) !== undefined) return 'credit';
  const words = wordsIn(tokens);
  if (words > LONGEST || (words >= SENTENCE && isClosed(tokens))) return 'sentence';
  if (isDated(tokens)) return 'dated';
  return words === 0 ? 'label' : 'text';
}

const STOPS = new Set(['.', '…']);

/** Whether a line ends like a sentence, with a button behind it or not: "Bees count to four. Expand". */
const isClosed = (tokens: readonly Token[]): boolean => tokens.slice(-2).some(({ text }) => STOPS.has(text));

/** "About 12,400 results", "125" */
const isCount = (tokens: readonly Token[]): boolean =>
  tokens.slice(0, MOST_BEFORE).some(({ type }) => type === 'number') &&
  ((tokens.length === 1 && !isYear(tokens[0])) || tokens.some(({ text }) => RESULTS.test(text)));
const RESULTS = /^results?$/i;

/** Tokens before a year that begins a line, and behind one that ends it: "March 2008 · J. Sand", "J. Sand 12, 3-9 (2008)". */
export const MOST_BEFORE = 3;
const MOST_BEHIND = 8;

function isDated(tokens: readonly Token[]): boolean {
  const first = tokens.findIndex(isYear);
  const last = tokens.findLastIndex(isYear);
  if (first < 0) return false;
  return first < MOST_BEFORE || tokens.length - last <= MOST_BEHIND;
}

/** Where the names end that a line begins with, before a semicolon and what the paper stands in, or a comma and the year. */
export function creditEnd(tokens: readonly Token[]): number | undefined {
  const isYearBehind = isYear(tokens.at(-1));
  if (!isYearBehind && !tokens.some(({ text }) => text === ';')) return undefined;
  const end = nameListAt(tokens, 0)?.end;
  if (end === undefined) return undefined;
  if (isYearBehind && end === tokens.length - 2 && textAt(tokens, end) === ',' && areInitialled(tokens)) return end;
  return textAt(tokens, end) === ';' && tokens.length > end + 2 ? end : undefined;
}

/** "G. Alder, 2008": two words before a year may be a journal, too. */
const areInitialled = (tokens: readonly Token[]): boolean =>
  textAt(tokens, 0).length === 1 && textAt(tokens, 1) === '.';
