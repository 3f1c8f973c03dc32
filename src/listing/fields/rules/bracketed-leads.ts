import { OPENING_BRACKETS } from '../../structure/closing-signs.js';
import { isText, isYear, type Token } from '../../structure/token.js';
import { OTHER } from '../field-labels.js';
import { type LabelledPassage, type TitleSpan, titlesOf } from '../labelled-passage.js';

/** Tokens of a title among which the bracket closes, and words that stand behind it. */
const MOST_WITHIN = 8;
const LEAST_BEHIND = 2;

/** A title begins behind the brackets that it would begin in: "【SFT】A Title", "[Survey + code] A Title", "(RLHF) A Title". */
export function beginBehindBrackets(read: readonly LabelledPassage[]): void {
  for (const { passage, labels } of read)
    for (const title of titlesOf(labels)) {
      const begin = behindBracket(title, passage.tokens);
      if (passage.tokens.slice(begin, title.end).filter(isText).length >= LEAST_BEHIND)
        labels.fill(OTHER, title.first, begin);
    }
}

/** Where a title begins: behind a bracket that closes in it and does not open in it, or that it opens with. */
function behindBracket({ first, end }: TitleSpan, tokens: readonly Token[]): number {
  for (let i = first; i < Math.min(end, first + MOST_WITHIN); i++) {
    const opener = OPENING_BRACKETS.get(tokens[i]?.text ?? '');
    if (opener === undefined) continue;
    const opened = tokens.slice(first, i).findIndex(({ text }) => text === opener);
    const apart =
      opened < 0
        ? !isOfTitle(tokens, first - 1, opener) || isDated(tokens.slice(first, i))
        : opened === 0 && isApart(opener, tokens.slice(first + 1, i));
    return apart ? i + 1 : first;
  }
  return first;
}

/** Whether a bracket right before a title belongs to it: "(Almost) Free", "Tur[k]ish". */
function isOfTitle(tokens: readonly Token[], at: number, opener: string): boolean {
  const bracket = tokens[at];
  if (bracket?.text !== opener) return false;
  return opener === '(' || opener === '（' || !bracket.spaced;
}

/** "KDD 2021", "KDD'21" */
const isDated = (inside: readonly Token[]): boolean =>
  isYear(inside.at(-1)) || (/^\d\d$/.test(inside.at(-1)?.text ?? '') && APOSTROPHES.has(inside.at(-2)?.text ?? ''));
const APOSTROPHES = new Set(["'", '’', '‘', '`']);

const ACRONYM = /^[A-Z][A-Z\d]+$/;

/** Whether what stands in brackets before a title is none of its words. */
const isApart = (opener: string, inside: readonly Token[]): boolean =>
  opener === '【' || isDated(inside) || (inside.length === 1 && ACRONYM.test(inside[0]?.text ?? ''));
