import { isText } from '../../structure/token.js';
import { OTHER } from '../field-labels.js';
import { type LabelledPassage, titlesOf } from '../labelled-passage.js';

const WORDS = new Set(
  (
    'paper papers pdf html arxiv preprint note notes slides slide video videos talk poster presentation recording code github data dataset ' +
    'datasets demo project page website site homepage blog post link links here full text official implementation supplementary ' +
    'supplement material materials appendix review reviews summary tutorial bibtex download version my our the and'
  ).split(' '),
);

/** What a link says of where it leads is no title: `[Paper Notes](url)`, `[Project Page and Video](url)`. */
export function clearLinkWords(read: readonly LabelledPassage[]): void {
  for (const { passage, labels } of read)
    for (const { first, end } of titlesOf(labels)) {
      const words = passage.tokens.slice(first, end).filter(isText);
      if (words.every(({ text }) => WORDS.has(text.toLowerCase()))) labels.fill(OTHER, first, end);
    }
}
