import { isText, type Token } from '../../structure/token.js';
import { AUTHOR, DATE, OTHER, TITLE, VENUE } from '../field-labels.js';
import { hasTitle, type LabelledLine, type LabelledPassage, linesOf } from '../labelled-passage.js';
import type { LabelKind } from '../labels.js';

const LEAST_ROWS = 2;
const FIELD_OF: ReadonlyMap<LabelKind, number> = new Map<LabelKind, number>([
  ['title', TITLE],
  ['authors', AUTHOR],
  ['venue', VENUE],
  ['date', DATE],
]);

/**
 * Rows below a header that names a column of titles and one of authors, venues or dates are read by their columns, where no
 * title was found in most of them: "Title | Authors | Year".
 */
export function readHeadedColumns(read: readonly LabelledPassage[]): void {
  const rows = read.flatMap(linesOf).filter(isHeadedRow);
  if (rows.length < LEAST_ROWS || 2 * read.filter(hasTitle).length > rows.length) return;
  for (const row of rows) if (!row.labels.includes(TITLE)) label(row);
}

function isHeadedRow({ view: { tokens, runs } }: LabelledLine): boolean {
  const has = (kinds: readonly LabelKind[]): boolean =>
    runs.some(({ label, isLabel }) => !isLabel && label !== undefined && kinds.includes(label));
  // Rows of HTML have lines for their cells.
  return tokens.some(isBar) && !tokens.some(isTag) && has(['title']) && has(['authors', 'venue', 'date']);
}

const isTag = ({ type, text }: Token): boolean => type === 'mark' && text.startsWith('<');
const isBar = ({ type, text }: Token): boolean => type === 'mark' && text === '|';

function label({ view: { tokens, runs }, labels }: LabelledLine): void {
  labels.fill(OTHER);
  for (const { first, end, label: kind, isLabel } of runs) {
    const field = kind === undefined || isLabel ? undefined : FIELD_OF.get(kind);
    if (field === undefined) continue;
    const words = tokens.slice(first, end);
    const from = words.findIndex(isText);
    if (from >= 0) labels.fill(field, first + from, first + words.findLastIndex(({ type }) => type !== 'mark') + 1);
  }
}
