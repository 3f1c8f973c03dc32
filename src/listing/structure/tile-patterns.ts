import type { Matching } from '../replies.js';
import type { Tile } from './tile.js';
import type { TokenType } from './token.js';

/** A wide blank keeps columns apart: three blanks or more, or a tabulator. */
export const BLANKS = '(?: {1,2}(?! )|[^\\S \\n\\t])*';

/** A tile of what was found with the blanks behind it. */
function tile({ index, 0: printed }: RegExpExecArray, type: TokenType, text: string, url?: string): Tile {
  return { type, text, start: index, end: index + printed.trimEnd().length, spaced: false, url };
}

export const spelt = (pattern: string, type: TokenType): Matching<Tile> => ({
  pattern: new RegExp(pattern + BLANKS, 'uy'),
  read: (found) => tile(found, type, found[0].trimEnd()),
});

/** A mark with a name. The first group of the pattern is the address, if it has one. */
export function mark(
  name: string | ((printed: string) => string),
  pattern: string,
  addressOf: (url: string) => string = (url) => url,
): Matching<Tile> {
  const read = (found: RegExpExecArray): Tile => {
    const url = found.find((group, g) => g > 0 && group !== undefined && group !== '');
    const text = typeof name === 'string' ? name : name(found[0].trimEnd());
    return tile(found, 'mark', text, url === undefined ? undefined : addressOf(url));
  };
  return { pattern: new RegExp(pattern + BLANKS, 'iuy'), read };
}
