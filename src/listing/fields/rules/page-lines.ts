import type { Token } from '../../structure/token.js';
import { DATE, OTHER, TITLE, VENUE } from '../field-labels.js';
import type { LabelledLine } from '../labelled-passage.js';
import { textStart } from '../line-view.js';
import { printed } from '../stretch.js';
import type { Rule } from './rule.js';

/** Lines that a page prints below each of its papers, and by which the title above is found. */
interface Anchor {
  /** Lines up to the title, and to the venue. */
  readonly title: number;
  readonly venue?: number;
  /** Whether it begins with a date and a bar. */
  readonly dated: boolean;
}

const FEWEST = 2;

/**
 * Pages that print the same line below each paper are read by that line: "3 authors" below titles on pages of daily papers,
 * "2013-06-01 | Journal article" below title and journal in lists of works of ORCID.
 */
export const readPageLines: Rule = ({ lines }) => {
  const anchors = lines.map((line, l) => (isShort(line) ? (countBelow(lines, l) ?? workBelow(lines, l)) : undefined));
  if (anchors.filter((anchor) => anchor !== undefined).length < FEWEST) return;
  anchors.forEach((anchor, l) => {
    if (anchor !== undefined) label(lines, l, anchor);
  });
};

function label(lines: readonly LabelledLine[], l: number, { title, venue, dated }: Anchor): void {
  fill(lines[l - title], TITLE);
  if (venue !== undefined) fill(lines[l - venue], VENUE);
  if (!dated) return;
  const { view, labels } = lines[l] as LabelledLine;
  labels.fill(OTHER);
  labels.fill(DATE, 0, view.tokens.findIndex(isBar));
}

function fill(line: LabelledLine | undefined, kind: number): void {
  if (line === undefined) return;
  line.labels.fill(OTHER);
  line.labels.fill(kind, textStart(line.view));
}

const wordsIn = (line: LabelledLine | undefined): number => line?.view.words ?? 0;
const isBar = ({ type, text }: Token): boolean => type === 'mark' && text === '|';
const textOf = (line: LabelledLine | undefined): string => printed(line?.view.tokens ?? []);
/** Lines of this kind begin with a number and are short. */
const MOST_TOKENS = 10;
const isShort = ({ view: { tokens } }: LabelledLine): boolean =>
  tokens[0]?.type === 'number' && tokens.length <= MOST_TOKENS;

/** "3 authors" below a title, with a dot on a line between. */
function countBelow(lines: readonly LabelledLine[], l: number): Anchor | undefined {
  if (!/^\d{1,4} authors?$/.test(textOf(lines[l]))) return undefined;
  const title = wordsIn(lines[l - 1]) > 1 ? 1 : 2;
  return wordsIn(lines[l - title]) > 1 ? { title, dated: false } : undefined;
}

const WORK = /^\d{4}(?:-\d\d){0,2} ?\| ?\p{L}+(?: \p{L}+){0,2}$/u;
/** What ends the record before, where a record has no venue: its source, or the head of the list. */
const ENDS = /^(?:source|works?|show more|add|sort|preferred)\b/i;

/** "2013-06-01 | Journal article" below a title, or below the venue that is below it. */
function workBelow(lines: readonly LabelledLine[], l: number): Anchor | undefined {
  if (!WORK.test(textOf(lines[l]))) return undefined;
  const isFirst = (back: number): boolean =>
    lines[l - back] === undefined || ENDS.test(textOf(lines[l - back])) || blankBefore(lines[l - back + 1]);
  if (wordsIn(lines[l - 1]) > 1 && isFirst(2)) return { title: 1, dated: true };
  return wordsIn(lines[l - 2]) > 1 && isFirst(3) ? { title: 2, venue: 1, dated: true } : undefined;
}

const blankBefore = (line: LabelledLine | undefined): boolean => (line?.view.line.blank ?? 0) > 0;
