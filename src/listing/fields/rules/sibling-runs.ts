import { OTHER, TITLE } from '../field-labels.js';
import { clearTitles, hasTitle, isAll, type LabelledLine, type LabelledPassage } from '../labelled-passage.js';
import type { Run } from '../run-finder.js';
import { isMark, type Span, textAt, trimmed } from '../stretch.js';
import { groupedBy, type Rule } from './rule.js';

/** Titles in a place that tell that what stands there is one, and their share of all lines that have such a place. */
const LEAST_TITLES = 3;
const MOSTLY = 0.6;
const LEAST_WORDS = 3;
const MOST_WORDS = 40;
const CAPITAL = /^[\p{Lu}\p{Lo}\p{N}"“]/u;

/** A run of words in a line. */
interface Place {
  readonly line: LabelledLine;
  readonly run: Run;
}

/**
 * Where most lines of a section have their title in the same place, between the same marks, those that have none have it there,
 * too: "| 1989 | A Title | code |". The head of a table holds no title.
 */
export const readSiblingRuns: Rule = ({ passages }) => {
  let section: LabelledPassage[] = [];
  passages.forEach((each, i) => {
    if (each.passage.views[0]?.line.lead.kind === 'heading') {
      readSection(section);
      section = [];
    } else if (isBorder(passages[i + 1])) clearTitles(each.labels);
    else section.push(each);
  });
  readSection(section);
};

/** Whether a line parts the head of a table from its rows. */
const isBorder = (each: LabelledPassage | undefined): boolean =>
  each !== undefined &&
  textAt(each.passage.tokens, 0) === '|' &&
  each.passage.tokens.every(({ text }) => BORDER.has(text));
const BORDER = new Set(['|', '-', ':', '=', '+', 'gap']);

function readSection(section: readonly LabelledPassage[]): void {
  const lines = section.flatMap((each) => each.lines);
  const places = lines.flatMap((line) => line.view.runs.map((run): Place => ({ line, run })));
  const untitled = new Set(section.filter((each) => !hasTitle(each)).flatMap((each) => each.lines));
  for (const found of groupedBy(places, marksAround).values()) {
    const titled = found.filter(isTitle);
    if (titled.length < LEAST_TITLES || titled.length < MOSTLY * found.length) continue;
    const leads = new Set(titled.map(leadsTo));
    for (const place of found)
      if (untitled.has(place.line) && leads.has(leadsTo(place)) && mayBeTitle(place)) label(place);
  }
}

/** The marks before a run and right behind it, those of links left out. */
function marksAround({ line: { view }, run: { first, end } }: Place): string {
  const { line, tokens } = view;
  const isAround = (at: number): boolean => isMark(tokens[at]) && !LINK.has(textAt(tokens, at));
  let key = line.lead.kind;
  for (let i = 0; i < first; i++) if (isAround(i)) key += ` ${textAt(tokens, i)}`;
  let behind = end;
  while (behind < tokens.length && !isAround(behind)) behind++;
  return `${key} … ${textAt(tokens, behind)}`;
}
const LINK = new Set(['[', '](']);

const wordsOf = ({ line: { view }, run }: Place): Span => trimmed(view.tokens, run);

/** Whether a run was read as a title as a whole. */
function isTitle(place: Place): boolean {
  const words = wordsOf(place);
  return words.first < words.end && isAll(place.line.labels, TITLE, words);
}

/** Where a line leads: to a paper, elsewhere or nowhere. */
const leadsTo = ({ line: { view } }: Place): number => (view.hasPaper ? 2 : view.hasLink ? 1 : 0);

/** One word is enough where it leads to a paper: "[LSTM](https://arxiv.org/abs/…)". */
const mayBeTitle = ({ line: { view }, run: { first, words, isLabel } }: Place): boolean =>
  !isLabel &&
  words >= (view.hasPaper ? 1 : LEAST_WORDS) &&
  words <= MOST_WORDS &&
  CAPITAL.test(textAt(view.tokens, first));

function label(place: Place): void {
  const { labels } = place.line;
  const { first, end } = wordsOf(place);
  labels.fill(OTHER, place.run.first, place.run.end);
  labels.fill(TITLE, first, end);
}
