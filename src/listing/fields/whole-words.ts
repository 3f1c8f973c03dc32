import { isText, isYear, type Token } from '../structure/token.js';
import { DATE, OTHER, TITLE } from './field-labels.js';
import { beginsIdentifier } from './identifier-tokens.js';
import type { LabelledPassage } from './labelled-passage.js';

/** Signs between the parts of a word. */
const JOINTS = new Set(['-', '‐', '‑', "'", '’', '+']);

/**
 * Titles begin and end with whole words: "PC-RGNN" and "3D" are one each, although they are several tokens. The first half of an
 * identifier, as of 2011.00003, is no date; the day and month before a year belong to it.
 */
export function completeWords(read: readonly LabelledPassage[]): void {
  for (const { passage, labels } of read) {
    for (let i = labels.length - 1; i > 0; i--)
      if (labels[i] === TITLE && labels[i - 1] === OTHER && isWithinWord(passage.tokens, i)) labels[i - 1] = TITLE;
    for (let i = 1; i < labels.length; i++)
      if (labels[i - 1] === TITLE && labels[i] === OTHER && isWithinWord(passage.tokens, i)) labels[i] = TITLE;
    for (let i = 0; i + 2 < labels.length; i++)
      if (labels[i] === DATE && beginsIdentifier(passage.tokens, i)) labels.fill(OTHER, i, i + 3);
    for (let i = 2; i < labels.length; i++)
      if (labels[i] === DATE && isYear(passage.tokens[i])) labels.fill(DATE, beginOfDate(passage.tokens, labels, i), i);
  }
}

const OF_DATES = new Set(['-', '/', '.']);
const DAY_OR_MONTH = /^(?:0?[1-9]|[12]\d|3[01])$/;

/** Where a date begins that ends with a year: behind its month, and behind day and month. */
function beginOfDate(tokens: readonly Token[], labels: Uint8Array, year: number): number {
  let first = year;
  while (year - first < 4 && labels[first - 2] === OTHER && isBeforeInDate(tokens, first)) first -= 2;
  return first;
}

/** Whether a number and a joint stand right before a part of a date. */
function isBeforeInDate(tokens: readonly Token[], part: number): boolean {
  const [number, joint, next] = tokens.slice(part - 2, part + 1) as [Token, Token, Token];
  return !next.spaced && !joint.spaced && OF_DATES.has(joint.text) && DAY_OR_MONTH.test(number.text);
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
  tokens[at]?.spaced === false && at > 0 && isText(tokens[at - 1] as Token);
