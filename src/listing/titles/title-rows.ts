import type { Range } from '../../paper/range.js';
import { splitLines } from '../../paper/reader/lines.js';
import { type Lead, leadOf } from '../structure/line-lead.js';
import { titleOdds } from './title-odds.js';

/** What one line says, or some that a title goes on over. */
export interface TitleRow {
  readonly lead: Lead;
  /** The words, without the marks before and around them. */
  readonly words: Range;
  /** The whole of it, without white space around. */
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

/** The lines of a text that say something, each with the lines that it goes on over. */
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

/** The row of a line; undefined where it says nothing. */
function rowOf(text: string, start: number, end: number): TitleRow | undefined {
  const line = text.slice(start, end);
  const lead = leadOf(line);
  const words = trimmed(text, { start: start + lead.end, end });
  const whole = trimmed(text, { start, end });
  return words.start === words.end ? undefined : { lead, whole, ...told(text, words) };
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

function goesOn(above: TitleRow, { lead, words }: TitleRow, text: string): boolean {
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

function trimmed(text: string, { start, end }: Range): Range {
  const inside = text.slice(start, end);
  const from = start + inside.length - inside.trimStart().length;
  return { start: from, end: Math.max(from, start + inside.trimEnd().length) };
}
