import type { Block, BlockReader } from '../paper/reader/block-reader.js';
import type { Entry } from '../paper/reader/entry.js';
import { splitLines } from '../paper/reader/lines.js';
import type { Place } from './limiter.js';

/** Characters that are looked at together. Papers near the end of a block are read again with the next one. */
const BLOCK = 1 << 18;
/** Characters that are looked at first: they decide how a listing is read. */
const FIRST_BLOCK = 1 << 19;
/** Text behind a block that is waited for, so that the line it ends in is complete as a rule. */
const OVERRUN = 1 << 12;
/** A block grows up to this where no record ends in it. */
const LARGEST_BLOCK = 1 << 23;
const BREAK = /\r\n|[\n\r\u2028\u2029\x85\f\v]/g;

/**
 * Cuts text that arrives in chunks into blocks, whose borders depend on the text alone and not on the chunks, and hands
 * them to the reader of the dialect. So a stream gives the same entries as the whole text, in bounded memory.
 */
export class ListingReader {
  readonly #readerFor: (head: string) => BlockReader;
  readonly #head: number;
  #column = 1;
  #reader: BlockReader | undefined;
  #buffer = '';
  #offset = 0;
  #line = 1;
  #size = FIRST_BLOCK;
  /** Length of the buffer at which it is worth to look again. */
  #next = 0;

  /** @param readerFor the reader for a listing that begins with `head`, of at least `headLength` characters if it has them. */
  constructor(readerFor: (head: string) => BlockReader, headLength: number) {
    this.#readerFor = readerFor;
    this.#head = headLength;
  }

  /** The place behind all that was read. */
  get place(): Place {
    return { start: this.#offset, line: this.#line, column: this.#column };
  }

  /** Entries that are complete once `chunk` is known, a block at a time. */
  *push(chunk: string): Generator<readonly Entry[]> {
    this.#buffer = this.#buffer === '' ? chunk : this.#buffer + chunk;
    // Looking for the end of a block after each of many small chunks would copy the block each time.
    if (this.#buffer.length < Math.max(this.#head, this.#size + OVERRUN, this.#next)) return;
    yield* this.#readBlocks(false);
    this.#next = this.#buffer.length + (this.#buffer.length >> 3);
  }

  /** The entries that were held back. */
  *end(): Generator<readonly Entry[]> {
    yield* this.#readBlocks(true);
  }

  *#readBlocks(final: boolean): Generator<readonly Entry[]> {
    if (this.#reader === undefined) {
      // A byte order mark is no part of the first line.
      if (this.#buffer.startsWith('\uFEFF')) {
        this.#buffer = this.#buffer.slice(1);
        this.#offset = 1;
      }
      this.#reader = this.#readerFor(this.#buffer.slice(0, this.#head));
    }
    let from = 0;
    for (;;) {
      const end = blockEnd(this.#buffer, from, this.#size) ?? (final ? this.#buffer.length : undefined);
      if (end === undefined || (end === from && final)) break;
      const reading = this.#reader.read({
        text: this.#buffer.slice(from, end),
        offset: this.#offset,
        line: this.#line,
        final: final && end === this.#buffer.length,
        forced: end - from >= LARGEST_BLOCK,
      } satisfies Block);
      yield reading.entries;
      from += reading.consumed;
      this.#offset += reading.consumed;
      this.#line += reading.lines;
      this.#size = reading.consumed === 0 ? Math.min(LARGEST_BLOCK, this.#size * 2) : BLOCK;
    }
    this.#column = columnBehind(this.#buffer.slice(0, from));
    this.#buffer = this.#buffer.slice(from);
  }
}

/** The column behind a text that begins a line. */
function columnBehind(text: string): number {
  const { starts, ends } = splitLines(text);
  const isOpen = ends.at(-1) === text.length;
  return isOpen ? text.length - (starts.at(-1) ?? 0) + 1 : 1;
}

/** End of the block that begins at `from`: after the first line break beyond its size; undefined where more text is needed. */
function blockEnd(text: string, from: number, size: number): number | undefined {
  if (text.length - from <= size) return undefined;
  BREAK.lastIndex = from + size - 1;
  const match = BREAK.exec(text);
  const end = match === null ? text.length : match.index + match[0].length;
  if (end - from > LARGEST_BLOCK + size) return from + LARGEST_BLOCK + size;
  // The break may be the first half of one that goes on in the next chunk.
  return match === null || end === text.length ? undefined : end;
}
