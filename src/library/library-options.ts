import type { FormatOptions } from '../formats/write/format-papers.js';
import { shown } from '../paper/arguments.js';
import { isDay } from '../paper/dates.js';
import type { Paper } from '../paper/paper.js';
import type { LearnedModels } from '../report/analysis.js';
import type { DigestOptions } from '../report/digest.js';
import type { IndexOptions } from '../similarity/options.js';
import type { LibraryEntry } from './entry.js';

/** Settings of a `Library`: learned tables, and what its index is to do beside comparing words. */
export interface LibraryOptions<P extends Paper = Paper>
  extends LearnedModels,
    Pick<IndexOptions<P>, 'smoothing' | 'vector' | 'vectorWeight'> {}

/** Settings of `library.add`. */
export interface LibraryAddOptions {
  /** Name of the listing: a file, an address, what you like. @defaultValue `''` */
  readonly from?: string;
  /** Day of the listing, `2024-02-16`. @defaultValue today, in UTC */
  readonly date?: string;
}

/** Settings of `library.digest`. */
export interface LibraryDigestOptions
  extends Omit<DigestOptions, 'before' | 'profile' | 'index' | 'number' | 'isNew' | 'exclude' | keyof LearnedModels> {
  /** First day of the listings that it is about, `2024-02-16`. @defaultValue the last day on which a listing was added */
  readonly since?: string;
  /** Most papers, new ones first, a whole number from 1. @defaultValue `500` */
  readonly limit?: number;
}

/** Settings of `library.export`. */
export interface LibraryExportOptions<P extends Paper = Paper> extends FormatOptions {
  /** Keeps the papers for which it is true. @defaultValue all */
  readonly filter?: (entry: LibraryEntry<P>) => boolean;
}

/** Today as `2024-02-16`, in UTC. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Throws a `RangeError` unless it is a day. */
export function checkDay(name: string, value: unknown): string {
  if (typeof value !== 'string' || !isDay(value))
    throw new RangeError(`${name} must be a day like 2024-02-16, not ${shown(value)}`);
  return value;
}
