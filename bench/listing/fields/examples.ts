import { AUTHOR, OTHER } from '../../../src/listing/fields/field-labels.js';
import { PassageObserver } from '../../../src/listing/fields/passage-observer.js';
import { type Passage, passage, passagesOf } from '../../../src/listing/fields/passages.js';
import type { Run } from '../../../src/listing/fields/run-finder.js';
import { type Example, exampleOf } from '../../chain/examples.js';
import { Observations } from '../../chain/observations.js';
import { type GoldListing, type LabelledListing, labelledListing, passageLabels } from './gold.js';
import type { Choice } from './layouts/random.js';

/** Passages taken from a listing, of those with a known title and of the others each. */
const MOST_PASSAGES = 400;
const MOST_TOKENS = 600;

/**
 * The passages of a listing from which can be learned. Lines that may hold a paper which is not known are left out: a paper
 * that is called none does more harm than many examples do good.
 */
export function examplesOf(listing: GoldListing, choice: Choice): readonly Example[] {
  const labelled = labelledListing(listing);
  const doubtful = doubtfulLines(labelled);
  const seen = new Observations();
  const observer = new PassageObserver(seen);
  const known: Passage[] = [];
  const others: Passage[] = [];
  for (const whole of passagesOf(labelled.lines))
    for (const part of partsWithout(whole, doubtful)) {
      if (part.tokens.length === 0 || part.tokens.length > MOST_TOKENS) continue;
      const holds = part.views.some((_view, v) => labelled.known[part.firstLine + v]);
      (holds ? known : others).push(part);
    }
  const taken = [...choice.shuffled(known).slice(0, MOST_PASSAGES), ...choice.shuffled(others).slice(0, MOST_PASSAGES)];
  return taken.map((part) => {
    observer.observe(part, { views: labelled.lines, slots: labelled.view.slots });
    const labels = passageLabels(part, labelled);
    return listing.made
      ? exampleOf(seen, labels)
      : exampleOf(seen, labels, possibleLabels(part, labels, labelled.known));
  });
}

/** In real listings few authors are known: what stands beside a known title, and what looks like names, may be authors. */
const MAYBE_AUTHOR = (1 << OTHER) | (1 << AUTHOR);

function possibleLabels(part: Passage, labels: Uint8Array, known: readonly boolean[]): Uint8Array {
  return labels.map((label, i) => {
    const v = part.viewOf[i] as number;
    const view = part.views[v];
    if (label !== OTHER || view === undefined || part.tokens[i]?.type === 'mark') return 0;
    const run = view.runs[view.runOf[part.indexOf[i] as number] as number];
    return known[part.firstLine + v] || (run !== undefined && mayBeNames(run)) ? MAYBE_AUTHOR : 0;
  });
}

const mayBeNames = ({ words, capitals, functionWords, isLabel }: Run): boolean =>
  !isLabel && words > 1 && functionWords < 2 && capitals >= 0.8 * words;

/** Which lines may hold a paper that is not known. */
function doubtfulLines({ listing, lines, labels, known, unsure }: LabelledListing): readonly boolean[] {
  if (listing.made) return lines.map(() => false);
  const skeletons = new Map<number, number>();
  lines.forEach((view, l) => {
    if (known[l]) skeletons.set(view.skeleton, (skeletons.get(view.skeleton) ?? 0) + 1);
  });
  return lines.map((view, l) => {
    if (known[l]) return false;
    const labelled = (labels[l] as Uint8Array).some((label) => label !== OTHER);
    const leads = ['bullet', 'number', 'heading'].includes(view.line.lead.kind);
    const like = (skeletons.get(view.skeleton) ?? 0) >= 2 && view.words > 1 && !labelled;
    const paper = view.hasPaper && view.mostWords >= 3 && leads && !labelled;
    const unknown = !listing.complete && (view.hasPaper || view.words > 5) && !labelled;
    return (unsure[l] ?? false) || like || paper || unknown;
  });
}

/** The stretches of a passage without some lines. */
function partsWithout(whole: Passage, left: readonly boolean[]): readonly Passage[] {
  if (!whole.views.some((_view, v) => left[whole.firstLine + v])) return [whole];
  const parts: Passage[] = [];
  let first = 0;
  for (let v = 0; v <= whole.views.length; v++) {
    if (v < whole.views.length && !left[whole.firstLine + v]) continue;
    if (v > first) parts.push(passage(whole.views.slice(first, v), whole.firstLine + first));
    first = v + 1;
  }
  return parts;
}
