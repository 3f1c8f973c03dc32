import { isYear, type Token } from '../../structure/token.js';

export const MONTH: RegExp =
  /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december)$/i;
export const DAY: RegExp = /^(?:0?[1-9]|[12]\d|3[01])$/;
const WEEKDAY = /^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|nesday|rsday|urday)?$/i;

/** One past a day that a line begins with: "Thu 12 Sept", "March 3, 2024", "2024-09-12". */
export function dayEnd(tokens: readonly Token[], start: number): number | undefined {
  const text = (i: number): string => tokens[i]?.text ?? '';
  let at = start;
  if (WEEKDAY.test(text(at))) at += text(at + 1) === ',' || text(at + 1) === '.' ? 2 : 1;
  if (isYear(tokens[at]) && text(at + 1) === '-') return DAY.test(text(at + 4)) ? at + 5 : undefined;
  const isDay = (MONTH.test(text(at)) && DAY.test(text(at + 1))) || (DAY.test(text(at)) && MONTH.test(text(at + 1)));
  if (!isDay) return undefined;
  const year = text(at + 2) === ',' ? at + 3 : at + 2;
  return isYear(tokens[year]) ? year + 1 : at + 2;
}
