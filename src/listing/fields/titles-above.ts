import { isText } from '../structure/token.js';
import { OTHER, TITLE } from './field-labels.js';
import type { LabelledPassage } from './labelled-passage.js';

const LONGEST = 40;
const LEAST_WORDS = 2;

/**
 * A line above labelled fields ("Authors:", "Abstract:") is the title of their paper, whatever its words are: a heading, or
 * a line of its own. Where a title was found for such fields already, nothing changes.
 */
export function titlesAboveLabels(read: readonly LabelledPassage[]): void {
  for (let p = 1; p < read.length; p++) {
    const above = read[p - 1] as LabelledPassage;
    if (beginsLabelled(read[p] as LabelledPassage) && !isLabelled(above) && isLine(above)) name(above);
  }
}

const hasTitle = ({ labels }: LabelledPassage): boolean => labels.includes(TITLE);

/** Whether a passage begins with a label of a paper's own fields. */
function beginsLabelled({ passage: { views } }: LabelledPassage): boolean {
  const [first] = views[0]?.runs ?? [];
  const label = views[0]?.runs.find(({ isLabel }) => !isLabel)?.label;
  return first?.isLabel === true && (label === 'authors' || label === 'abstract');
}

const isLabelled = ({ passage: { views } }: LabelledPassage): boolean =>
  views.some(({ runs }) => runs.some(({ isLabel }) => isLabel));

function isLine(above: LabelledPassage): boolean {
  const { views } = above.passage;
  const words = views[0]?.words ?? 0;
  return views.length === 1 && words >= LEAST_WORDS && words <= LONGEST && !hasTitle(above);
}

/** Makes the text of a line a title. */
function name({ passage: { tokens }, labels }: LabelledPassage): void {
  const first = tokens.findIndex(isText);
  const last = tokens.findLastIndex(isText);
  labels.fill(TITLE, first, last + 1);
  for (let i = 0; i < labels.length; i++) if (i < first || i > last) labels[i] = OTHER;
}
