import { isColon, isText, type Token } from '../../structure/token.js';
import { OTHER } from '../field-labels.js';
import { type LabelledPassage, linesOf, titlesOf } from '../labelled-passage.js';

const LEAST_WORDS = 2;

/** Below a title, a line that ends with a colon and the title's first words cites it: "Alder et al. 2017: How Rivers". */
export function clearCitedTitles(read: readonly LabelledPassage[]): void {
  let title: readonly string[] = [];
  for (const { view, labels } of read.flatMap(linesOf)) {
    const { tokens } = view;
    const short = wordsOf(tokens.slice(tokens.findLastIndex(isColon) + 1));
    const cites = view.line.lead.kind === 'none' && tokens.some(isColon) && isBeginning(short, title);
    if (cites) for (const { first, end } of titlesOf(labels)) labels.fill(OTHER, first, end);
    const [first] = titlesOf(labels);
    title = first === undefined ? [] : wordsOf(tokens.slice(first.first, first.end));
  }
}

const wordsOf = (tokens: readonly Token[]): readonly string[] =>
  tokens.filter(isText).map(({ text }) => text.toLowerCase());

const isBeginning = (words: readonly string[], title: readonly string[]): boolean =>
  words.length >= LEAST_WORDS && words.length < title.length && words.every((word, i) => word === title[i]);
