import { checkOptions, checkWhole } from '../paper/arguments.js';
import type { Span } from '../paper/reader/diagnostic.js';
import type { Entry } from '../paper/reader/entry.js';
import { EntryBuilder } from '../paper/reader/entry-builder.js';

/** How much of a listing is read: for servers that read the texts of strangers. */
export interface Limits {
  /** Most characters, a whole number from 1. @defaultValue Infinity */
  readonly characters?: number;
  /** Most papers, a whole number from 1. @defaultValue Infinity */
  readonly papers?: number;
}

/** Where a text ends: an offset with its line and column. */
export type Place = Omit<Span, 'end'>;

/** Lets through what is within the limits, and says once where that ended. */
export class Limiter {
  readonly #characters: number;
  readonly #papers: number;
  #read = 0;
  #beyond = 0;
  #found = 0;
  #cut: Place | undefined;
  #message = '';

  constructor(limits: Limits) {
    checkOptions(limits, 'limits');
    const { characters = Number.POSITIVE_INFINITY, papers = Number.POSITIVE_INFINITY } = limits;
    checkWhole('limits.characters', characters, { from: 1 });
    checkWhole('limits.papers', papers, { from: 1 });
    this.#characters = characters;
    this.#papers = papers;
  }

  get full(): boolean {
    return this.#beyond > 0 || this.#cut !== undefined;
  }

  /** The part of a chunk that is within the limit of characters. */
  text(chunk: string): string {
    const room = this.#characters - this.#read;
    const within = chunk.length <= room ? chunk : chunk.slice(0, room);
    this.#read += within.length;
    this.#beyond += chunk.length - within.length;
    if (this.#beyond > 0) this.#message = `the listing is longer than ${this.#characters} characters`;
    return within;
  }

  /** The entries up to the last paper that is within the limit. */
  *entries(batches: Iterable<readonly Entry[]>): Generator<readonly Entry[]> {
    for (const batch of batches) {
      const within = this.#cut === undefined ? this.#within(batch) : [];
      if (within.length > 0) yield within;
    }
  }

  #within(batch: readonly Entry[]): readonly Entry[] {
    for (const [i, { paper, span }] of batch.entries()) {
      if (paper === undefined || ++this.#found <= this.#papers) continue;
      this.#cut = span;
      this.#message = `the listing has more than ${this.#papers} papers`;
      return batch.slice(0, i);
    }
    return batch;
  }

  /** The entry that says where reading ended; undefined where no limit was reached. */
  report(end: Place): Entry | undefined {
    if (!this.full) return undefined;
    const { start, line, column } = this.#cut ?? end;
    const builder = new EntryBuilder();
    builder.say('limit-reached', `${this.#message}; the rest was not read`, {
      start,
      end: end.start + this.#beyond,
      line,
      column,
    });
    return builder.noise();
  }
}
