import { isText, type Token } from '../../structure/token.js';
import { AUTHOR } from '../field-labels.js';
import { type LabelledPassage, titlesOf } from '../labelled-passage.js';

/** Words of "Alder and Birch et al"; of more, all are names. */
const MOST_WORDS = 6;
const OF_NAMES = /^(?:\p{Lu}.*|and|et|al|van|von|de|der|den|la|le|da|di|bin|al-.*)$/u;
/** Lists of names that end so, where others of the listing are names, too. */
const ENOUGH = 3;
const MOST_OF_NAME = 4;

/**
 * What ends with "et al" is who wrote a paper, and no title: "Alder et al. 2017", "Gina Alder, Ben Birch, Carl Cedar et al." Where
 * several do, so are other lists of names: "Gina Alder, Ben Birch".
 */
export function readNamesAlone(read: readonly LabelledPassage[]): void {
  let found = 0;
  const lists: { readonly labels: Uint8Array; readonly first: number; readonly end: number }[] = [];
  for (const { passage, labels } of read)
    for (const { first, end } of titlesOf(labels)) {
      const tokens = passage.tokens.slice(first, end);
      if (endWithEtAl(tokens)) {
        labels.fill(AUTHOR, first, end);
        found++;
      } else if (areListed(tokens)) lists.push({ labels, first, end });
    }
  if (found >= ENOUGH) for (const { labels, first, end } of lists) labels.fill(AUTHOR, first, end);
}

function endWithEtAl(tokens: readonly Token[]): boolean {
  const words = tokens.filter(isText).map(({ text }) => text);
  if (words.length < 3 || words.slice(-2).join(' ') !== 'et al') return false;
  return words.length <= MOST_WORDS || words.every((word) => OF_NAMES.test(word));
}

/** Whether tokens are names of two to four words with commas between. */
function areListed(tokens: readonly Token[]): boolean {
  const names: string[][] = [[]];
  for (const token of tokens) {
    if (token.text === ',') names.push([]);
    else if (isText(token)) names.at(-1)?.push(token.text);
    else if (token.text !== '.' && token.text !== '-') return false;
  }
  return names.length > 1 && names.every((name) => name.length > 1 && name.length <= MOST_OF_NAME && areNames(name));
}

const areNames = (words: readonly string[]): boolean => words.every((word) => OF_NAMES.test(word));
