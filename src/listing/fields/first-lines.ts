import { OTHER, TITLE } from './field-labels.js';
import type { LabelledPassage } from './labelled-passage.js';

/** Items whose title is their first line, and the share of those that go on beyond it, where these are cut there. */
const ENOUGH = 2;
const MOST_BEYOND = 0.5;
/** Characters of a line that had no reason to break. */
const SHORT = 60;

/** Where the titles of numbered items end with their first line, a short one does not go on in the sentence below. */
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
    else if (length < SHORT) beyond.push({ labels, at });
  }
  if (ending < ENOUGH || beyond.length > MOST_BEYOND * ending) return;
  for (const { labels, at } of beyond) for (let i = at; labels[i] === TITLE; i++) labels[i] = OTHER;
}
