import { clean } from '../clean.js';
import type { Piece } from '../piece.js';
import { type BlockFacts, headingLevel } from './facts.js';
import { compareWords } from './overlap.js';
import { HARD_END } from './patterns.js';

/** Texts of pieces that are at most this long have a shape worth counting. */
const LONGEST_SHAPE = 90;
/** Lines longer than this are not wrapped. */
const WRAPPED = 130;
const NEIGHBOURS = 9;
const BOLD = /^(?:[-*•]\s+|\d+\.\s+)?\*\*[^*]+\*\*\s*$/;

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
  /** How many words that are rare in the block it shares with the text after it, and before it. */
  sharedNext: number;
  sharedPrevious: number;
  /** Characters of the lines up to this one that follow one another and end like sentences. */
  run: number;
  /** Width at which the lines around seem to be wrapped, 0 where they are not. */
  width: number;
  /** Lengths of the next two lines. */
  next: number;
  afterNext: number;
}

/** What the model sees of each piece of the irregular windows of a block. */
export function sightsOf(
  windows: readonly (readonly Piece[])[],
  block: string,
  facts: BlockFacts,
): readonly (readonly Sight[])[] {
  const sights = windows.map((pieces) => windowSights(pieces, block, facts));
  countShapes(sights.flat());
  compareWords(sights);
  for (const window of sights) measureWidths(window);
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
      sharedNext: 0,
      sharedPrevious: 0,
      run: 0,
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
    sight.run = sight.lineLength + runBefore(lines[k - 1]);
    sight.next = lines[k + 1]?.lineLength ?? 0;
    sight.afterNext = lines[k + 2]?.lineLength ?? 0;
  });
  let line: Sight | undefined;
  for (const sight of sights) {
    if (!sight.cut) line = sight;
    else if (line !== undefined) {
      sight.width = line.width;
      sight.run = line.run;
      sight.next = line.next;
      sight.afterNext = line.afterNext;
    }
  }
}

const runBefore = (before: Sight | undefined): number =>
  before !== undefined && HARD_END.test(before.text) ? before.run : 0;

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
