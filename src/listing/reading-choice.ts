import { trainedFields } from './fields/trained-fields.js';
import { trainedLabeller } from './prose/labeller/labeller.js';
import { plainShare } from './prose/plain-share.js';
import { type ReadingSigns, signsOf } from './reading-signs.js';

// Learned by bench/listing/fields/reading-choice.ts.
const WEIGHTS: ReadingSigns = {
  plain: 1.39,
  proseDoubt: -16.34,
  proseTitles: -1.8,
  pairs: 4.41,
  marked: -4.98,
  fieldDoubt: 23.12,
  fieldTitles: -2.61,
  long: 3.43,
};
const BIAS = -1.61;
/** Of the lines: then nothing else need be asked. */
const PLAIN = 0.9;

/** Whether a listing that begins like this is read as titles with abstracts below them, and not as a list of fields. */
export function isProse(text: string): boolean {
  return plainShare(text) >= PLAIN || logit(signsOf(text, trainedFields(), trainedLabeller)) > 0;
}

const NAMES = Object.keys(WEIGHTS) as (keyof ReadingSigns)[];

const logit = (signs: ReadingSigns): number => NAMES.reduce((sum, name) => sum + signs[name] * WEIGHTS[name], BIAS);
