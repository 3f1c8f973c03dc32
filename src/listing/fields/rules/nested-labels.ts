import { OTHER } from '../field-labels.js';
import { hasTitle, type LabelledPassage, makeTitle } from '../labelled-passage.js';
import type { LabelKind } from '../labels.js';

const FEWEST = 2;
const LEAST_LABELLED = 2;
const LEAST_WORDS = 2;
const MOST_WORDS = 40;
/** What papers have and other things that are described so have not. */
const OF_PAPERS: ReadonlySet<LabelKind> = new Set(['authors', 'abstract', 'venue']);

/** Bullets with labelled bullets below them are titles, whatever their words look like: "* Small Walls, Big Doors⏎  * Authors: Gina Alder". */
export function readNestedLabels(read: readonly LabelledPassage[]): void {
  const items = read.filter((each, p) => isItem(each) && areLabelled(read, p));
  if (items.length < FEWEST) return;
  for (const each of items) if (!hasTitle(each)) title(each);
}

const leadOf = ({ passage: { views } }: LabelledPassage): { readonly kind: string; readonly indent: number } =>
  views[0]?.line.lead ?? { kind: 'none', indent: 0 };

/** Whether a passage is one bullet of words without a label or a link. */
function isItem(each: LabelledPassage): boolean {
  const { views } = each.passage;
  const [first] = views;
  if (first === undefined || views.length > 1 || first.hasLink || first.runs.length !== 1) return false;
  const { kind } = first.line.lead;
  if ((kind !== 'bullet' && kind !== 'number') || first.runs[0]?.isLabel === true) return false;
  return first.words >= LEAST_WORDS && first.words <= MOST_WORDS;
}

/** Whether bullets below one at a deeper indent have labels, one of which papers have. */
function areLabelled(read: readonly LabelledPassage[], at: number): boolean {
  const { indent } = leadOf(read[at] as LabelledPassage);
  let labelled = 0;
  let isPaper = false;
  for (let p = at + 1; p < read.length; p++) {
    const below = read[p] as LabelledPassage;
    if (leadOf(below).kind !== 'bullet' || leadOf(below).indent <= indent) break;
    const runs = below.passage.views[0]?.runs ?? [];
    if (runs[0]?.isLabel !== true) continue;
    labelled++;
    isPaper ||= OF_PAPERS.has(runs.find(({ isLabel }) => !isLabel)?.label ?? 'note');
  }
  return isPaper && labelled >= LEAST_LABELLED;
}

function title(each: LabelledPassage): void {
  each.labels.fill(OTHER);
  makeTitle(each);
}
