import { type Lines, splitLines } from '../../paper/reader/lines.js';
import { elementClass } from './element-class.js';
import { HiddenElements, type Range } from './hidden-elements.js';
import { elementEnd, inOneLine } from './html-element.js';
import { tilesOf } from './inline-grammar.js';
import { LatexBraces } from './latex-marks.js';
import { type Lead, leadOf } from './line-lead.js';
import { TextMarkup } from './text-markup.js';
import type { Tile } from './tile.js';
import type { Token } from './token.js';

/** A line with its marks and runs of words. A line of HTML that holds several blocks is several. */
export interface StructuredLine {
  /** Offsets in the block. */
  readonly start: number;
  readonly end: number;
  /** Offset in the block of the line that it is a part of. */
  readonly lineStart: number;
  /** Number of the line in the block, from 0. */
  readonly index: number;
  readonly lead: Lead;
  readonly tokens: readonly Token[];
  /** Blank lines before. */
  readonly blank: number;
}

/** Longer lines are read in parts. */
const LONGEST_PART = 4000;
const BLOCK_TAG = /<(?:li|tr|p|dt|dd|h[1-6]|div)\b/gi;
const ROW = /^\s*\|/;
const UNDERLINE = /^\s*(={3,}|-{3,}|~{3,}|\^{3,}|\+{3,})\s*$/;

/** Reads the marks of every line that is not blank. */
export function structureOf(text: string): readonly StructuredLine[] {
  const bounds = splitLines(text);
  const { starts, ends } = bounds;
  const lines: StructuredLine[] = [];
  const hidden = text.includes('<') ? new HiddenElements(text) : undefined;
  const markup = new TextMarkup(text, bounds);
  let blank = 0;
  for (let index = 0, next = 0; index < starts.length; index = next) {
    const lineStart = starts[index] ?? 0;
    const { last, silent } = elementAt(text, bounds, { index, hidden, markup });
    next = last + 1;
    const end = ends[last] ?? 0;
    const before = lines.length;
    for (const part of partsOf(text, [lineStart, end], silent)) {
      const { start, end: to } = part;
      const place = { start, end: to, lineStart, index, blank: lines.length > before ? 0 : blank };
      const line = structuredLine(text, place, { isHidden: part.isHidden, markup });
      if (line !== undefined) lines.push(line);
    }
    if (lines.length === before) blank++;
    else blank = 0;
    if (lines.at(-1)?.index === index) underline(lines, text.slice(lineStart, end));
  }
  return lines;
}

interface ElementContext {
  readonly index: number;
  readonly hidden: HiddenElements | undefined;
  readonly markup: TextMarkup;
}

/** The last line of what begins on a line, and the elements in it that show nothing, on however many lines. */
function elementAt(
  text: string,
  bounds: Lines,
  { index, hidden, markup }: ElementContext,
): { readonly last: number; readonly silent: readonly Range[] } {
  const { starts, ends } = bounds;
  const [start = 0, stop = 0] = [starts[index], ends[index]];
  if (markup.isSilent(index, start, stop)) return { last: index, silent: [[start, stop]] };
  const lastOfRow = markup.lastOfRow(index);
  if (lastOfRow > index) return { last: lastOfRow, silent: [] };
  // A row of Markdown stays one, whatever its cells hold.
  if (hidden === undefined || ROW.test(text.slice(starts[index], ends[index]))) return { last: index, silent: [] };
  let last = elementEnd(text, bounds, index);
  for (;;) {
    const silent = hidden.in(starts[index] ?? 0, ends[last] ?? 0);
    const end = silent.at(-1)?.[1] ?? 0;
    if ((ends[last] ?? 0) >= end || last + 1 >= starts.length) return { last, silent };
    while (last + 1 < starts.length && (starts[last + 1] ?? 0) < end) last++;
  }
}

/** "====" below a line makes it a heading, and is none itself. */
function underline(lines: StructuredLine[], printed: string): void {
  const rule = UNDERLINE.exec(printed)?.[1];
  const above = lines.at(-2);
  const rest = lines.at(-1);
  if (rule === undefined || above === undefined || rest === undefined || above.index !== rest.index - 1) return;
  if (above.lead.kind !== 'none' || above.lead.indent > 0 || above.end - above.start > rule.length + 2) return;
  const level = rule.startsWith('=') ? 1 : 2;
  const { indent, quotes, count, end } = above.lead;
  lines[lines.length - 2] = { ...above, lead: { kind: 'heading', level, indent, quotes, count, end } };
}

/** A part of a line that is read as a line of its own. */
interface Part {
  readonly start: number;
  readonly end: number;
  /** Whether it is an element of a page that shows nothing. */
  readonly isHidden: boolean;
}

/** Parts of a line: blocks of HTML begin a new one, and so do elements that show nothing and what is too long for one. */
function partsOf(text: string, [start, end]: Range, silent: readonly Range[]): readonly Part[] {
  const parts: Part[] = [];
  let at = start;
  for (const [from, to] of silent) {
    parts.push(...blocksOf(text, at, from), { start: from, end: to, isHidden: true });
    at = to;
  }
  return [...parts, ...blocksOf(text, at, end)];
}

/** A stretch cut where blocks of HTML begin. */
function blocksOf(text: string, start: number, end: number): readonly Part[] {
  const stretch = text.slice(start, end);
  const cuts = [start];
  if (!stretch.includes('<') || ROW.test(stretch)) return shortParts(text, start, end);
  for (const { index } of stretch.matchAll(BLOCK_TAG))
    if (stretch.slice(0, index).trim() !== '') cuts.push(start + index);
  return cuts.flatMap((from, i) => shortParts(text, from, cuts[i + 1] ?? end));
}

function shortParts(text: string, from: number, to: number): readonly Part[] {
  const parts: Part[] = [];
  for (let at = from; at < to; ) {
    const next = to - at <= LONGEST_PART ? to : breakBefore(text, at + LONGEST_PART, at);
    parts.push({ start: at, end: next, isHidden: false });
    at = next;
  }
  return parts;
}

/** The last blank before a place, so that no word is cut where it can be helped. */
function breakBefore(text: string, at: number, from: number): number {
  const blank = text.lastIndexOf(' ', at);
  const cut = blank > from + LONGEST_PART / 2 ? blank + 1 : at;
  const code = text.charCodeAt(cut);
  return code >= 0xdc00 && code < 0xe000 ? cut + 1 : cut;
}

function structuredLine(
  text: string,
  place: Omit<StructuredLine, 'lead' | 'tokens'>,
  { isHidden, markup }: { readonly isHidden: boolean; readonly markup: TextMarkup },
): StructuredLine | undefined {
  const { start, end, lineStart, index, blank } = place;
  const printed = isHidden ? '' : markup.printed(inOneLine(text.slice(start, end)), index);
  if (!isHidden && printed.trim() === '') return undefined;
  const lead = leadOf(printed);
  const tokens = isHidden
    ? [hiddenToken(start, end)]
    : markup.resolved(tokensOf(printed, start, { lead, markup }), index);
  return { start, end, lineStart, index, lead, tokens, blank };
}

const hiddenToken = (start: number, end: number): Token => ({
  type: 'mark',
  text: 'comment',
  start,
  end,
  spaced: true,
  url: undefined,
});

function tokensOf(
  printed: string,
  offset: number,
  { lead, markup: { isLatex } }: { readonly lead: Lead; readonly markup: TextMarkup },
): readonly Token[] {
  const tokens: Token[] = [];
  const marks = printed.slice(0, lead.end).trim();
  if (marks !== '') {
    const start = offset + printed.indexOf(marks);
    const end = start + marks.length;
    const field = marks.startsWith('<') ? elementClass(marks) : undefined;
    tokens.push({ type: 'mark', text: leadName(lead), start, end, spaced: true, url: undefined, field });
  }
  const text = printed.slice(lead.end);
  const seen: Seen = { printed: text, address: undefined, star: false, underscore: false };
  const from = offset + lead.end;
  let behind = -1;
  const braces = isLatex ? new LatexBraces() : undefined;
  for (const tile of tilesOf(text, { isLatex })) {
    if (tile.text === '') continue;
    const isSettled = braces?.settle(tile) === true;
    if (!isSettled && (tile.type === 'sign' || tile.type === 'mark')) settle(tile, seen);
    const { start, end } = tile;
    tile.spaced = start > behind;
    tile.start = from + start;
    tile.end = from + end;
    tokens.push(tile);
    behind = tile.type === 'mark' && tile.text === 'gap' ? start : end;
  }
  return tokens;
}

/** The name of the mark that leads a line: of a heading with its level. */
const leadName = ({ kind, level }: Lead): string =>
  kind === 'heading' ? `heading${level}` : kind === 'none' ? 'quote' : kind;

/** What was seen of a line before a tile. */
interface Seen {
  /** The line behind its marks. */
  readonly printed: string;
  /** The address of a link that is open. */
  address: string | undefined;
  /** Whether a single star or underscore is open. */
  star: boolean;
  underscore: boolean;
}

const WORD = /[\p{L}\p{N}]/u;

/** Settles what a sign or a mark is, behind those before it. */
function settle(tile: Tile, seen: Seen): void {
  const { text, start, end, url } = tile;
  if (text === '[') {
    seen.address = url;
    tile.url = undefined;
  } else if (text === '](' || text === ']]') {
    tile.url = url ?? seen.address;
    seen.address = undefined;
    tile.text = '](';
    if (text === '](' || tile.url !== undefined) return;
    tile.type = 'sign';
    tile.text = ']';
  } else if (end - start === 1 && (text === '*' || text === '_')) {
    const emphasis = emphasises(text, start, seen);
    tile.type = emphasis ? 'mark' : 'sign';
    if (emphasis) tile.text = '*';
  }
}

/** "*emphasised*" and "_emphasised_", not "A* search" and "snake_case". */
function emphasises(text: '*' | '_', start: number, seen: Seen): boolean {
  const { printed } = seen;
  const next = printed.charAt(start + 1);
  if (text === '_' && WORD.test(printed.charAt(start - 1)) && WORD.test(next)) return false;
  const name = text === '*' ? 'star' : 'underscore';
  const closes = seen[name];
  if (!closes && next.trim() === '') return false;
  seen[name] = !closes;
  return true;
}
