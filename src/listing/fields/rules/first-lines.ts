import { OTHER, TITLE } from '../field-labels.js';
import type { LabelledPassage } from '../labelled-passage.js';

/** Items whose title is their first line, and the share of those that go on beyond it, where these are cut there. */
const ENOUGH = 2;
const MOST_BEYOND = 0.5;
/** Characters of a line that had no reason to break. */
const SHORT = 60;

/** Characters that the line below is longer by where the break was made on purpose. */
const ROOM = 25;

/**
 * Where the titles of numbered items end with their first line, a short one does not go on in the sentence below; nor does one
 * that breaks long before the line below it does.
 */
export function endWithFirstLines(read: readonly LabelledPassage[]): void {
  let ending = 0;
  const beyond: { readonly labels: Uint8Array; readonly at: number }[] = [];
  for (const { passage, labels } of read) {
    const { views, tokens } = passage;
    const [first] = views;
    if (first === undefined || views.length < 2) continue;
    if (first.line.lead.kind !== 'number' && first.line.lead.kind !== 'bullet') continue;
    const at = first.tokens.length;
    if (labels[at - 1] !== TITLE) continue;
    const length = (tokens[at - 1]?.end ?? 0) - (tokens[0]?.start ?? 0);
    if (labels[at + 1] !== TITLE) ending++;
    else if (length < SHORT) {
      const below = views[1]?.line;
      const hasRoom = below !== undefined && below.end - below.start > length + ROOM;
      if (hasRoom && tokens[at - 1]?.text !== ':') cut(labels, at);
      else beyond.push({ labels, at });
    }
  }
  if (ending < ENOUGH || beyond.length > MOST_BEYOND * ending) return;
  for (const { labels, at } of beyond) cut(labels, at);
}

/** Ends a title at a place. */
function cut(labels: Uint8Array, at: number): void {
  for (let i = at; i < labels.length && (labels[i] === TITLE || i === at); i++) labels[i] = OTHER;
}
