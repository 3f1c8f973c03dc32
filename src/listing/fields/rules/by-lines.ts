import { AUTHOR, OTHER, TITLE } from '../field-labels.js';
import { type LabelledPassage, linesOf } from '../labelled-passage.js';
import { textStart } from '../line-view.js';
import { nameListAt } from './name-lists.js';

const BY = /^(?:by|von|par|por)$/i;

/** A line that is "By Gina Alder" below a title is no part of it. */
export function readByLines(read: readonly LabelledPassage[]): void {
  for (const each of read)
    for (const { view, labels, at } of linesOf(each)) {
      const start = textStart(view);
      const runsOn = at > 0 && labels[start] === TITLE && each.labels[at - 2] === TITLE;
      if (!runsOn || !BY.test(view.tokens[start]?.text ?? '')) continue;
      const names = nameListAt(view.tokens, start + 1);
      if (names?.end !== view.tokens.length) continue;
      each.labels[at - 1] = OTHER;
      labels.fill(OTHER, 0, start + 1);
      labels.fill(AUTHOR, start + 1);
    }
}
