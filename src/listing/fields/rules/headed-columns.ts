import { isPaperHost } from '../../structure/hosts.js';
import { isText, type Token } from '../../structure/token.js';
import { AUTHOR, DATE, OTHER, TITLE, VENUE } from '../field-labels.js';
import { hasTitle, type LabelledLine, type LabelledPassage, linesOf, type TitleSpan } from '../labelled-passage.js';
import type { LabelKind } from '../labels.js';

const LEAST_ROWS = 2;
/** Rows that lead to papers, and words of a link that are more than "pdf" or "paper link". */
const LEAST_LINKING = 3;
const LEAST_WORDS = 3;
const FIELD_OF: ReadonlyMap<LabelKind, number> = new Map<LabelKind, number>([
  ['title', TITLE],
  ['authors', AUTHOR],
  ['venue', VENUE],
  ['date', DATE],
]);

/**
 * Rows below a header that names a column of titles and one of authors, venues or dates are read by their columns, where no
 * title was found in most of them: "Title | Authors | Year". So are rows whose links lead to papers, whatever the header calls
 * their column: "Date | Topic | Presenter".
 */
export function readHeadedColumns(read: readonly LabelledPassage[]): void {
  const titled = read.filter(hasTitle).length;
  const lines = read.flatMap(linesOf);
  const rows = lines.filter(isHeadedRow);
  if (rows.length >= LEAST_ROWS && 2 * titled <= rows.length)
    for (const row of rows) if (!row.labels.includes(TITLE)) label(row);
  const linking = lines.filter(linksToPaper);
  if (
    linking.length >= LEAST_LINKING &&
    2 * linking.filter(({ labels }) => labels.includes(TITLE)).length <= linking.length
  )
    for (const row of linking) if (!row.labels.includes(TITLE)) labelLinks(row);
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

/** Whether a line is a row of a table with a cell whose words lead to a paper. */
const linksToPaper = (line: LabelledLine): boolean =>
  line.view.hasPaper && line.view.tokens[0]?.text === '|' && paperLinks(line).length > 0;

/** The words of the links of a line that lead to papers, by their first token and one past their last. */
function paperLinks({ view: { tokens, hosts } }: LabelledLine): readonly TitleSpan[] {
  return tokens.flatMap(({ text }, closing) => {
    const host = hosts[closing];
    if (text !== '](' || host === undefined || !isPaperHost(host)) return [];
    const first = tokens.slice(0, closing).findLastIndex((token) => token.text === '[') + 1;
    return first > 0 && tokens.slice(first, closing).filter(isText).length >= LEAST_WORDS
      ? [{ first, end: closing }]
      : [];
  });
}

function labelLinks(row: LabelledLine): void {
  for (const { first, end } of paperLinks(row)) row.labels.fill(TITLE, first, end);
}
