import type { Range } from '../paper/range.js';
import type { Block } from '../paper/reader/block-reader.js';
import type { DiagnosticCode } from '../paper/reader/diagnostic.js';

/** A value of a record: a tag's text, a field of BibTeX, a member of an object, a cell. */
export interface RecordValue {
  /** Its name as the format spells it, in the case that the field table uses. */
  readonly name: string;
  /** Its name as it is printed, where that is another. */
  readonly printed?: string;
  /** Its text, with the marks of the format taken off. */
  readonly text: string;
  /** The value as it was parsed, where it is more than text: a list of JSON. */
  readonly data?: unknown;
  /** What parts the items of other values of its name, where that is known: of the cells of a column. */
  readonly separator?: string;
  /** Where it stands, its name included: a wrapped value has a range a line. */
  readonly ranges: readonly Range[];
}

/** A record: what it holds, and the marks that hold it together. Each of its visible characters lies in one of these. */
export interface SourceRecord {
  readonly values: readonly RecordValue[];
  readonly marks: readonly Range[];
  /** Stretches that cannot be read, with the reason. */
  readonly faults?: readonly Fault[];
}

/** A stretch that is told of and belongs to no value. */
export interface Fault extends Range {
  readonly code: DiagnosticCode;
  readonly message: string;
}

/** What follows one another in a file: records, and text outside of them. */
export type Item = SourceRecord | Fault;

/** Cuts blocks into records. Made anew for each listing, so that it may keep what later records need. */
export interface RecordSource {
  /** Whether records have the same values, as rows have: one that is not read is then told of once. */
  readonly isTable?: boolean;
  /** @returns the items of the block, and how far it need not be looked at again: 0 asks for a longer block. */
  read(block: Block): { readonly items: readonly Item[]; readonly consumed: number };
}
