import { type BlockOrigin, type BlockReader, originBehind } from '../paper/reader/block-reader.js';
import type { Entry } from '../paper/reader/entry.js';
import type { Place } from './limiter.js';

/** How a text is cut into blocks, in characters. */
export interface BlockSizes {
  /** What is looked at first: it decides how a listing is read. */
  readonly first: number;
  /** What is looked at together. Papers near the end of a block are read again with the next one. */
  readonly next: number;
  /** Text behind a block that is waited for, so that the line it ends in is complete as a rule. */
  readonly overrun: number;
  /** A block grows up to this where no record ends in it. */
  readonly largest: number;
}

const SIZES: BlockSizes = { first: 1 << 19, next: 1 << 18, overrun: 1 << 12, largest: 1 << 23 };
const BREAK = /\r\n|[\n\r\u2028\u2029\x85\f\v]/g;

/**
 * Cuts text that arrives in chunks into blocks, whose borders depend on the text alone and not on the chunks, and hands
 * them to the reader of the dialect. So a stream gives the same entries as the whole text, in bounded memory.
 */
export class ListingReader {
  readonly #readerFor: (head: string) => BlockReader;
  readonly #head: number;
  readonly #sizes: BlockSizes;
  #reader: BlockReader | undefined;
  #buffer = '';
  /** Where the buffer lies. */
  #origin: BlockOrigin = { offset: 0, line: 1, column: 1 };
  #size: number;
  /** Length of the buffer at which it is worth to look again. */
  #next = 0;

  /** @param readerFor the reader for a listing that begins with `head`, of at least `headLength` characters if it has them. */
  constructor(readerFor: (head: string) => BlockReader, headLength: number, sizes: BlockSizes = SIZES) {
    this.#readerFor = readerFor;
    this.#head = headLength;
    this.#sizes = sizes;
    this.#size = sizes.first;
  }

  /** The place behind all that was read. */
  get place(): Place {
    const { offset: start, line, column } = this.#origin;
    return { start, line, column };
  }

  /** Entries that are complete once `chunk` is known, a block at a time. */
  *push(chunk: string): Generator<readonly Entry[]> {
    this.#buffer = this.#buffer === '' ? chunk : this.#buffer + chunk;
    // Looking for the end of a block after each of many small chunks would copy the block each time.
    if (this.#buffer.length < Math.max(this.#head, this.#size + this.#sizes.overrun, this.#next)) return;
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
        this.#origin = { ...this.#origin, offset: 1 };
      }
      this.#reader = this.#readerFor(this.#buffer.slice(0, this.#head));
    }
    let from = 0;
    for (;;) {
      const end = this.#blockEnd(from) ?? (final ? this.#buffer.length : undefined);
      if (end === undefined || (end === from && final)) break;
      const { entries, consumed } = this.#reader.read({
        ...this.#origin,
        text: this.#buffer.slice(from, end),
        final: final && end === this.#buffer.length,
        forced: end - from >= this.#sizes.largest,
      });
      yield entries;
      this.#origin = originBehind(this.#origin, this.#buffer.slice(from, from + consumed));
      from += consumed;
      this.#size = consumed === 0 ? Math.min(this.#sizes.largest, this.#size * 2) : this.#sizes.next;
    }
    this.#buffer = this.#buffer.slice(from);
  }

  /** End of the block that begins at `from`: after the first line break beyond its size; undefined where more text is needed. */
  #blockEnd(from: number): number | undefined {
    const text = this.#buffer;
    if (text.length - from <= this.#size) return undefined;
    BREAK.lastIndex = from + this.#size - 1;
    const match = BREAK.exec(text);
    const end = match === null ? text.length : match.index + match[0].length;
    const most = this.#sizes.largest + this.#size;
    if (end - from > most) return from + most;
    // The break may be the first half of one that goes on in the next chunk.
    return match === null || end === text.length ? undefined : end;
  }
}
