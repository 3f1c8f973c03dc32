import { clean, isVisible } from '../clean.js';
import type { Lines } from '../lines.js';
import type { Piece } from '../piece.js';
import { FUNCTION_WORDS, HARD_END } from './patterns.js';

/** Texts of pieces that are at most this long have a shape worth counting. */
const LONGEST_SHAPE = 90;
/** Characters whose words are compared with the words around them. */
const WORDS_FROM = 700;
const MOST_STEMS = 60;
const STEM = 6;
/** Lines longer than this are not wrapped. */
const WRAPPED = 130;
const NEIGHBOURS = 9;
const BOLD = /^(?:[-*•]\s+|\d+\.\s+)?\*\*[^*]+\*\*\s*$/;

/** What is true of a whole block of lines. */
export interface BlockFacts {
  /** Abstracts stand on lines of their own: many long lines. */
  readonly unwrapped: boolean;
  /** Abstracts are wrapped: hardly any long line. */
  readonly wrapped: boolean;
  /** Long lines end like sentences. */
  readonly hardEnds: boolean;
  /** Blank lines are used between things. */
  readonly blanks: boolean;
  /** The level of most markdown headings, 0 where there are fewer than two. */
  readonly heading: number;
}

/** A piece with what the model looks at. */
export interface Sight {
  readonly text: string;
  readonly piece: Piece;
  /** Visible length of its whole line. */
  readonly lineLength: number;
  /** Whether it is a part of a line that comes after a cut. */
  readonly cut: boolean;
  readonly facts: BlockFacts;
  /** Level of the markdown heading it is, 0 for none. */
  readonly heading: number;
  /** Whether it stands in asterisks as a whole. */
  readonly bold: boolean;
  /** Pieces of the block that look the same with numbers, months and addresses masked; 0 where the text is long. */
  repeats: number;
  /** Share of its words that the text after it uses; -1 where it has none. */
  overlapNext: number;
  overlapPrevious: number;
  /** Width at which the lines around seem to be wrapped, 0 where they are not. */
  width: number;
  /** Lengths of the next two lines. */
  next: number;
  afterNext: number;
}

/** Facts of the lines of a block, blank ones among them. */
export function factsOf(block: string, lines: Lines): BlockFacts {
  let count = 0;
  let long = 0;
  let hard = 0;
  let afterBlank = 0;
  let blank = false;
  const headings = new Map<number, number>();
  for (let i = 0; i < lines.starts.length; i++) {
    const start = lines.starts[i] ?? 0;
    const end = lines.ends[i] ?? 0;
    if (end - start < 8 && !isVisible(block.slice(start, end))) {
      blank = true;
      continue;
    }
    count++;
    if (blank) afterBlank++;
    blank = false;
    const level = headingLevel(block.slice(start, start + 8));
    if (level > 0) headings.set(level, (headings.get(level) ?? 0) + 1);
    if (end - start <= 180) continue;
    long++;
    if (HARD_END.test(block.slice(end - 8, end).trimEnd())) hard++;
  }
  return {
    unwrapped: long / Math.max(1, count) >= 0.2,
    wrapped: long / Math.max(1, count) < 0.04 && count > 3,
    hardEnds: long < 3 || hard / long >= 0.6,
    blanks: afterBlank / Math.max(1, count) >= 0.08 && afterBlank >= 3,
    heading: mainHeading(headings),
  };
}

const headingLevel = (line: string): number => /^(#{1,6})\s/.exec(line)?.[1]?.length ?? 0;

function mainHeading(counts: ReadonlyMap<number, number>): number {
  let main = 0;
  let most = 1;
  for (const [level, count] of counts) {
    if (count <= most) continue;
    main = level;
    most = count;
  }
  return main;
}

/** What the model sees of each piece of the irregular windows of a block. */
export function sightsOf(
  windows: readonly (readonly Piece[])[],
  block: string,
  facts: BlockFacts,
): readonly (readonly Sight[])[] {
  const sights = windows.map((pieces) => windowSights(pieces, block, facts));
  const all = sights.flat();
  countShapes(all);
  const stems = new Map(all.map((sight) => [sight, stemsOf(sight.text.slice(0, WORDS_FROM))]));
  const frequency = new Map<string, number>();
  for (const list of stems.values())
    for (const stem of new Set(list)) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  for (const window of sights) {
    measureWidths(window);
    compareWords(
      window,
      window.map((sight) => stems.get(sight) ?? []),
      frequency,
    );
  }
  return sights;
}

function windowSights(pieces: readonly Piece[], block: string, facts: BlockFacts): readonly Sight[] {
  const lineLengths = lengthsOfLines(pieces);
  return pieces.map(
    (piece, i): Sight => ({
      text: clean(block.slice(piece.start, piece.end)),
      piece,
      lineLength: lineLengths[i] ?? 0,
      cut: piece.glue !== 'none',
      facts,
      heading: headingLevel(block.slice(piece.start, Math.min(piece.end, piece.start + 8))),
      bold: BOLD.test(block.slice(piece.start, Math.min(piece.end, piece.start + 300))),
      repeats: 0,
      overlapNext: -1,
      overlapPrevious: -1,
      width: 0,
      next: 0,
      afterNext: 0,
    }),
  );
}

/** Offset of the end of the last piece on the line of piece `i`. */
function endOfLine(pieces: readonly Piece[], i: number): number {
  let last = i;
  while (pieces[last + 1]?.line === pieces[i]?.line) last++;
  return pieces[last]?.end ?? 0;
}

function lengthsOfLines(pieces: readonly Piece[]): readonly number[] {
  const lengths = new Array<number>(pieces.length).fill(0);
  for (let first = 0; first < pieces.length; ) {
    const end = endOfLine(pieces, first);
    const start = pieces[first]?.start ?? 0;
    const line = pieces[first]?.line;
    for (; first < pieces.length && pieces[first]?.line === line; first++) lengths[first] = end - start;
  }
  return lengths;
}

function shapeOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/https?:\/\/\S+|www\.\S+/g, 'U')
    .replace(/\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?/g, 'M')
    .replace(/\d+/g, '0');
}

function countShapes(sights: readonly Sight[]): void {
  const counts = new Map<string, number>();
  const shapes = sights.map(({ text, cut }) => (cut || text.length > LONGEST_SHAPE ? '' : shapeOf(text)));
  for (const shape of shapes) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  sights.forEach((sight, i) => {
    const shape = shapes[i] ?? '';
    sight.repeats = shape === '' ? 0 : (counts.get(shape) ?? 0);
  });
}

/** The longest of the short lines after and before tells where lines are wrapped; the smaller of the two is safe. */
function measureWidths(sights: readonly Sight[]): void {
  const lines = sights.filter((sight) => !sight.cut);
  lines.forEach((sight, k) => {
    const forward = widest(lines, k, 1);
    const backward = widest(lines, k - 1, -1);
    sight.width = forward > 0 && backward > 0 ? Math.min(forward, backward) : forward || backward;
    sight.next = lines[k + 1]?.lineLength ?? 0;
    sight.afterNext = lines[k + 2]?.lineLength ?? 0;
  });
  let line: Sight | undefined;
  for (const sight of sights) {
    if (!sight.cut) line = sight;
    else if (line !== undefined) {
      sight.width = line.width;
      sight.next = line.next;
      sight.afterNext = line.afterNext;
    }
  }
}

function widest(lines: readonly Sight[], from: number, step: 1 | -1): number {
  let width = 0;
  let count = 0;
  for (let j = from; count < NEIGHBOURS; j += step, count++) {
    const length = lines[j]?.lineLength;
    if (length === undefined || length > WRAPPED) break;
    width = Math.max(width, length);
  }
  return count >= 3 ? width : 0;
}

const WORD = /\p{L}[\p{L}-]{3,}/gu;
const ASCII = /^[\x20-\x7e]*$/;
const ASCII_WORD = /[a-z][a-z-]{3,}/g;

function stemsOf(text: string): readonly string[] {
  const words = text.toLowerCase();
  const stems: string[] = [];
  for (const word of words.match(ASCII.test(words) ? ASCII_WORD : WORD) ?? []) {
    if (stems.length === MOST_STEMS) break;
    if (!FUNCTION_WORDS.has(word)) stems.push(word.slice(0, STEM));
  }
  return stems;
}

/** How much of a piece's vocabulary comes again after it, and before it; rare words weigh more. */
function compareWords(
  sights: readonly Sight[],
  stems: readonly (readonly string[])[],
  frequency: ReadonlyMap<string, number>,
): void {
  sights.forEach((sight, i) => {
    const own = new Set((stems[i] ?? []).slice(0, 25));
    sight.overlapNext = share(own, wordsFrom(sights, stems, { from: i + 1, step: 1 }), frequency);
    sight.overlapPrevious = share(own, wordsFrom(sights, stems, { from: i - 1, step: -1 }), frequency);
  });
}

function wordsFrom(
  sights: readonly Sight[],
  stems: readonly (readonly string[])[],
  walk: { readonly from: number; readonly step: 1 | -1 },
): ReadonlySet<string> {
  const words = new Set<string>();
  let characters = 0;
  for (let j = walk.from, count = 0; count < NEIGHBOURS && characters < WORDS_FROM; j += walk.step, count++) {
    const list = stems[j];
    if (list === undefined) break;
    for (const stem of list) words.add(stem);
    characters += Math.min(WORDS_FROM, sights[j]?.text.length ?? 0);
  }
  return words;
}

function share(own: ReadonlySet<string>, context: ReadonlySet<string>, frequency: ReadonlyMap<string, number>): number {
  let common = 0;
  let all = 0;
  for (const stem of own) {
    const weight = 1 / Math.sqrt(frequency.get(stem) ?? 1);
    all += weight;
    if (context.has(stem)) common += weight;
  }
  return all === 0 ? -1 : common / all;
}
