import { isText, type Token } from '../structure/token.js';
import { AUTHOR } from './field-labels.js';
import { type LabelledPassage, titlesOf } from './labelled-passage.js';

/** Words of "Alder and Birch et al". */
const MOST_WORDS = 6;

/** What ends with "et al" is who wrote a paper, and no title: the text of a link to it, as "Alder et al. 2017". */
export function readNamesAlone(read: readonly LabelledPassage[]): void {
  for (const { passage, labels } of read)
    for (const { first, end } of titlesOf(labels))
      if (areNames(passage.tokens.slice(first, end))) labels.fill(AUTHOR, first, end);
}

function areNames(tokens: readonly Token[]): boolean {
  const words = tokens.filter(isText).map(({ text }) => text);
  return words.length > 2 && words.length <= MOST_WORDS && words.slice(-2).join(' ') === 'et al';
}
