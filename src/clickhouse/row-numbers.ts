import { hashString } from '../packed/hash.js';

const EPOCH = Date.UTC(2026, 0, 1);
/** Rows that one writer numbers in a millisecond before it runs ahead of the clock. */
const PER_MILLISECOND = 1 << 10;
const WRITER_BITS = 6n;
const SHARD_BITS = 10n;
const SHARD_MASK = (1 << Number(SHARD_BITS)) - 1;

/**
 * Numbers the rows of papers: of two rows of one id the greater one is newer.
 *
 *     38 bits: ms since 2026 | 10 bits: count | 6 bits: writer, at random | 10 bits: hash of the id, which picks the shard
 *
 * Source of numbers by time, writer and count: Twitter's Snowflake, 2010.
 */
export class RowNumbers {
  readonly #writer = BigInt(Math.floor(Math.random() * 2 ** Number(WRITER_BITS)));
  #count = 0;

  next(id: string): string {
    this.#count = Math.max(this.#count + 1, (Date.now() - EPOCH) * PER_MILLISECOND);
    const time = (BigInt(this.#count) << WRITER_BITS) | this.#writer;
    return String((time << SHARD_BITS) | BigInt(hashString(id) & SHARD_MASK));
  }
}
