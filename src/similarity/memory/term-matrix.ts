import { growBytes, growInt32 } from '../../packed/grow.js';
import type { TermCounter } from '../terms/term-counter.js';

/** Rows added since the inverted lists were built are read one by one until they are this share of all rows. */
const LATE_SHARE = 0.05;
const LEAST_LATE = 64;

/** Bits of the count in an entry of an inverted list; the row is in those above. */
export const COUNT_BITS = 8;
/** Mask of the count in an entry. */
export const COUNT_MASK: number = (1 << COUNT_BITS) - 1;
/** Rows that entries have room for. */
const MOST_ROWS: number = 2 ** (32 - COUNT_BITS);

/** For every term the rows that hold it: those of term t are `entries[starts[t]]` to `entries[starts[t + 1] - 1]`. */
export interface InvertedLists {
  readonly starts: Int32Array;
  /** Row and count in one number, so that reading a list is reading one array. */
  readonly entries: Int32Array;
  /** Rows from here on are not in the lists. */
  readonly end: number;
}

/**
 * Which term occurs how often in which paper: one row per paper, compressed (CSR), and the same inverted, by term.
 *
 * ```
 * row 0        row 1     row 2 (removed: length kept, alive[2] = 0)
 * |graph node| |node net| ...      terms, with counts beside them
 * ^starts[0]   ^starts[1]
 * ```
 */
export class TermMatrix {
  /** Rows ever added, removed ones among them. */
  rows = 0;
  /** Rows that are not removed. */
  size = 0;
  starts: Int32Array = new Int32Array(16);
  terms: Int32Array = new Int32Array(1024);
  counts: Uint8Array = new Uint8Array(1024);
  /** 1 for a row, 0 for a removed row. */
  alive: Uint8Array = new Uint8Array(16);
  /** In how many rows a term is. */
  df: Int32Array = new Int32Array(1024);
  #inverted: InvertedLists | undefined;
  /** Whether the arrays belong to someone else. */
  #borrowed = false;

  /** Adds what the counter found as a row; gives its number. */
  add(counter: TermCounter): number {
    if (this.rows === MOST_ROWS) throw new RangeError(`an index holds at most ${MOST_ROWS} papers`);
    this.#own();
    const row = this.rows++;
    const start = this.starts[row]!;
    const { length } = counter;
    this.starts = growInt32(this.starts, row + 2);
    this.alive = growBytes(this.alive, row + 1);
    this.terms = growInt32(this.terms, start + length);
    this.counts = growBytes(this.counts, start + length);
    const { terms, counts } = this;
    let df = this.df;
    for (let i = 0; i < length; i++) {
      const term = counter.terms[i]!;
      terms[start + i] = term;
      counts[start + i] = counter.counts[i]!;
      if (term >= df.length) df = growInt32(df, term + 1);
      df[term]! += 1;
    }
    this.df = df;
    this.starts[row + 1] = start + length;
    this.alive[row] = 1;
    this.size += 1;
    return row;
  }

  /** Marks a row as removed. */
  remove(row: number): void {
    this.#own();
    this.alive[row] = 0;
    this.size -= 1;
    for (let i = this.starts[row]!; i < this.starts[row + 1]!; i++) this.df[this.terms[i]!]! -= 1;
  }

  /** Makes the rows given, in their order, all there are; they are numbered anew. */
  keep(kept: Int32Array): void {
    this.#own();
    const rising = kept.every((row, i) => i === 0 || row > kept[i - 1]!);
    // Rising rows move towards the start of the arrays they are in.
    const { starts } = this;
    const terms = rising ? this.terms : this.terms.slice();
    const counts = rising ? this.counts : this.counts.slice();
    const newStarts = new Int32Array(kept.length + 1);
    let end = 0;
    for (const [place, row] of kept.entries()) {
      const from = starts[row]!;
      const to = starts[row + 1]!;
      terms.set(this.terms.subarray(from, to), end);
      counts.set(this.counts.subarray(from, to), end);
      end += to - from;
      newStarts[place + 1] = end;
    }
    Object.assign(this, { terms, counts, starts: newStarts, rows: kept.length, size: kept.length });
    this.alive = new Uint8Array(kept.length).fill(1);
    this.#inverted = undefined;
  }

  /** Gives terms new numbers; those that get -1 are in no row. */
  renumber(numbers: Int32Array, count: number): void {
    this.#own();
    const end = this.starts[this.rows]!;
    for (let i = 0; i < end; i++) this.terms[i] = numbers[this.terms[i]!]!;
    const df = new Int32Array(count);
    for (const [old, term] of numbers.entries()) if (term >= 0) df[term] = this.df[old]!;
    this.df = df;
    this.#inverted = undefined;
  }

  /** Takes the rows of another matrix, none of them removed. Arrays that change in place are copied then. */
  restore({ starts, terms, counts, df }: Pick<TermMatrix, 'starts' | 'terms' | 'counts' | 'df'>): void {
    this.starts = starts;
    this.terms = terms;
    this.counts = counts;
    this.df = df;
    this.#borrowed = true;
    this.rows = starts.length - 1;
    this.size = this.rows;
    this.alive = new Uint8Array(this.rows).fill(1);
  }

  #own(): void {
    if (!this.#borrowed) return;
    this.#borrowed = false;
    this.starts = this.starts.slice();
    this.terms = this.terms.slice();
    this.counts = this.counts.slice();
    this.df = this.df.slice();
  }

  /** The inverted lists, built anew when too many rows were added since. */
  inverted(): InvertedLists {
    const late = this.rows - (this.#inverted?.end ?? 0);
    if (this.#inverted === undefined || late > Math.max(LEAST_LATE, LATE_SHARE * this.rows)) {
      this.#inverted = invert(this);
    }
    return this.#inverted;
  }
}

/** Counting sort of all entries by term. */
function invert({ rows, starts: rowStarts, terms, counts, df, alive }: TermMatrix): InvertedLists {
  const starts = new Int32Array(df.length + 1);
  let sum = 0;
  for (let term = 0; term < df.length; term++) {
    starts[term] = sum;
    sum += df[term]!;
  }
  const entries = new Int32Array(sum);
  for (let row = 0; row < rows; row++) {
    if (alive[row] === 0) continue;
    const end = rowStarts[row + 1]!;
    const high = row << COUNT_BITS;
    for (let i = rowStarts[row]!; i < end; i++) entries[starts[terms[i]!]!++] = high | counts[i]!;
  }
  // Each list's start has moved to its end, which is the start of the next.
  starts.copyWithin(1, 0);
  starts[0] = 0;
  return { starts, entries, end: rows };
}
