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
  /** Its lines with their parts of the labels. */
  readonly lines: readonly LabelledLine[];
}

/** A passage with labels, which may be changed. */
export function labelledPassage(passage: Passage, labels: Uint8Array, confidence: Float64Array): LabelledPassage {
  return { passage, labels, confidence, lines: cutLines(passage, labels) };
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
export const linesOf = ({ lines }: LabelledPassage): readonly LabelledLine[] => lines;

function cutLines({ views }: Passage, labels: Uint8Array): readonly LabelledLine[] {
  const [only] = views;
  if (only !== undefined && views.length === 1) return [{ view: only, labels, at: 0 }];
  const lines: LabelledLine[] = [];
  let at = 0;
  for (const view of views) {
    const end = at + view.tokens.length;
    lines.push({ view, labels: labels.subarray(at, end), at });
    at = end + 1;
  }
  return lines;
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

/** Takes all titles among some labels back. */
export function clearTitles(labels: Uint8Array): void {
  for (const { first, end } of titlesOf(labels)) labels.fill(OTHER, first, end);
}

/** Makes the text of a passage a title. */
export function makeTitle({ passage: { tokens }, labels }: LabelledPassage): void {
  const first = tokens.findIndex(isText);
  const last = tokens.findLastIndex(isText);
  labels.fill(TITLE, first, last + 1);
  for (let i = 0; i < labels.length; i++) if (i < first || i > last) labels[i] = OTHER;
}
