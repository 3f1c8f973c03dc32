import { isText } from '../structure/token.js';
import { OTHER, TITLE } from './field-labels.js';
import type { LineView } from './line-view.js';
import type { Passage } from './passages.js';

/** A passage with the label of each of its tokens. */
export interface LabelledPassage {
  readonly passage: Passage;
  readonly labels: Uint8Array;
  /** Probability of each label before the listing as a whole was looked at. */
  readonly confidence: Float64Array;
}

export const hasTitle = ({ labels }: LabelledPassage): boolean => labels.includes(TITLE);

/** A line of a passage with the labels of its tokens, which are a part of those of the passage. */
export interface LabelledLine {
  readonly view: LineView;
  readonly labels: Uint8Array;
  /** Place of its first token among those of the passage; the mark before it is none of a line. */
  readonly at: number;
}

/** The lines of a passage. */
export function linesOf({ passage: { views }, labels }: LabelledPassage): readonly LabelledLine[] {
  let next = 0;
  return views.map((view) => {
    const at = next;
    next += view.tokens.length + 1;
    return { view, labels: labels.subarray(at, at + view.tokens.length), at };
  });
}

/** A title: its first token and one past its last. */
export interface TitleSpan {
  readonly first: number;
  readonly end: number;
}

/** The titles among some labels. */
export function titlesOf(labels: Uint8Array): readonly TitleSpan[] {
  const found: TitleSpan[] = [];
  for (let first = 0; first < labels.length; first++) {
    if (labels[first] !== TITLE) continue;
    let end = first + 1;
    while (labels[end] === TITLE) end++;
    found.push({ first, end });
    first = end;
  }
  return found;
}

/** Makes the text of a passage a title. */
export function makeTitle({ passage: { tokens }, labels }: LabelledPassage): void {
  const first = tokens.findIndex(isText);
  const last = tokens.findLastIndex(isText);
  labels.fill(TITLE, first, last + 1);
  for (let i = 0; i < labels.length; i++) if (i < first || i > last) labels[i] = OTHER;
}
