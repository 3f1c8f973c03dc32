import { isText, isYear, type Token } from '../../structure/token.js';
import { DATE, OTHER, TITLE, VENUE } from '../field-labels.js';
import { isTextAt, textAt } from '../stretch.js';
import { isDayNumber } from './days.js';
import type { Rule } from './rule.js';

/** Signs between the parts of a word. */
const JOINTS = new Set(['-', '‐', '‑', "'", '’', '+']);

/**
 * Titles begin and end with whole words: "PC-RGNN" and "3D" are one each, although they are several tokens. The first half of an
 * identifier, as of 2011.00003, is no date; the day and month before a year belong to it.
 */
export const completeWords: Rule = ({ passages }) => {
  for (const { passage, labels } of passages) {
    const { tokens } = passage;
    for (let i = labels.length - 1; i > 0; i--)
      if (labels[i] === TITLE && labels[i - 1] === OTHER && isWithinWord(tokens, i)) labels[i - 1] = TITLE;
    for (let i = 1; i < labels.length; i++)
      if (labels[i - 1] === TITLE && labels[i] === OTHER && isWithinWord(tokens, i))
        labels.fill(TITLE, i, endOfWords(tokens, labels, i));
    for (let i = 1; i + 3 < labels.length; i++)
      if (labels[i - 1] !== OTHER && isEntity(tokens, i)) completeEntity(tokens, labels, i);
    for (let i = 0; i + 2 < labels.length; i++)
      if (labels[i] === DATE && beginsIdentifier(tokens, i)) labels.fill(OTHER, i, i + 3);
    for (let i = 0; i < labels.length; i++)
      if ((labels[i] === DATE || labels[i] === VENUE) && isYear(tokens[i])) completeDate(tokens, labels, i);
  }
};

const SECOND = /^\d{4,5}$/;

/** Whether an identifier of arXiv begins at a token: "2301", ".", "00001" without blanks. */
export function beginsIdentifier(tokens: readonly Token[], at: number): boolean {
  const [first, stop, second] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first?.type !== 'number' || first.text.length !== 4 || stop?.text !== '.' || stop.spaced) return false;
  return second?.spaced === false && SECOND.test(second.text);
}

/** Whether a character of HTML stands at a token, spelt out: "&amp;", "&auml;". */
const isEntity = (tokens: readonly Token[], at: number): boolean =>
  textAt(tokens, at) === '&' &&
  tokens[at + 1]?.type === 'word' &&
  tokens[at + 1]?.spaced === false &&
  textAt(tokens, at + 2) === ';' &&
  tokens[at + 2]?.spaced === false;

/** A field goes on over a character of HTML, and over the words behind it that are no other. */
function completeEntity(tokens: readonly Token[], labels: Uint8Array, at: number): void {
  const label = labels[at - 1] as number;
  let end = at + 3;
  while (labels[end] === OTHER && isTextAt(tokens, end)) end++;
  labels.fill(label, at, end);
}

/** Where the words end that go on behind the first half of one: no title ends with it. */
function endOfWords(tokens: readonly Token[], labels: Uint8Array, from: number): number {
  let end = from + 1;
  while (labels[end] === OTHER && (isTextAt(tokens, end) || isWithinWord(tokens, end))) end++;
  return end;
}

const OF_DATES = new Set(['-', '/', '.']);

/** Gives to a year the day and month before it, or the month behind it: "15.03.2022", "arXiv 2022.11". */
function completeDate(tokens: readonly Token[], labels: Uint8Array, year: number): void {
  if (labels[year] === DATE) {
    let first = year;
    while (year - first < 4 && labels[first - 2] === OTHER && isBeforeInDate(tokens, first)) first -= 2;
    labels.fill(DATE, first, year);
  }
  if (isMonthBehind(tokens, year) && (labels[year + 2] === OTHER || labels[year + 2] === DATE))
    labels.fill(DATE, year, year + 3);
}

/** Whether a month of two digits stands right behind a year. */
function isMonthBehind(tokens: readonly Token[], year: number): boolean {
  const [joint, month, next] = tokens.slice(year + 1, year + 4);
  if (joint === undefined || month === undefined || joint.spaced || month.spaced) return false;
  const goesOn = next !== undefined && !next.spaced && (next.type === 'number' || OF_DATES.has(next.text));
  return OF_DATES.has(joint.text) && /^(?:0[1-9]|1[0-2])$/.test(month.text) && !goesOn;
}

/** Whether a number and a joint stand right before a part of a date. */
function isBeforeInDate(tokens: readonly Token[], part: number): boolean {
  const [joint, next] = tokens.slice(part - 1, part + 1);
  if (joint === undefined || joint.spaced || next?.spaced !== false) return false;
  return OF_DATES.has(joint.text) && isDayNumber(tokens, part - 2);
}

/** Whether the place before a token lies within a word. */
function isWithinWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (token.spaced) return false;
  const before = tokens[at - 1] as Token;
  if (isText(token)) return isText(before) || (isJoint(before) && isAfterWord(tokens, at - 1));
  return isJoint(token) && isText(before) && isText(tokens[at + 1] ?? token) && tokens[at + 1]?.spaced === false;
}

const isJoint = ({ type, text }: Token): boolean => type === 'sign' && JOINTS.has(text);

const isAfterWord = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.spaced === false && isTextAt(tokens, at - 1);
