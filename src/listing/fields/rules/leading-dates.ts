import { CLOSING_BRACKETS } from '../../structure/closing-signs.js';
import { isYear, type Token } from '../../structure/token.js';
import { AUTHOR, DATE, OTHER, TITLE } from '../field-labels.js';
import type { LabelledPassage } from '../labelled-passage.js';
import { DAY, MONTH } from './days.js';

/** Tokens between the brackets: "2021-11-03". */
const MOST_TOKENS = 5;

/** Signs between authors and a year: "Roe, J., 2019." */
const MOST_SIGNS = 2;

/**
 * Dates right before titles are no part of them, in brackets, behind authors or as a day: "(2021-11) **A Title**", "Roe, J., 2019.
 * A Title", "Mar 3 - A Title".
 */
export function splitLeadingDates(read: readonly LabelledPassage[]): void {
  for (const { passage, labels } of read)
    for (let i = 0; i < labels.length; i++) {
      const day = dayAt(passage.tokens, labels, i);
      if (day !== undefined) {
        labels.fill(DATE, i, day);
        if (labels[day] === TITLE) labels[day] = OTHER;
        continue;
      }
      if (isBehindAuthors(passage.tokens, labels, i)) {
        labels[i] = DATE;
        labels[i + 1] = OTHER;
        continue;
      }
      const closing = closingOf(passage.tokens, i);
      if (closing === undefined || labels[i - 1] === TITLE || !isBeforeTitle(passage.tokens, labels, closing)) continue;
      labels.fill(OTHER, i, closing + 1);
      labels.fill(DATE, i + 1, closing);
    }
}

/** Whether a title begins right behind a token, or behind the marks around it: "[2021] **A Title**". */
function isBeforeTitle(tokens: readonly Token[], labels: Uint8Array, at: number): boolean {
  let next = at + 1;
  while (tokens[next]?.type === 'mark' && tokens[next]?.text !== 'line') next++;
  return labels[next] === TITLE;
}

const BEHIND_DAYS = new Set(['-', '–', '—', ':', '|']);

/** One past the day that a title is, or begins with, where a sign parts it from the title: "Mar 3 - A Title", "3 March: A Title". */
function dayAt(tokens: readonly Token[], labels: Uint8Array, at: number): number | undefined {
  if (labels[at] !== TITLE || labels[at - 1] === TITLE) return undefined;
  const [first = '', second = '', sign = ''] = tokens.slice(at, at + 3).map(({ text }) => text);
  const isDay = (MONTH.test(first) && DAY.test(second)) || (DAY.test(first) && MONTH.test(second));
  const isAlone = labels[at + 1] === TITLE && labels[at + 2] !== TITLE;
  return isDay && (isAlone || (BEHIND_DAYS.has(sign) && labels[at + 3] === TITLE)) ? at + 2 : undefined;
}

/** Whether a title begins with a year and a full stop right behind authors. */
function isBehindAuthors(tokens: readonly Token[], labels: Uint8Array, at: number): boolean {
  if (labels[at] !== TITLE || labels[at - 1] === TITLE || labels[at + 2] !== TITLE) return false;
  if (!isYear(tokens[at]) || tokens[at + 1]?.text !== '.') return false;
  let before = at - 1;
  while (before >= at - MOST_SIGNS && tokens[before]?.type === 'sign') before--;
  return labels[before] === AUTHOR;
}

/** Where the bracket closes that opens at a token around a date. */
function closingOf(tokens: readonly Token[], at: number): number | undefined {
  const closer = CLOSING_BRACKETS.get(tokens[at]?.text ?? '');
  if (closer === undefined || !isYear(tokens[at + 1])) return undefined;
  for (let i = at + 2; i <= at + 1 + MOST_TOKENS; i++) {
    const { text = '', type = 'mark' } = tokens[i] ?? {};
    if (text === closer) return i;
    if (type !== 'number' && !/^[-./]$/.test(text)) return undefined;
  }
  return undefined;
}
