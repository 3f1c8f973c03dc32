import { isYear, type Token } from '../../structure/token.js';
import { hasMark, textAt, wordsIn } from '../stretch.js';
import type { LineForm } from './line-forms.js';
import { type NameList, nameListAt, surnamesAt } from './name-lists.js';

const LEAST_WORDS = 2;
/** Words of one name among names that only a comma parts from a title. */
const MOST_WORDS = 4;
/** Signs with no blank before them. */
const CLOSE = new Set([',', ':', '.']);
/** Letters of an abbreviation. */
const LONGEST_SHORT = 2;
const CAPITAL = /^\p{Lu}/u;
const BETWEEN = new Set([',', ';', '&', 'and', 'und', 'et', 'y', 'e']);
const YEAR_ENDS = new Set([':', '.', '-', '–', '—', ',', ')']);

/** "A Title - Gina Alder, Ben Birch", with a year before it perhaps: "2004: A Title, Gina Alder, Ben Birch". */
export const namesBehind =
  (sign: string): LineForm =>
  (tokens, start) => {
    const { first, year } = behindYear(tokens, start);
    const isStopped = textAt(tokens, tokens.length - 1) === '.' && tokens.at(-2)?.type !== 'sign';
    const end = isStopped ? tokens.length - 1 : tokens.length;
    for (let at = first + LEAST_WORDS; at < end; at++) {
      if (!isSign(tokens, at, sign)) continue;
      const list = listAt(tokens, at + 1, sign);
      if (list === undefined || (list.end !== end && list.end !== tokens.length)) continue;
      if (!isTitle(tokens, first, at) || (sign === ',' && isParted(tokens, first, at))) return undefined;
      return { title: { first, end: at }, authors: { first: at + 1, end: list.end }, year, several: list.names > 1 };
    }
    return undefined;
  };

/** "Alder, Birch: A Title", "Gina Alder and Ben Birch - A Title". */
export const namesBefore =
  (sign: string): LineForm =>
  (tokens, start) => {
    const { first, year } = behindYear(tokens, start);
    const found = [nameListAt, surnamesAt].map((listIn) => listIn(tokens, first));
    const list = found.find((names) => names !== undefined && isSign(tokens, names.end, sign));
    if (list === undefined || !isTitle(tokens, list.end + 1, tokens.length)) return undefined;
    const title = { first: list.end + 1, end: tokens.length };
    return { title, authors: { first, end: list.end }, year, several: list.names > 1 };
  };

/** Names up to the end of the line; behind a comma none of more words than a name has. */
function listAt(tokens: readonly Token[], at: number, sign: string): NameList | undefined {
  const list = nameListAt(tokens, at);
  if (list === undefined || sign !== ',') return list;
  let words = 0;
  for (let i = at; i < list.end; i++) {
    if (BETWEEN.has(textAt(tokens, i))) words = 0;
    else if (tokens[i]?.type === 'word') words++;
    if (words > MOST_WORDS) return undefined;
  }
  return list;
}

/** Whether a sign stands at a place; dashes and bars stand between blanks. */
const isSign = (tokens: readonly Token[], at: number, sign: string): boolean =>
  textAt(tokens, at) === sign && tokens[at + 1]?.spaced === true && (CLOSE.has(sign) || tokens[at]?.spaced === true);

/** Whether a stretch is some words without marks, years apart. */
const isTitle = (tokens: readonly Token[], first: number, end: number): boolean =>
  wordsIn(tokens, first, end) >= LEAST_WORDS && !hasMark(tokens, first, end);

/** Whether a full stop parts a stretch: what a comma parts has none. */
function isParted(tokens: readonly Token[], first: number, end: number): boolean {
  for (let i = first + 1; i < end; i++) {
    if (textAt(tokens, i) !== '.' || tokens[i + 1]?.spaced !== true) continue;
    const before = textAt(tokens, i - 1);
    if ((before.length > LONGEST_SHORT || before === '.') && CAPITAL.test(textAt(tokens, i + 1))) return true;
  }
  return false;
}

/** Where a line goes on behind a year that leads it: "2004: ", "(2004) ". */
function behindYear(tokens: readonly Token[], start: number): { first: number; year?: number } {
  const at = textAt(tokens, start) === '(' ? start + 1 : start;
  return isYear(tokens[at]) && YEAR_ENDS.has(textAt(tokens, at + 1)) ? { first: at + 2, year: at } : { first: start };
}
