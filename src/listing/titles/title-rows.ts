import { type Range, visibleRange } from '../../paper/range.js';
import { splitLines } from '../../paper/reader/lines.js';
import { type Lead, leadOf } from '../structure/line-lead.js';
import { titleOdds } from './title-odds.js';

/** What one line says, or some that a title goes on over. */
export interface TitleRow {
  readonly lead: Lead;
  /** The words, without the marks before and around them; nothing where the line is marks alone. */
  readonly words: Range;
  /** The whole of it, from the beginning of its first line to the last character that can be seen. */
  readonly whole: Range;
  readonly odds: number;
}

/** Marks around all words of a line. */
const AROUND = /^(\*\*|__|\*|_|["“«「《]?)(.*?)(\*\*|__|\*|_|["”»」》]?)[.,]?$/s;
const PAIRS: ReadonlyMap<string, string> = new Map(
  ['****', '____', '**', '__', '""', '“”', '«»', '「」', '《》'].map((pair) => [
    pair.slice(0, pair.length / 2),
    pair.slice(pair.length / 2),
  ]),
);
/** Characters behind which a title goes on no further. */
const LONGEST = 400;
/** Words behind which a title cannot end. */
const GOES_ON =
  /(?:[-,:–—&/]|(?<![\p{L}\p{N}-])(?:an?|and|as|at|between|by|for|from|in|into|its|of|on|or|the|to|under|using|versus|via|with|within|without))$/iu;

/** The lines of a text in which anything can be seen, each with the lines that it goes on over. */
export function titleRows(text: string): readonly TitleRow[] {
  const { starts, ends } = splitLines(text);
  const rows: TitleRow[] = [];
  let isBelow = false;
  starts.forEach((start, i) => {
    const row = rowOf(text, start, ends[i] as number);
    if (row === undefined) {
      isBelow = false;
      return;
    }
    const last = rows.at(-1);
    if (isBelow && last !== undefined && goesOn(last, row, text)) rows[rows.length - 1] = joined(last, row, text);
    else rows.push(row);
    isBelow = true;
  });
  return rows;
}

/** Whether a row has words: a number or a bullet may stand alone. */
export const hasWords = ({ words }: TitleRow): boolean => words.start < words.end;

/** The row of a line; undefined where nothing can be seen of it. */
function rowOf(text: string, start: number, end: number): TitleRow | undefined {
  const visible = visibleRange(text, { start, end });
  if (visible.start === visible.end) return undefined;
  const lead = leadOf(text.slice(start, end));
  const words = visibleRange(text, { start: Math.min(start + lead.end, visible.end), end: visible.end });
  return { lead, whole: { start, end: visible.end }, ...told(text, words) };
}

/** Words without the marks around them, and their odds. */
function told(text: string, range: Range): Pick<TitleRow, 'words' | 'odds'> {
  const [, opening = '', inner = '', closing = ''] = AROUND.exec(text.slice(range.start, range.end)) ?? [];
  const start = range.start + opening.length;
  const isAround = opening !== '' && PAIRS.get(opening) === closing && !inner.includes(closing);
  const words = isAround ? { start, end: start + inner.length } : withoutStop(text, range);
  return { words, odds: titleOdds(text.slice(words.start, isAround ? words.end : range.end)) };
}

/** A range without the full stop that ends it; that of "et al." and of dots in a row stays. */
function withoutStop(text: string, { start, end }: Range): Range {
  return {
    start,
    end: /(?:[\p{L}\p{N})\]]{2}|\d)\.$/u.test(text.slice(Math.max(start, end - 3), end)) ? end - 1 : end,
  };
}

function goesOn(above: TitleRow, below: TitleRow, text: string): boolean {
  if (!hasWords(above) || !hasWords(below)) return false;
  const { lead, words } = below;
  if (lead.kind !== 'none' || above.lead.kind === 'heading') return false;
  if (above.words.end - above.words.start > LONGEST) return false;
  if (above.lead.kind !== 'none' && lead.indent > above.lead.indent) return true;
  return (
    /^[\p{Ll}(]/u.test(text.slice(words.start, words.start + 2)) ||
    GOES_ON.test(text.slice(above.words.start, above.words.end))
  );
}

function joined(above: TitleRow, below: TitleRow, text: string): TitleRow {
  const whole = { start: above.whole.start, end: below.whole.end };
  return { ...above, whole, ...told(text, { start: above.words.start, end: below.whole.end }) };
}
