import { isVisible } from '../paper/clean.js';
import type { Range } from '../paper/range.js';
import type { Block } from '../paper/reader/block-reader.js';
import { quote } from '../paper/reader/entry-builder.js';
import { headingOf, type Table, tableIn } from './csv-headings.js';
import { CsvScanner, type Row } from './csv-scanner.js';
import type { Fault, Item, RecordSource, RecordValue } from './record.js';

/** Characters at the beginning of a table among which its headings stand. */
const HEAD = 1 << 14;

/**
 * The rows of a table as records. Names of values are headings as letters and digits in lower case (`source title`); cells
 * beyond the last heading are `column 9`.
 */
export function csvRows(): RecordSource {
  return new CsvSource();
}

/** What keeps a spreadsheet from taking a cell for a formula. */
const GUARD = /^'(?='*[=+\-@])/;

interface Column {
  readonly name: string;
  readonly printed: string;
  readonly separator?: string;
}

/** Names within which commas stand, parted by semicolons: `Quill, Mara; Fenn, Odo`. */
const isListed = (names: string): boolean => names.indexOf(',') >= 0 && names.includes(';', names.indexOf(','));

class CsvSource implements RecordSource {
  readonly isTable = true;
  #table: Table | undefined;
  #columns: readonly Column[] = [];

  read({ text, final, forced }: Block): { readonly items: readonly Item[]; readonly consumed: number } {
    const isFirst = this.#table === undefined;
    const table = this.#table ?? tableIn(text.slice(0, HEAD));
    if (table === undefined) return { items: [noTable(text)], consumed: text.length };
    this.#table = table;
    const items: Item[] = isFirst ? this.#heading(text, table) : [];
    const columns = table.head.cells.length;
    const scanner = new CsvScanner(text, table.separator, { from: isFirst ? table.head.end : 0, columns });
    let consumed = isFirst ? table.head.end : 0;
    for (let row = scanner.next(); row !== undefined; row = scanner.next()) {
      if (row.isOpen && !final && !forced) break;
      items.push(this.#record(row));
      consumed = row.end;
    }
    return { items, consumed };
  }

  /** The row of headings, and what stands above it. */
  #heading(text: string, { head, separator }: Table): Item[] {
    const listed = new Set<number>();
    const scanner = new CsvScanner(text.slice(0, HEAD), separator, { from: head.end });
    for (let row = scanner.next(); row !== undefined; row = scanner.next())
      for (const [i, cell] of row.cells.entries()) if (isListed(cell.text)) listed.add(i);
    this.#columns = head.cells.map(({ text: printed }, i) => ({
      name: headingOf(printed),
      printed,
      ...(listed.has(i) && { separator: ';' }),
    }));
    const above = text.slice(0, head.start);
    const items: Item[] = [{ values: [], marks: [head] }];
    if (!isVisible(above)) return items;
    const said = `${quote(above.replace(/\s+/g, ' ').trim())} is not part of the table`;
    return [{ code: 'boilerplate', message: said, start: 0, end: head.start } satisfies Fault, ...items];
  }

  #record({ cells, start, end }: Row): Item {
    if (cells.every(({ text }) => !isVisible(text))) return { values: [], marks: [{ start, end }] };
    const marks: Range[] = [];
    let done = start;
    const values = cells.map((cell, i): RecordValue => {
      marks.push({ start: done, end: cell.start });
      done = cell.end;
      const column = this.#columns[i] ?? unnamed(i);
      return { ...column, text: cell.text.replace(GUARD, ''), ranges: [{ start: cell.start, end: cell.end }] };
    });
    return { values, marks: [...marks, { start: done, end }] };
  }
}

const unnamed = (i: number): Column => ({ name: `column ${i + 1}`, printed: `column ${i + 1}` });

const noTable = (text: string): Fault => ({
  code: 'unknown-format',
  message: 'the table has no row of headings with a title among them',
  start: 0,
  end: text.length,
});
