import type { StructuredLine } from '../structure/structured-line.js';
import type { Token } from '../structure/token.js';
import { type LabelKind, labelKind } from './labels.js';
import type { Columns } from './run-finder.js';

const NONE: Columns = [];

/** Follows tables: the labels of the columns from their header to their last row. */
export class ColumnFollower {
  #open: OpenTable = NO_TABLE;

  /** The table that is open, to be set again where lines are read once more. */
  get open(): OpenTable {
    return this.#open;
  }

  set open(table: OpenTable) {
    this.#open = table;
  }

  /** The columns for a line. The first row of a table is its header, where its cells are labels. */
  next(line: StructuredLine): Columns {
    if (!line.tokens.some(isBar)) {
      // A row of HTML may lie on several lines.
      const html =
        line.lead.kind === 'row' || line.tokens.some(({ type, text }) => type === 'mark' && text.startsWith('<'));
      if (!html && !isRule(line)) this.#open = NO_TABLE;
      return NONE;
    }
    if (this.#open.rows) return this.#open.columns;
    this.#open = { rows: true, columns: headerOf(line.tokens) ?? NONE };
    return NONE;
  }
}

/** Whether a line is drawn right below a row: "+-----+-----+", or a border that was read as one. */
function isRule({ tokens, blank }: StructuredLine): boolean {
  if (blank > 0) return false;
  if (tokens.every(({ text }) => text === 'comment')) return true;
  return tokens.some(({ text }) => text === '+' || text === '┼') && tokens.every(({ text }) => RULE.has(text));
}
const RULE = new Set(['+', '-', '=', '─', '┼']);

/** A table of which rows were read. */
export interface OpenTable {
  readonly rows: boolean;
  readonly columns: Columns;
}

const NO_TABLE: OpenTable = { rows: false, columns: NONE };

const isBar = ({ type, text }: Token): boolean => type === 'mark' && text === '|';

/** Words of a header among others: longer cells are those of a row. */
const LONGEST_HEADER = 5;

/** The labels of the cells, where most cells that are not empty are labels, or one says where the papers stand. */
function headerOf(tokens: readonly Token[]): Columns | undefined {
  if (tokens.some(({ url }) => url !== undefined)) return undefined;
  const cells = [''];
  for (const token of tokens) {
    if (isBar(token)) cells.push('');
    else if (token.type !== 'mark') cells[cells.length - 1] += (token.spaced ? ' ' : '') + token.text;
  }
  const filled = cells.filter((cell) => cell.trim() !== '');
  const kinds = cells.map((cell): LabelKind | undefined => (cell.trim() === '' ? undefined : kindOf(cell)));
  // Beside a column of papers, one of names has what their methods and data are called.
  const named = kinds.some((kind, c) => kind === 'title' && !isName(cells[c]));
  if (named)
    kinds.forEach((kind, c) => {
      if (kind === 'title' && isName(cells[c])) kinds[c] = 'note';
    });
  const known = kinds.filter((kind) => kind !== undefined).length;
  if (known < 2) return undefined;
  const short = filled.every((cell) => cell.trim().split(/\s+/).length <= LONGEST_HEADER);
  return known >= filled.length / 2 || (short && kinds.includes('title')) ? kinds : undefined;
}

/** What methods and data are called that a paper presents. */
const NAMES = new Set(['method', 'dataset', 'benchmark', 'system', 'approach', 'algorithm']);

/** What a header says; of "Paper / Source" and "Paper (PDF)" the first word. */
function kindOf(cell: string): LabelKind | undefined {
  const [first = ''] = cell.split(/[/(]/);
  return labelKind(cell) ?? (NAMES.has(cell.trim().toLowerCase()) ? 'note' : labelKind(first));
}

const isName = (cell: string | undefined): boolean => cell?.trim().toLowerCase() === 'name';
