import type { Range } from '../../paper/range.js';

/** The number at the beginning of a line: `[12] `, `(12) `, `12. `, `12) `, behind a bullet or not. */
const NUMBERED = /^([ \t]{0,8})(?:[-*•] )?(?:\[(\d{1,4})\]|\((\d{1,4})\)|(\d{1,4})\.|(\d{1,4})\))(?=\s|\p{Lu})/gmu;
/** Lines whose numbers count up that are the items of a list. */
const FEWEST = 3;

/** A line that begins with a number. */
interface Line {
  readonly start: number;
  readonly indent: number;
  readonly style: number;
  readonly number: number;
}

/**
 * References of a text whose lines are numbered one after the other: each begins where its number stands, and what is indented below
 * or goes on in its lines is its own.
 */
export function atNumbers(text: string, stretches: readonly Range[]): readonly Range[] {
  const lines = countedLines(text);
  if (lines.length === 0) return stretches;
  const items: Range[] = [];
  let next = 0;
  for (const stretch of stretches) {
    while (next < lines.length && (lines[next] as Line).start <= stretch.start) next++;
    const line = lines[next - 1];
    const before = items.at(-1);
    const isSame =
      line !== undefined && before !== undefined && before.start >= line.start && stretch.start > line.start;
    const isLed = isSame && goesOn(text.slice(before.end, stretch.start), line);
    const start = isLed ? (items.pop() as Range).start : stretch.start;
    const borders = [start];
    for (; next < lines.length && (lines[next] as Line).start < stretch.end; next++)
      borders.push((lines[next] as Line).start);
    items.push(...cutAt(text, borders, stretch.end));
  }
  return items;
}

/** A stretch from each border to the next, the last to the end, without the blanks at their ends. */
const cutAt = (text: string, borders: readonly number[], end: number): readonly Range[] =>
  borders.map((start, i) => ({ start, end: start + text.slice(start, borders[i + 1] ?? end).trimEnd().length }));

/** Whether what stands between two parts of one item leads on: no line break, or one to a line that is indented further than its number. */
function goesOn(between: string, { indent }: Line): boolean {
  const breaks = between.split('\n');
  return breaks.length === 1 || (breaks.length === 2 && (breaks[1] as string).length > indent);
}

/** Lines that begin with a number one more than the last of their style, in runs of a few. */
function countedLines(text: string): Line[] {
  const runs: Line[][] = [];
  const last: (Line[] | undefined)[] = [];
  for (const { 0: mark, 1: blanks = '', index, ...groups } of text.matchAll(NUMBERED)) {
    const style = [2, 3, 4, 5].findIndex((group) => groups[group] !== undefined);
    const number = Number(groups[style + 2]);
    const line = { start: index + blanks.length, indent: blanks.length, style, number };
    const run = last[style];
    if (run?.at(-1)?.number === number - 1) {
      run.push(line);
      continue;
    }
    last[style] = [line];
    runs.push(last[style]);
  }
  return runs
    .filter((run) => run.length >= FEWEST)
    .flat()
    .sort((one, other) => one.start - other.start);
}

/** A bullet or a bar at the beginning of a line. */
const BULLET = /^[-*+•|](?=[ \t])/;

/** References of which none goes on over a line that begins as its own does, with a bullet or with the bar of a row. */
export function atBullets(text: string, stretches: readonly Range[]): readonly Range[] {
  return stretches.flatMap((stretch) => {
    const line = text.lastIndexOf('\n', stretch.start - 1) + 1;
    const [bullet] = BULLET.exec(text.slice(stretch.start, stretch.start + 2)) ?? [];
    const indent = text.slice(line, stretch.start);
    if (bullet === undefined || indent.trim() !== '') return [stretch];
    const own = text.slice(stretch.start, stretch.end);
    const next = `\n${indent}${bullet}`;
    const borders = [stretch.start];
    for (let at = own.indexOf(next); at >= 0; at = own.indexOf(next, at + 1))
      if (/[ \t]/.test(own.charAt(at + next.length))) borders.push(stretch.start + at + 1 + indent.length);
    return cutAt(text, borders, stretch.end);
  });
}
