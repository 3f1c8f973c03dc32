import { type BlockOrigin, columnIn } from '../../paper/reader/block-reader.js';
import type { Span } from '../../paper/reader/diagnostic.js';

/** Why a line may be cut before a piece. */
export const GLUES: readonly Glue[] = ['sentence', 'tail', 'camel', 'banner', 'url'];

/** Why a line was cut before a piece; `none` where it was not. */
export type Glue = 'none' | 'sentence' | 'tail' | 'camel' | 'banner' | 'url';

/** A line of a listing, or a part of one where two were glued. */
export interface Piece {
  /** Offset of the first visible character in the block. */
  readonly start: number;
  /** Offset one past the last visible character in the block. */
  readonly end: number;
  /** Number of the line in the listing, from 1. */
  readonly line: number;
  /** Offset of the line in the block. */
  readonly lineStart: number;
  /** Why the line was cut before this piece; `none` for the first of its line. */
  readonly glue: Glue;
  /** Blank lines before. */
  readonly blank: number;
  /** What its line may hold, as `LINE_SIGN` says. */
  readonly signs: number;
}

/** The place of a stretch of a piece in the listing. */
export function spanIn(piece: Piece, origin: BlockOrigin, start: number = piece.start, end: number = piece.end): Span {
  return {
    start: origin.offset + start,
    end: origin.offset + end,
    line: piece.line,
    column: columnIn(origin, piece.lineStart, start),
  };
}
