import { isText } from '../../structure/token.js';
import { AUTHOR, OTHER, VENUE } from '../field-labels.js';
import { type LabelledPassage, linesOf, titlesOf } from '../labelled-passage.js';

/** Words of a journal's name. */
const MOST_WORDS = 12;

/**
 * Behind a title and its authors, what looks like another title in the same line is where it was published:
 * `Gina Alder. "A Title". [Journal](url), 2021`, `[A Title](url) by Gina Alder. *A Conference*, 2021`.
 */
export function readSecondTitles(read: readonly LabelledPassage[]): void {
  for (const { view, labels } of read.flatMap(linesOf)) {
    const { kind } = view.line.lead;
    const [first, ...others] = titlesOf(labels);
    if (first === undefined || others.length === 0 || (kind !== 'bullet' && kind !== 'number')) continue;
    const second = others[0]?.first ?? 0;
    if (!labels.subarray(0, second).includes(AUTHOR) || labels.subarray(second).includes(AUTHOR)) continue;
    const isPublished = labels.subarray(0, second).includes(VENUE);
    others.forEach((title, i) => {
      const short = view.tokens.slice(title.first, title.end).filter(isText).length <= MOST_WORDS;
      labels.fill(i === 0 && short && !isPublished ? VENUE : OTHER, title.first, title.end);
    });
  }
}
