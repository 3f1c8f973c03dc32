import type { Range } from '../paper/range.js';
import type { Block } from '../paper/reader/block-reader.js';
import { csvFields } from './csv.js';
import { headingOf } from './csv-headings.js';
import { CsvScanner, type Row } from './csv-scanner.js';
import { type Format, format } from './format.js';
import type { Item, RecordSource, RecordValue } from './record.js';

// "TITLE","Snails on forty mornings"
const TITLE = /^\uFEFF?\s*"TITLE",/;

/** Rows of a name with its values; a row of a title opens a record, as a blank row ends it. */
class EmbaseSource implements RecordSource {
  read({ text, final, forced }: Block): { readonly items: readonly Item[]; readonly consumed: number } {
    const items: Item[] = [];
    let rows: Row[] = [];
    const scanner = new CsvScanner(text, ',');
    const close = (): void => {
      if (rows.length > 0) items.push(recordOf(rows));
      rows = [];
    };
    const isLast = final || forced;
    let read = text.length;
    for (let row = scanner.next(); row !== undefined; row = scanner.next()) {
      if (row.isOpen && !isLast) {
        read = row.start;
        break;
      }
      if (headingOf(row.cells[0]?.text ?? '') === 'title') close();
      rows.push(row);
    }
    if (isLast) close();
    return { items, consumed: rows[0]?.start ?? read };
  }
}

function recordOf(rows: readonly Row[]): Item {
  const marks: Range[] = [];
  const values: RecordValue[] = [];
  for (const { cells, start, end } of rows) {
    const [label, ...others] = cells;
    const printed = label?.text ?? '';
    let done = start;
    for (const cell of others) {
      marks.push({ start: done, end: cell.start });
      done = cell.end;
      values.push({
        name: headingOf(printed),
        printed,
        text: cell.text,
        ranges: [{ start: cell.start, end: cell.end }],
      });
    }
    marks.push({ start: done, end });
  }
  return { values, marks };
}

/** Embase, one field a row: `"AUTHOR NAMES","Quill M.","Fenn O."`. Its tables are `csv`. */
export const embaseFormat: Format = /* @__PURE__ */ format({
  name: 'embase',
  sign: (head) => TITLE.test(head) && /^"(?:AUTHOR NAMES|SOURCE|SOURCE TITLE|ABSTRACT|PUBLICATION YEAR)",/m.test(head),
  records: () => new EmbaseSource(),
  fields: csvFields,
});
