import { isText, isYear, type Token } from '../../structure/token.js';
import { AUTHOR, DATE, OTHER, TITLE, VENUE } from '../field-labels.js';
import { type LabelledLine, type LabelledPassage, linesOf } from '../labelled-passage.js';

/** A line that ends with a year in brackets: "A Title (KDD 2020)". */
interface BracketedLine {
  readonly tokens: readonly Token[];
  /** Labels of its tokens, a part of those of its passage. */
  readonly labels: Uint8Array;
  readonly opening: number;
}

const LEAST_LINES = 3;
const MOST_LINES = 0.8;
const LEAST_WORDS = 2;
const OPENERS = new Set(['(', '[', '（']);
const CLOSERS = new Set([')', ']', '）']);

/**
 * Lines of a paragraph that nearly all end with a year in brackets are a title each, and what the brackets hold is the same field
 * in all of them.
 */
export function readBracketedEnds(read: readonly LabelledPassage[]): void {
  for (const each of read) {
    const { views } = each.passage;
    if (views.length < LEAST_LINES) continue;
    const lines = linesOf(each).flatMap((line) => bracketedLine(line) ?? []);
    if (lines.length < MOST_LINES * views.length) continue;
    const inside = fieldInside(lines);
    for (const line of lines) label(line, inside);
  }
}

function bracketedLine({ view: { line, tokens, hasLink }, labels }: LabelledLine): BracketedLine | undefined {
  const opening = line.lead.kind === 'none' && !hasLink ? openingOf(tokens) : undefined;
  return opening === undefined ? undefined : { tokens, labels, opening };
}

/** Where the bracket opens that ends a line with a year; nothing where several sentences stand before it. */
function openingOf(tokens: readonly Token[]): number | undefined {
  const last = tokens.length - 1;
  if (!CLOSERS.has(tokens[last]?.text ?? '') || !isYear(tokens[last - 1])) return undefined;
  let opening = last - 1;
  while (opening > 0 && !OPENERS.has(tokens[opening]?.text ?? '')) opening--;
  const before = tokens.slice(0, opening);
  if (before.some(({ type, text }) => type === 'mark' || text === '.' || text === ',')) return undefined;
  return before.filter(isText).length < LEAST_WORDS ? undefined : opening;
}

/** What most brackets hold beside the year. */
function fieldInside(lines: readonly BracketedLine[]): number {
  let authors = 0;
  let venues = 0;
  for (const { labels, opening } of lines)
    for (const found of labels.subarray(opening)) {
      if (found === AUTHOR) authors++;
      else if (found === VENUE) venues++;
    }
  return authors > venues ? AUTHOR : VENUE;
}

function label({ tokens, labels, opening }: BracketedLine, inside: number): void {
  const year = tokens.length - 2;
  labels.fill(OTHER);
  labels.fill(TITLE, 0, opening);
  const apart = tokens[year - 1]?.text === ',';
  labels.fill(inside, opening + 1, apart ? year - 1 : year + 1);
  if (apart || inside === AUTHOR || year === opening + 1) labels[year] = DATE;
}
