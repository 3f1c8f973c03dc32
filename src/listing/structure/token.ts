import type { ElementClass } from './element-class.js';

/** What a token is: a word, a number, one sign of punctuation, or a mark of the layout. */
export type TokenType = 'word' | 'number' | 'sign' | 'mark';

/**
 * A token of a line. Marks of Markdown, HTML, org and rst have the same names:
 *
 *   `[` `](`  link text opens, closes with its address    `**` `*` `code` `~~`  emphasis
 *   `|`       border of a cell                            `gap`               a wide blank, as between columns
 *   `url`     an address that is printed                  `img` `emoji` `tags` `comment`
 *   `br`      a break inside a line                       `<name` `</name`    any other HTML tag
 *   `line`    the line goes on in the next
 */
export interface Token {
  readonly type: TokenType;
  /** The spelling of a word, number or sign; the name of a mark. */
  readonly text: string;
  /** Offsets in the block, without the blanks around it. */
  readonly start: number;
  readonly end: number;
  /** Whether a blank or the beginning of a line stands before it. */
  readonly spaced: boolean;
  /** The address of a mark that leads somewhere. */
  readonly url?: string | undefined;
  /** What the classes of a tag say of the text in its element. */
  readonly field?: ElementClass | undefined;
}

/** Whether a token carries text that people read: a word or a number. */
export const isText = (token: Token): boolean => token.type === 'word' || token.type === 'number';

const YEAR = /^(?:1[89]|20)\d\d$/;

/** Whether a token is a year from 1800 to 2099. */
export const isYear = (token: Token | undefined): boolean => token !== undefined && YEAR.test(token.text);

/** Whether a token is a colon, of Latin or of Chinese type. */
export const isColon = (token: Token | undefined): boolean => token?.text === ':' || token?.text === '：';

const DASHES = new Set(['-', '–', '—']);

/** Whether a token is a dash or a hyphen. */
export const isDash = (token: Token | undefined): boolean => token !== undefined && DASHES.has(token.text);

const EMPHASIS = new Set(['**', '*', '_']);

/** Whether a token is a mark of emphasis. */
export const isEmphasis = (token: Token | undefined): boolean => token?.type === 'mark' && EMPHASIS.has(token.text);

/** Words and numbers among tokens, with a blank between. */
export const wordsOf = (tokens: readonly Token[]): string =>
  tokens
    .filter(isText)
    .map(({ text }) => text)
    .join(' ');
