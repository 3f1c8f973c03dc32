import { isColon } from '../../structure/token.js';
import { AUTHOR, OTHER, TITLE, VENUE } from '../field-labels.js';
import { clearTitles, type LabelledLine, type LabelledPassage, linesOf } from '../labelled-passage.js';

/** Words that stand before a colon within a line of another field: "Source: SAND LETTERS  Volume: 12". */
const INSIDE = /^(?:volume|vol|issue|no|pages?|doi|published|year|date)$/i;

/** "Publication⇥Moss Letters" may be where a paper stands, too; behind “标题” stands the translation of a title above. */
const TITLES = /^(?:(?:article|paper)?title|titel|titre|título|titulo|titolo|название)$/i;

/**
 * Words of labels are no part of fields: "Archive ID⇥arXiv:2101.00001", "Source: SAND LETTERS  Volume: 12". A record whose title has a
 * label has no other title: "Times Cited in Sand Collection: 41".
 */
export function clearLabelWords(read: readonly LabelledPassage[]): void {
  for (const each of read) {
    const labelled = linesOf(each).filter(({ view }) => view.runs.some(({ isLabel }) => isLabel));
    for (const line of labelled) clearWords(line);
    const titles = labelled.filter(
      ({ view: { runs, tokens } }) => runs[1]?.label === 'title' && TITLES.test(tokens[0]?.text ?? ''),
    );
    const [title] = titles;
    if (title === undefined || titles.length > 1) continue;
    if (!title.labels.includes(TITLE) && labelled.some(isOfPaper)) makeTitle(title);
    if (!title.labels.includes(TITLE)) continue;
    for (const line of linesOf(each)) if (line !== title) clearTitles(line.labels);
  }
}

const isOfPaper = ({ view: { runs } }: LabelledLine): boolean =>
  runs.some(({ isLabel, label }) => !isLabel && (label === 'authors' || label === 'abstract'));

/** Makes what stands behind the label a title. */
function makeTitle({ view: { tokens, runs }, labels }: LabelledLine): void {
  labels.fill(OTHER);
  labels.fill(TITLE, runs[1]?.first, tokens.length);
}

function clearWords({ view: { tokens, runs }, labels }: LabelledLine): void {
  for (const { first, end, isLabel } of runs) if (isLabel && labels[first] === AUTHOR) labels.fill(OTHER, first, end);
  for (let i = 1; i < labels.length - 1; i++)
    if (labels[i] === VENUE && isColon(tokens[i + 1]) && INSIDE.test(tokens[i]?.text ?? '')) labels[i] = OTHER;
}
