import { isPaperHost } from '../../structure/hosts.js';
import { isYear, type Token } from '../../structure/token.js';
import { AUTHOR, DATE, OTHER, TITLE, VENUE } from '../field-labels.js';
import { hasTitle, holds, isAll, type LabelledLine } from '../labelled-passage.js';
import type { LabelKind } from '../labels.js';
import { textStart } from '../line-view.js';
import { isMark, lastPlaceOf, nextText, type Span, textAt, wordsIn } from '../stretch.js';
import { countNames } from './name-lists.js';
import { foundIn, type Rule } from './rule.js';

const LEAST_LINES = 3;
const MOSTLY = 0.7;
const MEAN_WORDS = 3;

/** A line with its cells. */
interface Row {
  readonly line: LabelledLine;
  readonly cells: readonly Span[];
}

/**
 * Lines of as many cells each, without a header that says what they hold, are read by their columns: that of names has the
 * authors, of the others that with the most words the titles: "A Title | Gina Alder, Ben Birch | J. Sand | 2008".
 */
export const readRowLines: Rule = ({ lines }) => {
  const rows: Row[] = [];
  for (const line of lines) {
    if (line.view.words <= 1) continue;
    const row = rowOf(line);
    if (row === undefined || row.cells.length !== (rows[0] ?? row).cells.length) return;
    rows.push(row);
  }
  const [first] = rows;
  if (first === undefined || rows.length < LEAST_LINES) return;
  const width = first.cells.length;
  const authors = columnOfNames(rows, width);
  const titles = authors < 0 ? -1 : columnOfTitles(rows, { width, authors });
  if (titles < 0 || rows.every(({ line, cells }) => isAll(line.labels, TITLE, cells[titles] as Span))) return;
  const venues = columnOfVenues(rows, width);
  for (const row of rows) label(row, { titles, authors, venues });
};

/** The cells of a line between bars, or wide blanks; nothing for rows of tables, which begin with a bar. */
function rowOf(line: LabelledLine): Row | undefined {
  const { tokens, runs } = line.view;
  const start = textStart(line.view);
  if (isMark(tokens[start]) || runs.some(({ label }) => label !== undefined)) return undefined;
  const cells: Span[] = [];
  let first = start;
  for (let i = start; i <= tokens.length; i++) {
    if (i < tokens.length && !isBorder(tokens[i] as Token)) continue;
    cells.push({ first, end: i });
    first = i + 1;
  }
  return cells.length < 2 ? undefined : { line, cells };
}

const isBorder = ({ type, text }: Token): boolean => type === 'mark' && (text === '|' || text === 'gap');

/** The tokens of a column. */
const columnOf = (rows: readonly Row[], c: number): readonly (readonly Token[])[] =>
  rows.map(({ line, cells }) => line.view.tokens.slice(cells[c]?.first, cells[c]?.end));

/** The column whose cells are names, and lists of them in one row at least; -1 for none. */
function columnOfNames(rows: readonly Row[], width: number): number {
  for (let c = width - 1; c >= 0; c--) {
    const names = columnOf(rows, c).map(countNames);
    const filled = names.filter((count) => count > 0).length;
    if (filled >= MOSTLY * rows.length && names.some((count) => count > 1)) return c;
  }
  return -1;
}

function columnOfTitles(rows: readonly Row[], { width, authors }: { width: number; authors: number }): number {
  let best = -1;
  let most = MEAN_WORDS;
  for (let c = 0; c < width; c++) {
    const cells = columnOf(rows, c);
    if (c === authors || cells.some((cell) => cell.some(({ url }) => url !== undefined))) continue;
    const words = cells.reduce((sum, cell) => sum + wordsIn(cell), 0) / rows.length;
    if (words >= most) [best, most] = [c, words];
  }
  return best;
}

/** The column that has the venues of most rows; -1 for none. */
function columnOfVenues(rows: readonly Row[], width: number): number {
  for (let c = 0; c < width; c++) {
    const told = rows.filter(({ line: { labels }, cells }) => holds(labels, VENUE, cells[c] as Span));
    if (2 * told.length > rows.length) return c;
  }
  return -1;
}

interface Columns {
  readonly titles: number;
  readonly authors: number;
  readonly venues: number;
}

function label({ line: { view, labels }, cells }: Row, { titles, authors, venues }: Columns): void {
  cells.forEach(({ first, end }, c) => {
    if (c === titles) labels.fill(TITLE, first, end);
    else if (c === authors) labels.fill(AUTHOR, first, end);
    else if (c === venues) labels.fill(VENUE, first, end);
    else if (end === first + 1 && isYear(view.tokens[first])) labels[first] = DATE;
    else if (!holds(labels, VENUE, { first, end })) labels.fill(OTHER, first, end);
  });
}

const LEAST_ROWS = 2;
const FIELD_OF: ReadonlyMap<LabelKind | undefined, number> = new Map<LabelKind, number>([
  ['title', TITLE],
  ['authors', AUTHOR],
  ['venue', VENUE],
  ['date', DATE],
]);

/**
 * Rows below a header that names a column of titles and one of authors, venues or dates are read by their columns, where no
 * title was found in most of them: "Title | Authors | Year".
 */
export const readHeadedColumns: Rule = ({ passages, lines }) => {
  const rows = lines.filter(isHeadedRow);
  if (rows.length < LEAST_ROWS || 2 * passages.filter(hasTitle).length > rows.length) return;
  for (const row of rows) if (!row.labels.includes(TITLE)) labelHeaded(row);
};

/** Rows that lead to papers, and words of a link that are more than "pdf" or "paper link". */
const LEAST_LINKING = 3;
const LEAST_OF_LINK = 3;

/**
 * Rows of a table whose links lead to papers have their titles in them, whatever the header calls the column, where no title was
 * found in most of them: "Date | Topic | Presenter".
 */
export const readLinkedColumns: Rule = ({ lines }) => {
  const rows = lines.filter(({ view }) => view.hasPaper && textAt(view.tokens, 0) === '|');
  const linking = foundIn(rows, (line) => {
    const links = paperLinks(line);
    return links.length === 0 ? undefined : { line, links };
  });
  const open = linking.filter(({ line: { labels } }) => !labels.includes(TITLE));
  if (linking.length < LEAST_LINKING || 2 * open.length < linking.length) return;
  for (const { line, links } of open) for (const { first, end } of links) line.labels.fill(TITLE, first, end);
};

/** The words of the links of a line that lead to papers. */
const paperLinks = ({ view: { tokens, hosts } }: LabelledLine): readonly Span[] =>
  hosts.flatMap((host, end) => {
    if (textAt(tokens, end) !== '](' || host === undefined || !isPaperHost(host)) return [];
    const first = lastPlaceOf(tokens, '[', end) + 1;
    return wordsIn(tokens, first, end) < LEAST_OF_LINK ? [] : [{ first, end }];
  });

function isHeadedRow({ view: { tokens, runs } }: LabelledLine): boolean {
  if (!runs.some(({ label, isLabel }) => label === 'title' && !isLabel)) return false;
  const told = new Set(runs.flatMap(({ label, isLabel }) => (isLabel || !FIELD_OF.has(label) ? [] : [label])));
  if (told.size < 2) return false;
  // Rows of HTML have lines for their cells.
  return (
    tokens.some(({ type, text }) => type === 'mark' && text === '|') &&
    !tokens.some(({ type, text }) => type === 'mark' && text.startsWith('<'))
  );
}

function labelHeaded({ view: { tokens, runs }, labels }: LabelledLine): void {
  labels.fill(OTHER);
  for (const { first, end, label: kind, isLabel } of runs) {
    const field = isLabel ? undefined : FIELD_OF.get(kind);
    const from = nextText(tokens, first, end);
    if (field === undefined || from === end) continue;
    let to = end;
    while (isMark(tokens[to - 1])) to--;
    labels.fill(field, from, to);
  }
}
