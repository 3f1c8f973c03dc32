import type { CutPassage, Segment } from './segments.js';

/** A segment of a record with the passage it is cut from. */
export interface Placed {
  readonly segment: Segment;
  readonly cut: CutPassage;
}
