import type { Lines } from '../../paper/reader/lines.js';
import type { Token } from './token.js';

/** "+------+-----+", "|------+-----|", "+======+=====+" */
const BORDER = /^[ \t]*[+|](?:-+|=+)(?:[+|](?:-+|=+))*[+|][ \t\r]*$/;
/** Borders of a table that has one below each row; others have one below the header, and at the end. */
const LEAST_BORDERS = 4;
/** Lines of a row. */
const MOST_LINES = 12;

/** Rows of grids whose cells go on over several lines, between two borders. */
export class GridRows {
  /** The last line of each such row, by its first. */
  readonly #last = new Map<number, number>();

  constructor(text: string, { starts, ends }: Lines) {
    if (!/^[ \t]*[+|][-=]+\+/m.test(text)) return;
    const lineAt = (i: number): string => text.slice(starts[i], ends[i]);
    for (let i = 0; i < starts.length; i++) {
      if (!BORDER.test(lineAt(i))) continue;
      const borders = [i];
      while (i + 1 < starts.length && /^[ \t]*[|+]/.test(lineAt(i + 1))) if (BORDER.test(lineAt(++i))) borders.push(i);
      if (borders.length < LEAST_BORDERS) continue;
      borders.slice(1).forEach((end, b) => {
        const first = (borders[b] as number) + 1;
        if (end - first > 1 && end - first <= MOST_LINES && areAlike(lineAt, first, end))
          this.#last.set(first, end - 1);
      });
    }
  }

  /** The last line of the row that begins at a line, where it has several. */
  lastOf(index: number): number | undefined {
    return this.#last.get(index);
  }
}

/** Whether lines have as many bars each. */
function areAlike(lineAt: (i: number) => string, first: number, end: number): boolean {
  const bars = lineAt(first).split('|').length;
  for (let i = first + 1; i < end; i++) if (lineAt(i).split('|').length !== bars) return false;
  return bars > 2;
}

const isBar = ({ type, text }: Token): boolean => type === 'mark' && text === '|';

/** The tokens of a row of several lines, cell by cell; as they are where the bars are not those of its lines. */
export function byCells(tokens: readonly Token[], lines: number): readonly Token[] {
  const bars = tokens.flatMap((token, i) => (isBar(token) ? [i] : []));
  const width = bars.length / lines;
  if (lines < 2 || width < 2 || !Number.isInteger(width) || bars[0] !== 0) return tokens;
  const ordered: Token[] = [];
  for (let cell = 0; cell < width - 1; cell++) {
    ordered.push(tokens[bars[cell] as number] as Token);
    for (let line = 0; line < lines; line++) {
      const bar = line * width + cell;
      // Wide blanks fill a cell, and part nothing.
      ordered.push(...tokens.slice((bars[bar] as number) + 1, bars[bar + 1]).filter(({ text }) => text !== 'gap'));
    }
  }
  const rest = bars.filter((_, b) => b >= width - 1);
  return [...ordered, ...rest.map((i) => tokens[i] as Token)];
}
