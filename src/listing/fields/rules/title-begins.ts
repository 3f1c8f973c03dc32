import { CLOSING_BRACKETS, OPENING_BRACKETS } from '../../structure/closing-signs.js';
import { isYear, type Token } from '../../structure/token.js';
import { AUTHOR, DATE, OTHER, TITLE } from '../field-labels.js';
import { titlesOf } from '../labelled-passage.js';
import { isMark, type Span, textAt, wordsIn } from '../stretch.js';
import { isDayAt, isShortYear } from './days.js';
import { eachTitle, type Rule } from './rule.js';

/** Tokens of a title among which the bracket closes, and words that stand behind it. */
const MOST_WITHIN = 8;
const LEAST_BEHIND = 2;

/** A title begins behind the brackets that it would begin in: "【SFT】A Title", "[Survey + code] A Title", "(RLHF) A Title". */
export const beginBehindBrackets: Rule = eachTitle((title, tokens, labels) => {
  const begin = behindBracket(title, tokens);
  if (begin > title.first && wordsIn(tokens, begin, title.end) >= LEAST_BEHIND) labels.fill(OTHER, title.first, begin);
});

/** Where a title begins: behind a bracket that closes in it and does not open in it, or that it opens with. */
function behindBracket({ first, end }: Span, tokens: readonly Token[]): number {
  for (let i = first; i < Math.min(end, first + MOST_WITHIN); i++) {
    const opener = OPENING_BRACKETS.get(textAt(tokens, i));
    if (opener === undefined) continue;
    const opened = tokens.slice(first, i).findIndex(({ text }) => text === opener);
    const isApart =
      opened < 0
        ? !isOfTitle(tokens, first - 1, opener) || endsDated(tokens, i)
        : opened === 0 && (opener === '【' || endsDated(tokens, i) || isAcronym(tokens.slice(first + 1, i)));
    return isApart ? i + 1 : first;
  }
  return first;
}

/** Whether a bracket right before a title belongs to it: "(Almost) Free", "Tur[k]ish". */
function isOfTitle(tokens: readonly Token[], at: number, opener: string): boolean {
  const bracket = tokens[at];
  return bracket?.text === opener && (opener === '(' || opener === '（' || !bracket.spaced);
}

/** "KDD 2021", "KDD'21" */
const endsDated = (tokens: readonly Token[], end: number): boolean =>
  isYear(tokens[end - 1]) || isShortYear(tokens, end - 1);

const ACRONYM = /^[A-Z][A-Z\d]+$/;
const isAcronym = (inside: readonly Token[]): boolean => inside.length === 1 && ACRONYM.test(textAt(inside, 0));

/** Tokens between brackets: "2021-11-03". */
const MOST_IN_BRACKETS = 5;
/** Signs between authors and a year: "Roe, J., 2019." */
const MOST_SIGNS = 2;
const BEHIND_DAYS = new Set(['-', '–', '—', ':', '|']);

/**
 * Dates right before titles are no part of them, in brackets, behind authors or as a day: "(2021-11) **A Title**", "Roe, J., 2019.
 * A Title", "Mar 3 - A Title".
 */
export const splitLeadingDates: Rule = ({ passages }) => {
  for (const { passage, labels } of passages) {
    if (!labels.includes(TITLE)) continue;
    readBracketedDates(passage.tokens, labels);
    for (const { first } of titlesOf(labels)) splitAt(first, passage.tokens, labels);
  }
};

/** A title that is a day, or begins with one or with a year and a full stop. */
function splitAt(first: number, tokens: readonly Token[], labels: Uint8Array): void {
  const day = dayAt(first, tokens, labels);
  if (day !== undefined) {
    labels.fill(DATE, first, day);
    if (labels[day] === TITLE) labels[day] = OTHER;
  } else if (isBehindAuthors(first, tokens, labels)) {
    labels[first] = DATE;
    labels[first + 1] = OTHER;
  }
}

/** One past the day that a title is, or begins with, where a sign parts it from the title: "Mar 3 - A Title", "3 March: A Title". */
function dayAt(at: number, tokens: readonly Token[], labels: Uint8Array): number | undefined {
  if (!isDayAt(tokens, at)) return undefined;
  const isAlone = labels[at + 1] === TITLE && labels[at + 2] !== TITLE;
  const isParted = BEHIND_DAYS.has(textAt(tokens, at + 2)) && labels[at + 3] === TITLE;
  return isAlone || isParted ? at + 2 : undefined;
}

/** Whether a title begins with a year and a full stop right behind authors. */
function isBehindAuthors(at: number, tokens: readonly Token[], labels: Uint8Array): boolean {
  if (!isYear(tokens[at]) || textAt(tokens, at + 1) !== '.' || labels[at + 2] !== TITLE) return false;
  let before = at - 1;
  while (before >= at - MOST_SIGNS && tokens[before]?.type === 'sign') before--;
  return labels[before] === AUTHOR;
}

/** Brackets around a date right before a title, or before the marks around it: "[2021] **A Title**". */
function readBracketedDates(tokens: readonly Token[], labels: Uint8Array): void {
  for (let i = 0; i < tokens.length; i++) {
    if (!isYear(tokens[i + 1]) || labels[i - 1] === TITLE) continue;
    const closing = closingOf(tokens, i);
    if (closing === undefined || !isBeforeTitle(tokens, labels, closing)) continue;
    labels.fill(OTHER, i, closing + 1);
    labels.fill(DATE, i + 1, closing);
  }
}

/** Where the bracket closes that opens at a token around a date. */
function closingOf(tokens: readonly Token[], at: number): number | undefined {
  const closer = CLOSING_BRACKETS.get(textAt(tokens, at));
  if (closer === undefined) return undefined;
  for (let i = at + 2; i <= at + 1 + MOST_IN_BRACKETS; i++) {
    const text = textAt(tokens, i);
    if (text === closer) return i;
    if (tokens[i]?.type !== 'number' && !/^[-./]$/.test(text)) return undefined;
  }
  return undefined;
}

function isBeforeTitle(tokens: readonly Token[], labels: Uint8Array, at: number): boolean {
  let next = at + 1;
  while (isMark(tokens[next]) && textAt(tokens, next) !== 'line') next++;
  return labels[next] === TITLE;
}
