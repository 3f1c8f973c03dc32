import { isColon, isText, wordsOf } from '../../structure/token.js';
import { OTHER } from '../field-labels.js';
import { type LabelledPassage, titlesOf } from '../labelled-passage.js';
import { labelKind } from '../labels.js';

/** Words of a label with its number. */
const MOST_WORDS = 4;

/** A title begins behind a label that says it is one: "Paper 2: Counting Snails", "Title: Counting Snails". */
export function beginBehindLabels(read: readonly LabelledPassage[]): void {
  for (const { passage, labels } of read)
    for (const { first, end } of titlesOf(labels)) {
      const colon = passage.tokens.findIndex((token, i) => i > first && i < end && isColon(token));
      const label = passage.tokens.slice(first, Math.max(first, colon));
      if (colon < 0 || label.length > MOST_WORDS || !label.every(isText)) continue;
      if (labelKind(wordsOf(label).replace(/ \d{1,4}$/, '')) === 'title') labels.fill(OTHER, first, colon + 1);
    }
}
