import type { Token } from '../structure/token.js';

/** Classes of the borders between two tokens, by which labels change differently. */
export const BORDER_CLASSES = 28;

/** The class of the border between two tokens: what ends there and what begins. */
export const borderClass = (before: Token | undefined, token: Token): number =>
  leftClass(before) * 4 + rightClass(token);

function leftClass(token: Token | undefined): number {
  if (token === undefined) return 4;
  if (token.type === 'mark') return token.text === 'line' ? 6 : 4;
  if (token.type === 'word') return 0;
  if (token.type === 'number') return 1;
  if (token.text === ',' || token.text === ';') return 2;
  return token.text === '.' || token.text === ':' ? 3 : 5;
}

function rightClass({ type }: Token): number {
  return type === 'word' ? 0 : type === 'number' ? 1 : type === 'mark' ? 2 : 3;
}
