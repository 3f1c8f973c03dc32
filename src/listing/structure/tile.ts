import type { ElementClass } from './element-class.js';
import type { TokenType } from './token.js';

/**
 * A tile of a line as the grammar reads it: what becomes a token, in places of the line. Between two tiles there are blanks or
 * nothing; nothing of a line is lost. What it is called and where it stands in the block is settled when it becomes a token.
 */
export interface Tile {
  type: TokenType;
  /** The spelling or the name of the mark; empty for blanks alone. */
  text: string;
  start: number;
  /** Without the blanks behind it, unless it is a gap. */
  end: number;
  spaced: boolean;
  url: string | undefined;
  /** What the classes of a tag say. */
  field?: ElementClass;
}
