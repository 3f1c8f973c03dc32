import type { Token } from '../../structure/token.js';
import { meanOf, titleOdds } from '../../titles/title-odds.js';

const LEAST_ODDS = 0.5;

/** Whether stretches are likely titles by their words, taken together. */
export function areLikely(stretches: readonly (readonly Token[])[]): boolean {
  return meanOf(stretches.map((tokens) => titleOdds(textOf(tokens)))) > LEAST_ODDS;
}

const textOf = (tokens: readonly Token[]): string =>
  tokens
    .map(({ text, spaced }) => (spaced ? ` ${text}` : text))
    .join('')
    .trim();
