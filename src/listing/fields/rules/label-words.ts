import { isColon } from '../../structure/token.js';
import { AUTHOR, OTHER, TITLE, VENUE } from '../field-labels.js';
import { clearTitles, type LabelledLine, type LabelledPassage, linesOf } from '../labelled-passage.js';

/** Words that stand before a colon within a line of another field: "Source: SAND LETTERS  Volume: 12". */
const INSIDE = /^(?:volume|vol|issue|no|pages?|doi|published|year|date)$/i;

/**
 * Words of labels are no part of fields: "Archive ID⇥arXiv:2101.00001", "Source: SAND LETTERS  Volume: 12". A record whose title has a
 * label has no other title: "Times Cited in Sand Collection: 41".
 */
export function clearLabelWords(read: readonly LabelledPassage[]): void {
  for (const each of read) {
    const labelled = linesOf(each).filter(({ view }) => view.runs.some(({ isLabel }) => isLabel));
    for (const line of labelled) clearWords(line);
    const title = labelled.find(isTitle);
    if (title === undefined) continue;
    for (const line of linesOf(each)) if (line !== title && !isTitle(line)) clearTitles(line.labels);
  }
}

function clearWords({ view: { tokens, runs }, labels }: LabelledLine): void {
  for (const { first, end, isLabel } of runs) if (isLabel && labels[first] === AUTHOR) labels.fill(OTHER, first, end);
  for (let i = 1; i < labels.length - 1; i++)
    if (labels[i] === VENUE && isColon(tokens[i + 1]) && INSIDE.test(tokens[i]?.text ?? '')) labels[i] = OTHER;
}

/** Whether a line has a title behind the label of one. */
const isTitle = ({ view: { runs }, labels }: LabelledLine): boolean =>
  runs[0]?.isLabel === true && runs[1]?.label === 'title' && labels.includes(TITLE);
