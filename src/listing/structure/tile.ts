import type { TokenType } from './token.js';

/** A tile of a line: a token with the blanks behind it. The tiles of a line cover it without a gap. */
export interface Tile {
  readonly type: TokenType;
  /** The spelling or the name of the mark; empty for blanks alone. */
  readonly text: string;
  /** Length with the blanks behind it. */
  readonly length: number;
  /** Blanks behind it. */
  readonly blanks: number;
  readonly url: string | undefined;
}
