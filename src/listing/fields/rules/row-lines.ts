import { isText, isYear, type Token } from '../../structure/token.js';
import { AUTHOR, DATE, OTHER, TITLE, VENUE } from '../field-labels.js';
import { type LabelledLine, type LabelledPassage, linesOf, type TitleSpan } from '../labelled-passage.js';
import { textStart } from '../line-view.js';
import { countNames } from './name-lists.js';

const LEAST_LINES = 3;
const MOSTLY = 0.7;
const MEAN_WORDS = 3;

/** A line with its cells. */
interface Row {
  readonly line: LabelledLine;
  readonly cells: readonly TitleSpan[];
}

/**
 * Lines of as many cells each, without a header that says what they hold, are read by their columns: that of names has the
 * authors, of the others that with the most words the titles: "A Title | Gina Alder, Ben Birch | J. Sand | 2008".
 */
export function readRowLines(read: readonly LabelledPassage[]): void {
  const lines = read.flatMap(linesOf).filter(({ view }) => view.words > 1);
  const rows = lines.flatMap((line) => rowOf(line) ?? []);
  const [first] = rows;
  const width = first?.cells.length ?? 0;
  if (rows.length < LEAST_LINES || rows.length < lines.length || rows.some(({ cells }) => cells.length !== width))
    return;
  const authors = columnOfNames(rows, width);
  const titles = columnOfTitles(rows, { width, authors });
  if (authors < 0 || titles < 0) return;
  const found = rows.filter(({ line: { labels }, cells }) => isAll(labels, cells[titles] as TitleSpan));
  if (found.length === rows.length) return;
  const venues = columnOfVenues(rows, width);
  for (const row of rows) label(row, { titles, authors, venues });
}

/** The cells of a line between bars, or wide blanks; nothing for rows of tables, which begin with a bar. */
function rowOf(line: LabelledLine): Row | undefined {
  const { tokens, runs } = line.view;
  const start = textStart(line.view);
  if (tokens[start]?.type === 'mark' || runs.some(({ label }) => label !== undefined)) return undefined;
  const cells: TitleSpan[] = [];
  let first = start;
  for (let i = start; i <= tokens.length; i++) {
    const isBorder = i === tokens.length || isBetween(tokens[i] as Token);
    if (!isBorder) continue;
    cells.push({ first, end: i });
    first = i + 1;
  }
  return cells.length < 2 ? undefined : { line, cells };
}

const isBetween = ({ type, text }: Token): boolean => type === 'mark' && (text === '|' || text === 'gap');

const textsOf = ({ line }: Row, { first, end }: TitleSpan): readonly Token[] => line.view.tokens.slice(first, end);

const isAll = (labels: Uint8Array, { first, end }: TitleSpan): boolean =>
  labels.subarray(first, end).every((found) => found === TITLE);

/** The column whose cells are names, and lists of them in one row at least; -1 for none. */
function columnOfNames(rows: readonly Row[], width: number): number {
  for (let c = width - 1; c >= 0; c--) {
    const names = rows.map((row) => countNames(textsOf(row, row.cells[c] as TitleSpan)));
    const filled = names.filter((count) => count > 0).length;
    if (filled >= MOSTLY * rows.length && names.some((count) => count > 1)) return c;
  }
  return -1;
}

function columnOfTitles(rows: readonly Row[], { width, authors }: { width: number; authors: number }): number {
  let best = -1;
  let most = MEAN_WORDS;
  for (let c = 0; c < width; c++) {
    const cells = rows.map((row) => textsOf(row, row.cells[c] as TitleSpan));
    if (c === authors || cells.some((cell) => cell.some(({ url }) => url !== undefined))) continue;
    const words = cells.reduce((sum, cell) => sum + cell.filter(isText).length, 0) / rows.length;
    if (words >= most) [best, most] = [c, words];
  }
  return best;
}

/** The column that has the venues of most rows; -1 for none. */
function columnOfVenues(rows: readonly Row[], width: number): number {
  for (let c = 0; c < width; c++) {
    const told = rows.filter(({ line: { labels }, cells }) => {
      const { first, end } = cells[c] as TitleSpan;
      return labels.subarray(first, end).includes(VENUE);
    });
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
    else if (!labels.subarray(first, end).includes(VENUE)) labels.fill(OTHER, first, end);
  });
}
