import type { StructuredLine } from '../structure/structured-line.js';
import type { Token } from '../structure/token.js';
import { type LabelKind, labelKind } from './labels.js';
import type { Columns } from './line-view.js';

const NONE: Columns = [];

/** Follows tables: the labels of the columns from their header to their last row. */
export class ColumnFollower {
  #columns: Columns = NONE;

  /** The columns that are open, to be set again where lines are read once more. */
  get open(): Columns {
    return this.#columns;
  }

  set open(columns: Columns) {
    this.#columns = columns;
  }

  /** The columns for a line. A header is none of its rows. */
  next(line: StructuredLine): Columns {
    const bars = line.tokens.filter(isBar).length;
    if (bars === 0) {
      // A row of HTML may lie on several lines.
      if (line.lead.kind !== 'row' && !line.tokens.some(({ text }) => text.startsWith('<') || text.startsWith('</')))
        this.#columns = NONE;
      return NONE;
    }
    const header = headerOf(line.tokens);
    if (header !== undefined) {
      this.#columns = header;
      return NONE;
    }
    return this.#columns;
  }
}

const isBar = ({ type, text }: Token): boolean => type === 'mark' && text === '|';

/** The labels of the cells, where most cells that are not empty are labels. */
function headerOf(tokens: readonly Token[]): Columns | undefined {
  const cells = [''];
  for (const token of tokens) {
    if (isBar(token)) cells.push('');
    else if (token.type !== 'mark') cells[cells.length - 1] += (token.spaced ? ' ' : '') + token.text;
  }
  const filled = cells.filter((cell) => cell.trim() !== '');
  const kinds = cells.map((cell): LabelKind | undefined => (cell.trim() === '' ? undefined : labelKind(cell)));
  const known = kinds.filter((kind) => kind !== undefined).length;
  return known >= 2 && known >= filled.length / 2 ? kinds : undefined;
}
