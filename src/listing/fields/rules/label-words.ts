import { isColon } from '../../structure/token.js';
import { AUTHOR, OTHER, TITLE, VENUE } from '../field-labels.js';
import { clearTitles, type LabelledLine } from '../labelled-passage.js';
import { isMark, textAt } from '../stretch.js';
import type { Rule } from './rule.js';

/** Words that stand before a colon within a line of another field: "Source: SAND LETTERS  Volume: 12". */
const INSIDE = /^(?:volume|vol|issue|no|pages?|doi|published|year|date)$/i;

/** "Publication⇥Moss Letters" may be where a paper stands, too; behind “标题” stands the translation of a title above. */
const TITLES = /^(?:(?:article|paper)?title|titel|titre|título|titulo|titolo|название)$/i;

/**
 * Words of labels are no part of fields: "Archive ID⇥arXiv:2101.00001", "Source: SAND LETTERS  Volume: 12". A record whose title has a
 * label has no other title: "Times Cited in Sand Collection: 41".
 */
export const clearLabelWords: Rule = ({ passages }) => {
  for (const { lines } of passages) {
    if (lines.length >= FEWEST_COLUMNS) clearColumns(lines);
    const labelled = lines.filter(({ view }) => view.runs.some(({ isLabel }) => isLabel));
    labelled.forEach(clearWords);
    const [title, second] = labelled.filter(isTitle);
    if (title === undefined || second !== undefined) continue;
    if (!title.labels.includes(TITLE) && labelled.some(isOfPaper)) makeTitle(title);
    if (title.labels.includes(TITLE)) for (const line of lines) if (line !== title) clearTitles(line.labels);
  }
};

const isTitle = ({ view: { runs, tokens } }: LabelledLine): boolean =>
  runs[1]?.label === 'title' && TITLES.test(textAt(tokens, 0));
const isOfPaper = ({ view: { runs } }: LabelledLine): boolean =>
  runs.some(({ isLabel, label }) => !isLabel && (label === 'authors' || label === 'abstract'));

/** Makes what stands behind the label a title. */
function makeTitle({ view: { tokens, runs }, labels }: LabelledLine): void {
  labels.fill(OTHER);
  labels.fill(TITLE, runs[1]?.first, tokens.length);
}

/** Lines of two columns in a report, and the words of the first. */
const FEWEST_COLUMNS = 4;
const MOST_IN_COLUMN = 4;

/** Where the second column begins in a line of two: "Proceedings Title⇥Proceedings of the Bakers". */
function columnAt({ view: { tokens } }: LabelledLine): number {
  const gap = tokens.findIndex((token) => isMark(token) && token.text === 'gap');
  return gap > 0 && gap <= MOST_IN_COLUMN && gap < tokens.length - 1 ? gap : -1;
}

/** The words of the first column are no fields, where many lines have two. */
function clearColumns(all: readonly LabelledLine[]): void {
  const lines = all.filter((line) => columnAt(line) > 0);
  if (lines.length >= FEWEST_COLUMNS) for (const line of lines) line.labels.fill(OTHER, 0, columnAt(line));
}

function clearWords({ view: { tokens, runs }, labels }: LabelledLine): void {
  for (const { first, end, isLabel } of runs) if (isLabel && labels[first] === AUTHOR) labels.fill(OTHER, first, end);
  for (let i = 1; i < labels.length - 1; i++)
    if (labels[i] === VENUE && isColon(tokens[i + 1]) && INSIDE.test(textAt(tokens, i))) labels[i] = OTHER;
}
