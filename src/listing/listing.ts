import type { Dialect } from '../formats/dialect.js';
import type { ListingParsers } from '../formats/parsers.js';
import type { Paper } from '../paper/paper.js';
import type { Diagnostic } from '../paper/reader/diagnostic.js';
import type { Entry } from '../paper/reader/entry.js';
import type { Limits } from './limiter.js';

/** A parsed listing. Plain data. */
export interface Listing {
  /** The papers, in the order of the listing. */
  readonly papers: readonly Paper[];
  /** What is in no paper, and what may need a look, in the order of the listing. */
  readonly diagnostics: readonly Diagnostic[];
  /** Every record with its place, so that what was read from where can be asked for. */
  readonly entries: readonly Entry[];
  /** The dialect the listing was read as. */
  readonly dialect: Dialect;
}

/** How to parse a listing. */
export interface ListingOptions {
  /**
   * The dialect of the listing; `auto` looks at its beginning.
   * @defaultValue 'auto'
   */
  readonly dialect?: Dialect | 'auto';
  /**
   * Whether to throw a `ListingError` when a diagnostic is worse than `info`.
   * @defaultValue false
   */
  readonly strict?: boolean;
  /**
   * The package that reads the dialect `atom`, as `loadParsers` gives it. Streams load it themselves.
   * @defaultValue {}
   */
  readonly parsers?: ListingParsers;
  /**
   * How much of the listing is read at most. Over a limit the papers so far come back with the diagnostic `limit-reached`.
   * @defaultValue { characters: Infinity, papers: Infinity }
   */
  readonly limits?: Limits;
}
