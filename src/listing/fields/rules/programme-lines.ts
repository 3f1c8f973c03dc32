import { isColon, type Token } from '../../structure/token.js';
import { AUTHOR, OTHER, TITLE } from '../field-labels.js';
import { clearTitles, type LabelledLine, type LabelledPassage } from '../labelled-passage.js';
import { nextText, textAt, wordsIn } from '../stretch.js';
import { areNames } from './name-lists.js';
import type { Rule } from './rule.js';

/** A talk: its line, where its title begins behind the time, and the line of its speakers. */
interface Talk {
  readonly line: LabelledLine;
  readonly title: number;
  readonly names: LabelledLine | undefined;
}

const FEWEST = 2;
const LEAST_WORDS = 2;

/**
 * Programmes of conferences: lines that begin with a time, and names on the line below: "10:20 Why Bread Sings⏎Gil Fig". Names of sessions
 * and what has no speakers ("12:00 Lunch in the hall") are no titles.
 */
export const readProgrammeLines: Rule = ({ passages }) => {
  const talks = passages.flatMap(talksOf);
  const named = talks.filter(({ names }) => names !== undefined);
  if (named.length < FEWEST || 2 * named.length < talks.length) return;
  for (const { line } of talks) clearTitles(line.around);
  for (const { line, title, names } of named) {
    line.labels.fill(OTHER);
    line.labels.fill(TITLE, title);
    names?.labels.fill(AUTHOR);
  }
};

function talksOf({ lines }: LabelledPassage): readonly Talk[] {
  return lines.flatMap((line, l) => {
    const { tokens } = line.view;
    const title = behindTime(tokens);
    if (title === undefined || wordsIn(tokens, title) < LEAST_WORDS) return [];
    const below = lines[l + 1];
    return [{ line, title, names: below !== undefined && areNames(below.view.tokens) ? below : undefined }];
  });
}

/** Where the words begin behind the time that a line begins with, or a span of time: "10:20", "9.00 am", "10:20 - 10:40". */
function behindTime(tokens: readonly Token[]): number | undefined {
  const from = timeEnd(tokens, 0);
  if (from === undefined) return undefined;
  const until = BETWEEN.has(textAt(tokens, from)) ? timeEnd(tokens, from + 1) : undefined;
  return nextText(tokens, until ?? from);
}

const HOUR = /^(?:[01]?\d|2[0-3])$/;
const MINUTE = /^[0-5]\d$/;
const HALF = /^[ap]m$/i;
const BETWEEN = new Set(['-', '–', '—', 'to']);

function timeEnd(tokens: readonly Token[], at: number): number | undefined {
  if (tokens[at]?.type !== 'number' || (!isColon(tokens[at + 1]) && textAt(tokens, at + 1) !== '.')) return undefined;
  if (!HOUR.test(textAt(tokens, at)) || !MINUTE.test(textAt(tokens, at + 2)) || tokens[at + 2]?.spaced)
    return undefined;
  return HALF.test(textAt(tokens, at + 3)) ? at + 4 : at + 3;
}
