import type { Lines } from '../../paper/reader/lines.js';

/** "=====  ====" above, below and between the rows of a simple table, or "-----  ----" below its header. */
const BORDER = /^[ \t]*(?:={2,}|-{2,})(?:[ ]+(?:={2,}|-{2,}))+\s*$/;
const BORDERS = new RegExp(BORDER.source, 'm');
const COLUMN = /[=-]+/g;
/** Rows between two borders. */
const MOST_ROWS = 500;

/** Tables whose columns are told by a border of signs, as reStructuredText and programs print them. */
export class TextTables {
  /** Columns by the numbers of the lines of rows: where each begins but the first. */
  readonly #columns = new Map<number, readonly number[]>();
  readonly #borders = new Set<number>();

  constructor(text: string, bounds: Lines) {
    if (!/[=-]{2} {1,200}[=-]{2}/.test(text)) return;
    const { starts } = bounds;
    const lineAt = (i: number): string => text.slice(bounds.starts[i], bounds.ends[i]);
    for (let i = 0; i < starts.length; i++) {
      if (!BORDER.test(lineAt(i))) continue;
      const table = lineAt(i).includes('=') ? ruled(i, lineAt, starts.length) : headed(i, lineAt, starts.length);
      if (table === undefined) continue;
      const columns = columnsOf(lineAt(i));
      for (let row = table.first; row <= table.last; row++) {
        if (BORDER.test(lineAt(row))) this.#borders.add(row);
        else this.#columns.set(row, columns);
      }
      i = table.last;
    }
  }

  /** Whether a line is a border of a table, which says nothing. */
  isBorder(index: number): boolean {
    return this.#borders.has(index);
  }

  /** A row with bars in place of the blanks before its columns, of the same length. */
  barred(line: string, index: number): string {
    const columns = this.#columns.get(index);
    if (columns === undefined || line.includes('|')) return line;
    let barred = line;
    for (const at of columns)
      if (barred[at - 1] === ' ' && barred.slice(at).trim() !== '')
        barred = `${barred.slice(0, at - 1)}|${barred.slice(at)}`;
    // The blanks that fill a column are no border of their own.
    return barred.replace(/ {2,}/g, (blanks) => '\u00a0'.repeat(blanks.length));
  }
}

/** Whether a text begins with such a table, or has one in its first lines: its rows are nothing else. */
export const hasTextTable = (text: string): boolean => BORDERS.test(text.slice(0, HEAD));
const HEAD = 2000;

interface Table {
  readonly first: number;
  readonly last: number;
}

const columnsOf = (border: string): readonly number[] =>
  [...border.matchAll(COLUMN)].slice(1).map(({ index }) => index);

const sameColumns = (a: string, b: string): boolean => columnsOf(a).join() === columnsOf(b).join();

/** A table with a border above it, and others of the same columns below. */
function ruled(first: number, lineAt: (i: number) => string, lines: number): Table | undefined {
  let last = first;
  for (let i = first + 1; i < Math.min(lines, last + MOST_ROWS); i++)
    if (BORDER.test(lineAt(i)) && sameColumns(lineAt(first), lineAt(i))) last = i;
  return last > first + 1 ? { first, last } : undefined;
}

/** A table with a border below its header, up to a blank line. */
function headed(border: number, lineAt: (i: number) => string, lines: number): Table | undefined {
  if (border === 0 || lineAt(border - 1).trim() === '') return undefined;
  let last = border;
  while (last + 1 < lines && lineAt(last + 1).trim() !== '') last++;
  return last > border ? { first: border - 1, last } : undefined;
}
