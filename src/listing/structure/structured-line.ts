import { elementEnd, inOneLine } from './html-element.js';
import { tilesOf } from './inline-grammar.js';
import { type Lead, leadOf } from './line-lead.js';
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
const UNDERLINE = /^\s*(={3,}|-{3,}|~{3,}|\^{3,}|\+{3,})\s*$/;

/** The bounds of the lines of a block. */
export interface LineBounds {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Reads the marks of every line that is not blank. */
export function structureOf(text: string, bounds: LineBounds): readonly StructuredLine[] {
  const { starts, ends } = bounds;
  const lines: StructuredLine[] = [];
  const hasTags = text.includes('<');
  let blank = 0;
  for (let index = 0, next = 0; index < starts.length; index = next) {
    const last = hasTags ? elementEnd(text, bounds, index) : index;
    next = last + 1;
    const lineStart = starts[index] ?? 0;
    const end = ends[last] ?? 0;
    const before = lines.length;
    for (const [from, to] of partsOf(text, lineStart, end)) {
      const line = structuredLine(text, {
        start: from,
        end: to,
        lineStart,
        index,
        blank: lines.length > before ? 0 : blank,
      });
      if (line !== undefined) lines.push(line);
    }
    if (lines.length === before) blank++;
    else blank = 0;
    if (lines.at(-1)?.index === index) underline(lines, text.slice(lineStart, end));
  }
  return lines;
}

/** "====" below a line makes it a heading, and is none itself. */
function underline(lines: StructuredLine[], printed: string): void {
  const rule = UNDERLINE.exec(printed)?.[1];
  const above = lines.at(-2);
  const rest = lines.at(-1);
  if (rule === undefined || above === undefined || rest === undefined || above.index !== rest.index - 1) return;
  if (above.lead.kind !== 'none' || above.lead.indent > 0 || above.end - above.start > rule.length + 2) return;
  const level = rule.startsWith('=') ? 1 : 2;
  lines[lines.length - 2] = { ...above, lead: { ...above.lead, kind: 'heading', level } };
}

/** Parts of a line: blocks of HTML begin a new one, and so does what is too long for one. */
function partsOf(text: string, start: number, end: number): readonly (readonly [number, number])[] {
  const cuts = [start];
  const line = text.slice(start, end);
  // A row of Markdown stays one, whatever its cells hold.
  if (line.includes('<') && !/^\s*\|/.test(line))
    for (const { index } of line.matchAll(BLOCK_TAG)) if (line.slice(0, index).trim() !== '') cuts.push(start + index);
  const parts: (readonly [number, number])[] = [];
  cuts.forEach((from, i) => {
    const to = cuts[i + 1] ?? end;
    for (let at = from; at < to; ) {
      const next = to - at <= LONGEST_PART ? to : breakBefore(text, at + LONGEST_PART, at);
      parts.push([at, next]);
      at = next;
    }
  });
  return parts;
}

/** The last blank before a place, so that no word is cut where it can be helped. */
function breakBefore(text: string, at: number, from: number): number {
  const blank = text.lastIndexOf(' ', at);
  const cut = blank > from + LONGEST_PART / 2 ? blank + 1 : at;
  const code = text.charCodeAt(cut);
  return code >= 0xdc00 && code < 0xe000 ? cut + 1 : cut;
}

function structuredLine(text: string, place: Omit<StructuredLine, 'lead' | 'tokens'>): StructuredLine | undefined {
  const printed = inOneLine(text.slice(place.start, place.end));
  if (printed.trim() === '') return undefined;
  const lead = leadOf(printed);
  const { start, end, lineStart, index, blank } = place;
  return { start, end, lineStart, index, lead, tokens: tokensOf(printed, start, lead), blank };
}

function tokensOf(printed: string, offset: number, lead: Lead): readonly Token[] {
  const tokens: Token[] = [];
  const marks = printed.slice(0, lead.end).trim();
  if (marks !== '') {
    const start = offset + printed.indexOf(marks);
    const end = start + marks.length;
    tokens.push({ type: 'mark', text: leadName(lead), start, end, spaced: true, url: undefined });
  }
  const text = printed.slice(lead.end);
  const seen: Seen = { printed: text, index: 0, address: undefined, open: new Set() };
  let start = offset + lead.end;
  let spaced = true;
  for (const tile of tilesOf(text)) {
    const { length, blanks } = tile;
    if (tile.text !== '') {
      const end = start + length - (tile.text === 'gap' ? 0 : blanks);
      const { type, text: name, url } = tile.type === 'word' || tile.type === 'number' ? tile : named(tile, seen);
      tokens.push({ type, text: name, start, end, spaced, url });
    }
    start += length;
    seen.index += length;
    spaced = blanks > 0 || tile.text === '';
  }
  return tokens;
}

/** The name of the mark that leads a line: of a heading with its level. */
const leadName = ({ kind, level }: Lead): string =>
  kind === 'heading' ? `heading${level}` : kind === 'none' ? 'quote' : kind;

/** What was seen of a line before a tile. */
interface Seen {
  /** The line behind its marks, and the place of the tile there. */
  readonly printed: string;
  index: number;
  /** The address of a link that is open. */
  address: string | undefined;
  /** Whether a single star or underscore is open. */
  readonly open: Set<string>;
}

const WORD = /[\p{L}\p{N}]/u;

/** What a sign or a mark is, behind those before it. */
function named(tile: Tile, seen: Seen): Pick<Tile, 'type' | 'text' | 'url'> {
  const { type, text, length, blanks, url } = tile;
  if (text === '[') {
    seen.address = url;
    return { type, text, url: undefined };
  }
  if (text === '](' || text === ']]') {
    const to = url ?? seen.address;
    seen.address = undefined;
    return text === ']]' && to === undefined
      ? { type: 'sign', text: ']', url: undefined }
      : { type, text: '](', url: to };
  }
  if (length - blanks === 1 && (text === '*' || text === '_')) {
    const around = { before: seen.printed.charAt(seen.index - 1), next: seen.printed.charAt(seen.index + 1) };
    return emphasises(text, around, seen.open)
      ? { type: 'mark', text: '*', url: undefined }
      : { type: 'sign', text, url: undefined };
  }
  return tile;
}

/** "*emphasised*" and "_emphasised_", not "A* search" and "snake_case". */
function emphasises(
  text: string,
  around: { readonly before: string; readonly next: string },
  open: Set<string>,
): boolean {
  if (text === '_' && WORD.test(around.before) && WORD.test(around.next)) return false;
  if (open.has(text)) return open.delete(text);
  if (around.next.trim() === '') return false;
  open.add(text);
  return true;
}
