import { isEmphasis, isText, type Token } from '../../structure/token.js';
import { OTHER, TITLE } from '../field-labels.js';
import { type LabelledPassage, titlesOf } from '../labelled-passage.js';

/** Words that are a part of a title: a single one before a title is the name of its method. */
const LEAST_WORDS = 2;
const SMALL = /^\p{Ll}/u;

/**
 * Emphasis that begins or ends within a sentence does not end a title: "Learning from **Animal Videos**", "Why **Slow Snails** Sing". What is emphasised as a whole stands apart from what follows.
 */
export function joinEmphasisedWords(read: readonly LabelledPassage[]): void {
  for (const { passage, labels } of read)
    for (const { first, end } of titlesOf(labels)) {
      labels.fill(TITLE, beginOf(first, passage.tokens, labels), first);
      labels.fill(TITLE, end, endOf(end, passage.tokens, labels));
    }
}

/** Where a title begins, with the emphasised words right before it and what these stand behind. */
function beginOf(title: number, tokens: readonly Token[], labels: Uint8Array): number {
  if (!isEmphasis(tokens[title - 1]) || !tokens[title]?.spaced) return title;
  const opening = wordsBefore(title - 1, tokens, labels) - 1;
  if (!isEmphasis(tokens[opening]) || wordsIn(opening, title, tokens) < LEAST_WORDS) return title;
  const before = wordsBefore(opening, tokens, labels);
  if (wordsIn(before, opening, tokens) > 0) return before;
  return SMALL.test(tokens[title]?.text ?? '') ? opening + 1 : title;
}

/** Where a title ends, with emphasised words right behind it where it cannot end before them. */
function endOf(title: number, tokens: readonly Token[], labels: Uint8Array): number {
  if (!isEmphasis(tokens[title]) || !SMALL.test(tokens[title - 1]?.text ?? '')) return title;
  let end = title + 1;
  while (isWord(tokens[end], labels[end])) end++;
  return isEmphasis(tokens[end]) ? end : title;
}

/** The first of the words of a sentence that stand right before a place. */
function wordsBefore(place: number, tokens: readonly Token[], labels: Uint8Array): number {
  let first = place;
  while (isWord(tokens[first - 1], labels[first - 1])) first--;
  return first;
}

const isWord = (token: Token | undefined, label: number | undefined): boolean =>
  token !== undefined && (label === OTHER || label === TITLE) && (isText(token) || token.text === '-');

const wordsIn = (first: number, end: number, tokens: readonly Token[]): number =>
  tokens.slice(first, end).filter(isText).length;
