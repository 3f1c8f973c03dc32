import type { Link, PaperFields } from '../../paper/paper.js';
import type { ReferenceLabel } from './labels.js';

/** A field of a reference string, with its place. */
export interface ReferenceField {
  readonly label: ReferenceLabel;
  /** Offset of the first character in the string, in UTF-16 code units. */
  readonly start: number;
  /** Offset one past the last character. */
  readonly end: number;
}

/** A reference string as it was read. */
export interface Reference {
  /** Its fields in their order, `other` ones left out. */
  readonly fields: readonly ReferenceField[];
  /** What the fields say, as far as it is known. */
  readonly values: Readonly<PaperFields>;
  /** Addresses in the string, and those behind its marks. */
  readonly links: readonly Link[];
  /** Probability, by the model, of the least sure token of title, authors, venue and date; 1 where there is none of them. */
  readonly confidence: number;
  /** Mean logarithm of the probability of the tokens' labels: how much the string reads like a reference. */
  readonly fit: number;
}
