import type { Dialect } from '../formats/dialect.js';
import type { ListingParsers } from '../formats/parsers.js';
import type { Paper } from '../paper/paper.js';
import type { Diagnostic, Span } from '../paper/reader/diagnostic.js';

/** A field of a {@link Paper} that is read from the listing. */
export type FieldName = Exclude<keyof Paper, 'id' | 'links'>;

/** Where fields of a paper were read. An abstract on several lines has one of these a line. */
export interface FieldSpan {
  /**
   * The fields that this stretch holds; an address can give the arXiv id as well. None for marks and labels that hold the
   * record together.
   */
  readonly fields: readonly FieldName[];
  readonly span: Span;
}

/** A record of the listing: a paper, or text that belongs to none. */
export interface Entry {
  /** The paper; absent for text between papers and for duplicates. */
  readonly paper?: Paper;
  /** Where its fields were read, in the order of the input. */
  readonly fields: readonly FieldSpan[];
  /** Probability, 0 to 1, that title and abstract were told apart from the text around them. */
  readonly confidence: number;
  /** What is to be said of this record, in the order of the input. */
  readonly diagnostics: readonly Diagnostic[];
  /** From the first to the last character of the record. */
  readonly span: Span;
}

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
   * The packages that read the dialects `bibtex` and `atom`, as `loadParsers` gives them. Streams load them themselves.
   * @defaultValue {}
   */
  readonly parsers?: ListingParsers;
}
