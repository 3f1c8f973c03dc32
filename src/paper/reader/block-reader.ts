import type { Entry } from './entry.js';

/** What was read of a block. */
export interface BlockReading {
  readonly entries: readonly Entry[];
  /** Characters of the block that need not be looked at again; 0 asks for a longer block. */
  readonly consumed: number;
  /** Line breaks in the consumed part. */
  readonly lines: number;
}

/** A block of the listing and where it lies. */
export interface Block {
  readonly text: string;
  /** Offset of the block in the listing. */
  readonly offset: number;
  /** Number of the block's first line, from 1. */
  readonly line: number;
  /** Whether the listing ends with this block. */
  readonly final: boolean;
  /** Whether something has to be consumed: the block cannot grow further. */
  readonly forced: boolean;
}

/** Reads one dialect block by block. It is called with consecutive blocks, each beginning where the last was consumed to. */
export interface BlockReader {
  read(block: Block): BlockReading;
}
