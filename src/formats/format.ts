import type { BlockReader } from '../paper/reader/block-reader.js';
import type { FieldTable } from './field-readers.js';
import { FormatReader } from './format-reader.js';
import type { ListingParsers } from './parsers.js';
import type { RecordSource } from './record.js';
import { type RecordFormat, RecordReader } from './record-reader.js';

/** By what lines a format is known at the beginning of a text. Most of the text must then be records of it. */
export interface LineSign {
  /** What stands at the beginning of a line. */
  readonly line: RegExp;
  /** Whether the first line has to be one of these: a paper may quote one. */
  readonly first?: boolean;
  /** Lines that must be there, one by default. */
  readonly least?: number;
  /** Further signs, all of which stand somewhere. */
  readonly also?: readonly RegExp[];
}

/** Whether a text that begins so is of a format: by the headings of a table, the members of an object. */
export type HeadSign = (head: string) => boolean;

export type Sign = LineSign | HeadSign;

/** A kind of listing with a form of its own. */
export interface Format {
  readonly name: string;
  readonly sign: Sign;
  /** A reader of one listing; undefined where the package that it needs is not among the parsers. */
  reader(parsers: ListingParsers): BlockReader | undefined;
}

/** What a format is made of. */
export interface FormatParts {
  /** What `dialect` calls it. */
  readonly name: string;
  readonly sign: Sign;
  /** Cuts a listing into records; called once a listing. */
  readonly records: () => RecordSource;
  /** How the fields of a paper are read of a record. */
  readonly fields: () => FieldTable;
}

/**
 * A format whose records a source cuts and a table of fields reads. Both are functions, so that a program which reads no
 * listings holds nothing of them.
 *
 * @example
 * ```ts
 * const mine = format({
 *   name: 'talks',
 *   sign: { line: /^Talk: /, first: true },
 *   records: () => taggedLines({ tag: /^([A-Z][a-z]+): /, opens: new Set(['Talk']), continued: /^ +/ }),
 *   fields: () => ({ title: text('Talk'), abstract: text('About'), authors: list([['Speaker']], oneEach) }),
 * });
 * parseListing('Talk: Snails\nSpeaker: Mara Quill\n', { formats: [mine] }).papers[0].title; // 'Snails'
 * ```
 */
/* @__NO_SIDE_EFFECTS__ */
export function format({ name, sign, records, fields }: FormatParts): Format {
  return { name, sign, reader: () => new FormatReader(records(), fields()) };
}

/** A format whose records are told by their lines. */
/* @__NO_SIDE_EFFECTS__ */
export function lineFormat({ name, sign, ...lines }: RecordFormat & Pick<Format, 'name' | 'sign'>): Format {
  return { name, sign, reader: () => new RecordReader(lines) };
}
