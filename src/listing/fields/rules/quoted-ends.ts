import { CLOSING_QUOTES } from '../../structure/closing-signs.js';
import { isText, type Token } from '../../structure/token.js';
import { OTHER } from '../field-labels.js';
import { type LabelledPassage, type TitleSpan, titlesOf } from '../labelled-passage.js';

/** What stands beside the mark that ends a quotation: "“Why Trust You?” Explaining Predictions" goes on. */
const ENDS = /^(?:[,.]|in)$/i;
/** Words in the quotation, and behind it. */
const LEAST_INSIDE = 3;
const LEAST_BEHIND = 2;

/** A title that opens with a quotation mark ends where it closes: `“How Rivers Move”, Proceedings of the Ninth Congress`. */
export function endWithQuotation(read: readonly LabelledPassage[]): void {
  for (const { passage, labels } of read)
    for (const title of titlesOf(labels)) {
      const closing = closingOf(title, passage.tokens);
      if (closing !== undefined) labels.fill(OTHER, closing, title.end);
    }
}

/** Where the quotation closes that a title opens with, or that opens right before it, with more words behind. */
function closingOf({ first, end }: TitleSpan, tokens: readonly Token[]): number | undefined {
  const inside = CLOSING_QUOTES.get(tokens[first]?.text ?? '');
  const closer = inside ?? CLOSING_QUOTES.get(tokens[first - 1]?.text ?? '');
  if (closer === undefined) return undefined;
  const from = inside === undefined ? first : first + 1;
  const closing = tokens.findIndex(({ text }, i) => i > from && i < end && text === closer);
  if (closing < 0 || wordsIn(tokens.slice(from, closing)) < LEAST_INSIDE) return undefined;
  const isEnd = ENDS.test(tokens[closing - 1]?.text ?? '') || ENDS.test(tokens[closing + 1]?.text ?? '');
  return isEnd && wordsIn(tokens.slice(closing, end)) >= LEAST_BEHIND ? closing : undefined;
}

const wordsIn = (tokens: readonly Token[]): number => tokens.filter(isText).length;
