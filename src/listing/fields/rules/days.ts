import { MONTH_NAME } from '../../../paper/dates.js';
import { isYear, type Token } from '../../structure/token.js';
import { textAt } from '../stretch.js';

const MONTH = new RegExp(`^(?:${MONTH_NAME})$`, 'i');
const DAY = /^(?:0?[1-9]|[12]\d|3[01])$/;
const WEEKDAY = /^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|nesday|rsday|urday)?$/i;

export const isMonth = (tokens: readonly Token[], at: number): boolean => MONTH.test(textAt(tokens, at));
/** Whether a number may be that of a day, or of a month. */
export const isDayNumber = (tokens: readonly Token[], at: number): boolean => DAY.test(textAt(tokens, at));

/** "12 Sept", "March 3" */
export const isDayAt = (tokens: readonly Token[], at: number): boolean =>
  (isMonth(tokens, at) && isDayNumber(tokens, at + 1)) || (isDayNumber(tokens, at) && isMonth(tokens, at + 1));

/** One past a day that a line begins with: "Thu 12 Sept", "March 3, 2024", "2024-09-12". */
export function dayEnd(tokens: readonly Token[], start: number): number | undefined {
  let at = start;
  if (WEEKDAY.test(textAt(tokens, at))) at += /^[,.]$/.test(textAt(tokens, at + 1)) ? 2 : 1;
  if (isYear(tokens[at]) && textAt(tokens, at + 1) === '-') return isDayNumber(tokens, at + 4) ? at + 5 : undefined;
  if (!isDayAt(tokens, at)) return undefined;
  const year = textAt(tokens, at + 2) === ',' ? at + 3 : at + 2;
  return isYear(tokens[year]) ? year + 1 : at + 2;
}

const SHORT_YEAR = /^\d\d$/;
const APOSTROPHES = new Set(["'", '’', '‘', '`']);

/** "'21", by the place of its number. */
export const isShortYear = (tokens: readonly Token[], at: number): boolean =>
  SHORT_YEAR.test(textAt(tokens, at)) && isApostrophe(tokens, at - 1);
export const isApostrophe = (tokens: readonly Token[], at: number): boolean => APOSTROPHES.has(textAt(tokens, at));
