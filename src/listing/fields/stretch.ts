import { CLOSING_QUOTES } from '../structure/closing-signs.js';
import { isText, type Token } from '../structure/token.js';

/** Tokens from the first to one past the last. */
export interface Span {
  readonly first: number;
  readonly end: number;
}

/** The spelling at a place; nothing where no token stands. */
export const textAt = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? '';

/** Whether a word or a number stands at a place. */
export function isTextAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && isText(token);
}

export const isMark = (token: Token | undefined): boolean => token?.type === 'mark';

/** How many words and numbers a stretch has. */
export function wordsIn(tokens: readonly Token[], first = 0, end: number = tokens.length): number {
  let words = 0;
  for (let i = first; i < end; i++) if (isTextAt(tokens, i)) words++;
  return words;
}

/** Whether a mark of the layout stands in a stretch. */
export function hasMark(tokens: readonly Token[], first = 0, end: number = tokens.length): boolean {
  for (let i = first; i < end; i++) if (isMark(tokens[i])) return true;
  return false;
}

/** The first place of a spelling from a place on; -1 for none. */
export function placeOf(tokens: readonly Token[], text: string, from = 0): number {
  for (let i = from; i < tokens.length; i++) if (tokens[i]?.text === text) return i;
  return -1;
}

/** The last place of a spelling before a place; -1 for none. */
export function lastPlaceOf(tokens: readonly Token[], text: string, before: number = tokens.length): number {
  for (let i = before - 1; i >= 0; i--) if (tokens[i]?.text === text) return i;
  return -1;
}

/** The first word or number from a place on; the end where none stands there. */
export function nextText(tokens: readonly Token[], from: number, end: number = tokens.length): number {
  let at = from;
  while (at < end && !isTextAt(tokens, at)) at++;
  return at;
}

/** What is found at one place alone; undefined where it is at none, or at several. */
export function foundOnce<Found>(tokens: readonly Token[], find: (at: number) => Found | undefined): Found | undefined {
  let only: Found | undefined;
  for (let at = 0; at < tokens.length; at++) {
    const found = find(at);
    if (found === undefined) continue;
    if (only !== undefined) return undefined;
    only = found;
  }
  return only;
}

/** A stretch without the signs and marks at its ends. */
export function trimmed(tokens: readonly Token[], { first, end }: Span): Span {
  const begin = nextText(tokens, first, end);
  let stop = end;
  while (stop > begin && !isTextAt(tokens, stop - 1)) stop--;
  return { first: begin, end: stop };
}

/** What stands in a stretch, as it is printed. */
export const printed = (tokens: readonly Token[]): string =>
  tokens
    .map(({ text, spaced }) => (spaced ? ` ${text}` : text))
    .join('')
    .trim();

/** What the first quotation from a place on holds. */
export function quotationIn(tokens: readonly Token[], from = 0): Span | undefined {
  for (let i = from; i < tokens.length; i++) {
    const closer = CLOSING_QUOTES.get(textAt(tokens, i));
    if (closer === undefined) continue;
    const end = placeOf(tokens, closer, i + 1);
    return end < 0 ? undefined : { first: i + 1, end };
  }
  return undefined;
}
