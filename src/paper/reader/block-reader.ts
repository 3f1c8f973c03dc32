import type { Entry } from './entry.js';
import { endsLine, splitLines } from './lines.js';

/** What was read of a block. */
export interface BlockReading {
  readonly entries: readonly Entry[];
  /** Characters of the block that need not be looked at again; 0 asks for a longer block. */
  readonly consumed: number;
}

/** Where a block lies in the listing. */
export interface BlockOrigin {
  /** Offset of the block in the listing. */
  readonly offset: number;
  /** Number of the block's first line, from 1. */
  readonly line: number;
  /** Column of the block's first character, from 1: more where records end within lines. */
  readonly column: number;
}

/** A block of the listing and where it lies. */
export interface Block extends BlockOrigin {
  readonly text: string;
  /** Whether the listing ends with this block. */
  readonly final: boolean;
  /** Whether something has to be consumed: the block cannot grow further. */
  readonly forced: boolean;
}

/** Where the text behind a part lies. */
export function originBehind(origin: BlockOrigin, part: string): BlockOrigin {
  const offset = origin.offset + part.length;
  const { starts } = splitLines(part);
  const lastStart = starts.at(-1) ?? 0;
  if (endsLine(part.charCodeAt(part.length - 1))) return { offset, line: origin.line + starts.length, column: 1 };
  const line = origin.line + Math.max(0, starts.length - 1);
  return { offset, line, column: columnIn(origin, lastStart, part.length) };
}

/** A whole text as one block. */
export const wholeBlock = (text: string): Block => ({
  text,
  offset: 0,
  line: 1,
  column: 1,
  final: true,
  forced: false,
});

/** The column, from 1, of a place in a block, by where its line begins. */
export const columnIn = ({ column }: BlockOrigin, lineStart: number, at: number): number =>
  at - lineStart + (lineStart === 0 ? column : 1);

/** Reads one dialect block by block. It is called with consecutive blocks, each beginning where the last was consumed to. */
export interface BlockReader {
  read(block: Block): BlockReading;
}
