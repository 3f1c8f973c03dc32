import { AUTHOR, DATE, OTHER, TITLE, VENUE } from './field-labels.js';
import type { LineView } from './line-view.js';
import type { Passage } from './passages.js';
import { type Span, trimmed } from './stretch.js';

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

/** A listing whose labels rules change. */
export interface LabelledListing {
  readonly passages: readonly LabelledPassage[];
  /** Lines of all passages. */
  readonly lines: readonly LabelledLine[];
}

export const labelledListing = (passages: readonly LabelledPassage[]): LabelledListing => ({
  passages,
  lines: passages.flatMap(({ lines }) => lines),
});

export const hasTitle = ({ labels }: LabelledPassage): boolean => labels.includes(TITLE);

/** A line of a passage with the labels of its tokens, which are a part of those of the passage. */
export interface LabelledLine {
  readonly view: LineView;
  readonly labels: Uint8Array;
  /** Labels of all of its passage. */
  readonly around: Uint8Array;
  /** Place of its first token among those of the passage; the mark before it is none of a line. */
  readonly at: number;
}

function cutLines({ views }: Passage, labels: Uint8Array): readonly LabelledLine[] {
  const [only] = views;
  if (only !== undefined && views.length === 1) return [{ view: only, labels, around: labels, at: 0 }];
  const lines: LabelledLine[] = [];
  let at = 0;
  for (const view of views) {
    const end = at + view.tokens.length;
    lines.push({ view, labels: labels.subarray(at, end), around: labels, at });
    at = end + 1;
  }
  return lines;
}

const NONE: readonly Span[] = [];

/** The titles among some labels. */
export function titlesOf(labels: Uint8Array): readonly Span[] {
  let first = labels.indexOf(TITLE);
  if (first < 0) return NONE;
  const found: Span[] = [];
  while (first >= 0) {
    let end = first + 1;
    while (labels[end] === TITLE) end++;
    found.push({ first, end });
    first = labels.indexOf(TITLE, end);
  }
  return found;
}

/** Takes all titles among some labels back. */
export function clearTitles(labels: Uint8Array): void {
  clear(TITLE, labels);
}

/** Whether a label stands in a stretch. */
export function holds(labels: Uint8Array, label: number, { first, end }: Span): boolean {
  const found = labels.indexOf(label, first);
  return found >= 0 && found < end;
}

/** Whether a label stands at each place of a stretch. */
export function isAll(labels: Uint8Array, label: number, { first, end }: Span): boolean {
  for (let i = first; i < end; i++) if (labels[i] !== label) return false;
  return true;
}

/** Takes a label back, in all of some labels or from one place up to another. */
export function clear(
  label: number,
  labels: Uint8Array,
  { first, end }: Span = { first: 0, end: labels.length },
): void {
  for (let i = first; i < end; i++) if (labels[i] === label) labels[i] = OTHER;
}

/** Fields of a line. */
export interface LineFields {
  readonly title: Span;
  readonly authors?: Span | undefined;
  readonly venue?: Span | undefined;
  /** The token of a year. */
  readonly year?: number | undefined;
}

/** Makes some fields all that a line holds. */
export function relabel(labels: Uint8Array, { title, authors, venue, year }: LineFields): void {
  labels.fill(OTHER);
  labels.fill(TITLE, title.first, title.end);
  if (authors !== undefined) labels.fill(AUTHOR, authors.first, authors.end);
  if (venue !== undefined) labels.fill(VENUE, venue.first, venue.end);
  if (year !== undefined) labels[year] = DATE;
}

/** Makes the text of a passage a title, and nothing else in it. */
export function makeTitle({ passage: { tokens }, labels }: LabelledPassage): void {
  const { first, end } = trimmed(tokens, { first: 0, end: tokens.length });
  labels.fill(OTHER);
  labels.fill(TITLE, first, end);
}
