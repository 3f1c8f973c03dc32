import { isText } from '../structure/token.js';
import { OTHER, TITLE } from './field-labels.js';
import type { Passage } from './passages.js';

/** A passage with the label of each of its tokens. */
export interface LabelledPassage {
  readonly passage: Passage;
  readonly labels: Uint8Array;
  /** Probability of each label before the listing as a whole was looked at. */
  readonly confidence: Float64Array;
}

export const hasTitle = ({ labels }: LabelledPassage): boolean => labels.includes(TITLE);

/** Makes the text of a passage a title. */
export function makeTitle({ passage: { tokens }, labels }: LabelledPassage): void {
  const first = tokens.findIndex(isText);
  const last = tokens.findLastIndex(isText);
  labels.fill(TITLE, first, last + 1);
  for (let i = 0; i < labels.length; i++) if (i < first || i > last) labels[i] = OTHER;
}
