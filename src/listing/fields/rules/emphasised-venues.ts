import { AUTHOR, OTHER, TITLE, VENUE } from '../field-labels.js';
import { type LabelledPassage, linesOf } from '../labelled-passage.js';
import type { Run } from '../run-finder.js';

const LEAST = 2;
const MOSTLY = 0.5;

/** Words in italics behind a title, and the labels of their line. */
interface EmphasisedRun {
  readonly run: Run;
  readonly labels: Uint8Array;
}

/** Where what stands in italics behind titles and authors is a venue in most lines, it is in the others: "**A Title**, Gina Alder, *J. Sand*". */
export function readEmphasisedVenues(read: readonly LabelledPassage[]): void {
  const slots = new Map<number, EmphasisedRun[]>();
  for (const { view, labels } of read.flatMap(linesOf)) {
    if (!labels.includes(TITLE)) continue;
    for (const run of view.runs) {
      if (run.lastMark !== '*' || run.right !== '*' || run.words === 0) continue;
      const own = slots.get(run.slot) ?? [];
      own.push({ run, labels });
      slots.set(run.slot, own);
    }
  }
  for (const runs of slots.values()) {
    const venues = runs.filter(({ run, labels }) => isAll(VENUE, run, labels));
    if (venues.length < LEAST || venues.length < MOSTLY * runs.length) continue;
    for (const { run, labels } of runs) if (isAmongNames(run, labels)) labels.fill(VENUE, run.first, run.end);
  }
}

/** Whether the words of a run have a label, which signs at its end may lack. */
const isAll = (label: number, { first, end }: Run, labels: Uint8Array): boolean =>
  labels[first] === label && labels.subarray(first, end).every((found) => found === label || found === OTHER);

/** Whether a run was read as authors, and others stand before it. */
const isAmongNames = (run: Run, labels: Uint8Array): boolean =>
  isAll(AUTHOR, run, labels) && labels.subarray(0, run.first).includes(AUTHOR);
