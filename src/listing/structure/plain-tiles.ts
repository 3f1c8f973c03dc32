import { BLANK, DIGIT, kindOf, LETTER } from './character-kinds.js';
import type { Tile } from './tile.js';
import type { TokenType } from './token.js';

const SPACE = 32;
const TAB = 9;
const NEWLINE = 10;
const COLON = 58;

/** By the codes of ASCII. */
const byCode = <T>(values: readonly (readonly [string, T])[]): readonly (T | undefined)[] => {
  const found = new Array<T | undefined>(128).fill(undefined);
  for (const [character, value] of values) found[character.charCodeAt(0)] = value;
  return found;
};

/** Signs that begin a mark, and what has to stand behind them: one of some signs, or anything. */
const MARKING = byCode([
  ['[', ''],
  ['<', ''],
  ['*', ''],
  ['`', ''],
  ['|', ''],
  ['!', '['],
  [']', '(]'],
  ['_', '_'],
  ['~', '~'],
]);
/** What addresses and identifiers begin with, by their first character. */
const BEGINNINGS = byCode([
  ['h', 'http'],
  ['H', 'http'],
  ['w', 'www'],
  ['W', 'www'],
  ['a', 'arxiv'],
  ['A', 'arxiv'],
  ['d', 'doi'],
  ['D', 'doi'],
  ['1', '10.'],
]);

/**
 * Adds the words, numbers and signs of which a look at their beginning shows that they are nothing else: nearly all of a text.
 *
 * @returns the place of what may be something else, or of the line break.
 */
export function addPlainTiles(input: string, from: number, tiles: Tile[]): number {
  let at = from;
  for (;;) {
    const code = input.codePointAt(at) as number;
    const type = code === NEWLINE ? undefined : plainType(input, at, code);
    if (type === undefined) return at;
    const end = type === 'sign' ? at + 1 : endOf(input, at, type === 'word' ? LETTER : DIGIT);
    tiles.push({ type, text: input.slice(at, end), start: at, end, spaced: false, url: undefined });
    at = behindBlanks(input, end);
  }
}

/** The type of the plain tile that begins at a place; undefined where it may be a mark, or a blank. */
function plainType(input: string, at: number, code: number): TokenType | undefined {
  const kind = kindOf(code);
  if (kind === LETTER || kind === DIGIT) {
    if (code < 128 && mayBeAddress(input, at, code)) return undefined;
    return kind === LETTER ? 'word' : 'number';
  }
  // Pictures, control characters and blanks are left to the grammar.
  if (kind === BLANK || code < SPACE || code >= 128) return undefined;
  if (code === COLON) {
    const next = input.charCodeAt(at + 1);
    return next === SPACE || next === NEWLINE ? 'sign' : undefined;
  }
  const before = MARKING[code];
  if (before === undefined) return 'sign';
  return before === '' || before.includes(input.charAt(at + 1)) ? undefined : 'sign';
}

function mayBeAddress(input: string, at: number, code: number): boolean {
  const beginning = BEGINNINGS[code];
  if (beginning === undefined) return false;
  // Most words are told by their second letter.
  if ((input.charCodeAt(at + 1) | 32) !== (beginning.charCodeAt(1) | 32)) return false;
  return input.slice(at, at + beginning.length).toLowerCase() === beginning;
}

/** One past the last character of a kind. */
function endOf(input: string, from: number, kind: number): number {
  let at = from;
  for (;;) {
    const code = input.codePointAt(at);
    if (code === undefined || kindOf(code) !== kind) return at;
    at += code > 0xffff ? 2 : 1;
  }
}

/** One past the blanks behind a tile: of spaces, one or two; more keep columns apart. */
function behindBlanks(input: string, from: number): number {
  let at = from;
  for (;;) {
    const code = input.charCodeAt(at);
    if (code === SPACE) {
      const end = input.charCodeAt(at + 1) === SPACE ? at + 2 : at + 1;
      if (input.charCodeAt(end) === SPACE) return at;
      at = end;
    } else if (code !== NEWLINE && code !== TAB && kindOf(code) === BLANK) at++;
    else return at;
  }
}
