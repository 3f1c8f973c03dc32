import type { BlockReader } from '../paper/reader/block-reader.js';
import type { Dialect } from './dialect.js';
import type { FieldTable } from './field-readers.js';
import { FormatReader } from './format-reader.js';
import type { ListingParsers } from './parsers.js';
import type { RecordSource } from './record.js';
import { type RecordFormat, RecordReader } from './record-reader.js';

/** By what a format is known at the beginning of a text. Most of the text must then be records of it. */
export interface Sign {
  /** What stands at the beginning of a line. */
  readonly line: RegExp;
  /** Whether the first line has to be one of these: a paper may quote one. */
  readonly first?: boolean;
  /** Lines that must be there, one by default. */
  readonly least?: number;
  /** Further signs, all of which stand somewhere. */
  readonly also?: readonly RegExp[];
}

/** A kind of listing with a form of its own. */
export interface Format {
  readonly name: Exclude<Dialect, 'plain'>;
  readonly sign: Sign;
  /** A reader of one listing; undefined where the package that it needs is not among the parsers. */
  reader(parsers: ListingParsers): BlockReader | undefined;
}

/** A format whose records a source cuts and a table of fields reads. */
export function format(parts: {
  readonly name: Format['name'];
  readonly sign: Sign;
  readonly records: () => RecordSource;
  readonly fields: FieldTable;
}): Format {
  const { name, sign, records, fields } = parts;
  return { name, sign, reader: () => new FormatReader(records(), fields) };
}

/** A format whose records are told by their lines. */
export function lineFormat({ name, sign, ...lines }: RecordFormat & Pick<Format, 'name' | 'sign'>): Format {
  return { name, sign, reader: () => new RecordReader(lines) };
}
