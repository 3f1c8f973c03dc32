import type { HeadReader } from './fields/head-reader.js';
import { trainedLabeller } from './prose/labeller/labeller.js';
import { plainShare } from './prose/plain-share.js';
import {
  hasButtons,
  hasLinkedItems,
  hasScholarBylines,
  type ProseSigns,
  ReadingLook,
  type ReadingSigns,
} from './reading-signs.js';
import { logit, mostOf, ROUNDING, type SignRanges, sumOf } from './signs.js';

// Learned by bench/listing/fields/reading-choice.ts.
const WEIGHTS: ReadingSigns = {
  plain: 2.04,
  proseDoubt: -15.06,
  proseTitles: -2.22,
  pairs: 4.09,
  marked: -5,
  fieldDoubt: 8.23,
  fieldTitles: -2.74,
  long: 3.09,
};
const BIAS = -0.96;
/** Of the lines: then nothing else need be asked. */
const PLAIN = 0.9;

/** Least and most that each sign of a reading as prose can be. */
const PROSE_RANGES: SignRanges<ProseSigns> = {
  plain: [0, 1],
  proseDoubt: [0, Number.POSITIVE_INFINITY],
  proseTitles: [0, 1],
  pairs: [0, 1],
};
/** The most that the signs of a reading as prose can add. */
const MOST_PROSE: number = mostOf(PROSE_RANGES, WEIGHTS);

/** Whether a listing that begins like this is read as titles with abstracts below them, and not as a list of fields. */
export function isProse(text: string, head: HeadReader): boolean {
  if (plainShare(text) >= PLAIN) return true;
  if (hasLinkedItems(text) || hasButtons(text)) return false;
  const look = new ReadingLook(text);
  const list = look.list(head);
  // The lattice of prose is dear, and of most lists nothing that it could say would make them prose.
  if (sumOf(list, WEIGHTS) + MOST_PROSE + BIAS < -ROUNDING) return false;
  return logit({ ...look.prose(trainedLabeller), ...list }, WEIGHTS, BIAS) > 0 && !hasScholarBylines(text);
}
