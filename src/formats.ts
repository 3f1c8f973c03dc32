/**
 * Writes papers in the formats of other programs, and makes readers of formats of your own.
 *
 * @module paperkin/formats
 * @category Modules
 */

export { bibtexRecords } from './formats/bibtex.js';
export { csvRows } from './formats/csv-rows.js';
export {
  arxivId,
  best,
  date,
  doi,
  type FieldReader,
  type FieldReading,
  type FieldTable,
  first,
  identifiers,
  list,
  longest,
  oneEach,
  pages,
  paperType,
  separated,
  text,
  url,
  type ValueReader,
} from './formats/field-readers.js';
export { type Format, type FormatParts, format, type HeadSign, type LineSign, type Sign } from './formats/format.js';
export { jsonObjects } from './formats/json-objects.js';
export type { RecordSource, RecordValue, SourceRecord } from './formats/record.js';
export { type TagStyle, taggedLines } from './formats/tagged-lines.js';
export { type FormatOptions, formatPapers, PAPER_FORMATS, type PaperFormat } from './formats/write/format-papers.js';
export type { Characters } from './formats/write/latex.js';
