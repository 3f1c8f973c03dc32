import type { Range } from '../paper/range.js';

/** A cell: its value, and where it stands with its quotes. */
export interface Cell extends Range {
  readonly text: string;
}

/** A row of cells, with the line break behind it. */
export interface Row extends Range {
  readonly cells: readonly Cell[];
  /** Whether more text may go on with it: the text ends before the row does, or before the quote that closes a cell. */
  readonly isOpen: boolean;
}

export type Separator = ',' | ';' | '\t';

const CELLS: Readonly<Record<Separator, RegExp>> = { ',': /[^,\r\n]*/y, ';': /[^;\r\n]*/y, '\t': /[^\t\r\n]*/y };

/** A quoted cell of one line at the beginning of a row, and what follows it. */
const QUOTED_CELL = /"[^"\r\n]*"([,;\t])/y;

/**
 * Cuts a table into rows (RFC 4180 and what programs make of it): quotes at the beginning of a cell hold line breaks and
 * separators, a quote inside is doubled. A quote that no separator or line break follows is a letter, so that
 * `"Snails" and more` is read as it is printed; so is one that is never closed. Where the number of columns is known, a
 * quote that only a cell of the next row would close is a letter too: one broken row does not swallow the row below.
 */
export class CsvScanner {
  readonly #text: string;
  readonly #separator: Separator;
  readonly #columns: number | undefined;
  #at: number;
  /** Behind this no quote closes a cell. */
  #lastClosing = Number.POSITIVE_INFINITY;
  /** Whether more text may close a quote of the row. */
  #isUnclosed = false;

  constructor(text: string, separator: Separator, { from = 0, columns }: { from?: number; columns?: number } = {}) {
    this.#text = text;
    this.#separator = separator;
    this.#columns = columns;
    this.#at = from;
  }

  /** The next row; undefined at the end of the text. */
  next(): Row | undefined {
    const start = this.#at;
    if (start >= this.#text.length) return undefined;
    this.#isUnclosed = false;
    const cells = [this.#cell(0)];
    while (this.#text[this.#at] === this.#separator) {
      this.#at++;
      cells.push(this.#cell(cells.length));
    }
    const isCut = this.#at + 1 >= this.#text.length && this.#text[this.#at] !== '\n';
    if (this.#text.startsWith('\r\n', this.#at)) this.#at += 2;
    else this.#at++;
    this.#at = Math.min(this.#at, this.#text.length);
    return { cells, start, end: this.#at, isOpen: isCut || this.#isUnclosed };
  }

  #cell(column: number): Cell {
    const start = this.#blanksEnd(this.#at);
    const closing = this.#text[start] === '"' ? this.#closing(start) : undefined;
    if (closing !== undefined && !this.#isOfNextRow(closing, start, column)) {
      this.#at = this.#blanksEnd(closing + 1);
      return { text: this.#text.slice(start + 1, closing).replaceAll('""', '"'), start, end: closing + 1 };
    }
    const plain = CELLS[this.#separator];
    plain.lastIndex = this.#at;
    const text = plain.exec(this.#text)?.[0] ?? '';
    const from = this.#at;
    this.#at += text.length;
    return { text: text.trim(), start: from, end: this.#at };
  }

  /** Offset of the quote that closes the cell which one at `start` opens: the last of an odd number, at the end of a cell. */
  #closing(start: number): number | undefined {
    // In a table of tabs a quoted cell holds none: such tables are often written without any quoting.
    const tab = this.#separator === '\t' ? this.#text.indexOf('\t', start) : -1;
    const limit = tab < 0 ? this.#text.length : tab;
    for (let at = start + 1; at <= limit; ) {
      const quote = at <= this.#lastClosing ? this.#text.indexOf('"', at) : this.#text[at] === '"' ? at : -1;
      if (quote < 0 || quote > limit) {
        if (tab < 0) this.#lastClosing = Math.min(this.#lastClosing, start + 1);
        break;
      }
      at = quote;
      while (this.#text[at] === '"') at++;
      if ((at - quote) % 2 === 1 && this.#endsCell(this.#blanksEnd(at))) return at - 1;
    }
    if (tab < 0) this.#isUnclosed = true;
    return undefined;
  }

  /** Whether a closing quote is one of the row below: this line may be a row without it, and the next is a whole one that begins with a quoted cell. */
  #isOfNextRow(closing: number, start: number, column: number): boolean {
    if (this.#columns === undefined) return false;
    const lineEnd = this.#text.indexOf('\n', start);
    if (lineEnd < 0 || lineEnd > closing) return false;
    QUOTED_CELL.lastIndex = lineEnd + 1;
    if (QUOTED_CELL.exec(this.#text)?.[1] !== this.#separator) return false;
    const nextEnd = this.#text.indexOf('\n', lineEnd + 1);
    const next = this.#text.slice(lineEnd + 1, nextEnd < 0 ? undefined : nextEnd);
    const here = column + countCells(this.#text.slice(start + 1, lineEnd), this.#separator);
    return here <= this.#columns && here > 1 && countCells(next, this.#separator) === this.#columns;
  }

  #endsCell(at: number): boolean {
    const mark = this.#text[at];
    return mark === undefined || mark === this.#separator || mark === '\n' || mark === '\r';
  }

  #blanksEnd(from: number): number {
    let at = from;
    while (this.#text[at] === ' ' || (this.#text[at] === '\t' && this.#separator !== '\t')) at++;
    return at;
  }
}

const countCells = (row: string, separator: Separator): number =>
  new CsvScanner(row, separator).next()?.cells.length ?? 1;
