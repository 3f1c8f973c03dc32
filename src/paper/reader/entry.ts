import type { FieldName, Paper } from '../paper.js';
import type { Diagnostic, Span } from './diagnostic.js';

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
  /** The paper; absent for text between papers and for papers listed before. */
  readonly paper?: Paper;
  /**
   * A paper that was listed before, as it is read here, under the id that it has there: `parseListing` fills the empty
   * fields of the first from it.
   */
  readonly repeated?: Paper;
  /** Where its fields were read, in the order of the input. */
  readonly fields: readonly FieldSpan[];
  /** Probability, 0 to 1, that title and abstract were told apart from the text around them. */
  readonly confidence: number;
  /** What is to be said of this record, in the order of the input. */
  readonly diagnostics: readonly Diagnostic[];
  /** From the first to the last character of the record. */
  readonly span: Span;
}
