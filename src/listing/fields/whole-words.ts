import { isText, type Token } from '../structure/token.js';
import { DATE, OTHER, TITLE } from './field-labels.js';
import { beginsIdentifier } from './identifier-tokens.js';
import type { LabelledPassage } from './labelled-passage.js';

/** Signs between the parts of a word. */
const JOINTS = new Set(['-', '‐', '‑', "'", '’', '+']);

/**
 * Titles begin and end with whole words: "PC-RGNN" and "3D" are one each, although they are several tokens. The first half of an
 * identifier, as of 2011.00003, is no date.
 */
export function completeWords(read: readonly LabelledPassage[]): void {
  for (const { passage, labels } of read) {
    for (let i = labels.length - 1; i > 0; i--)
      if (labels[i] === TITLE && labels[i - 1] === OTHER && isWithinWord(passage.tokens, i)) labels[i - 1] = TITLE;
    for (let i = 1; i < labels.length; i++)
      if (labels[i - 1] === TITLE && labels[i] === OTHER && isWithinWord(passage.tokens, i)) labels[i] = TITLE;
    for (let i = 0; i + 2 < labels.length; i++)
      if (labels[i] === DATE && beginsIdentifier(passage.tokens, i)) labels.fill(OTHER, i, i + 3);
  }
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
