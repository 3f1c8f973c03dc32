import type { Passage } from './passages.js';

/** A passage with the label of each of its tokens. */
export interface LabelledPassage {
  readonly passage: Passage;
  readonly labels: Uint8Array;
  /** Probability of each label before the listing as a whole was looked at. */
  readonly confidence: Float64Array;
}
