import { visibleRange } from '../../paper/range.js';
import { fastRole } from './fast-roles.js';
import type { ScannedLines } from './line-scan.js';
import type { Piece } from './piece.js';
import { PieceCutter } from './pieces.js';
import { type Overview, type Reading, Templates } from './templates.js';

/** Roles of pieces: one letter of `TtAaMBO` a piece, and how sure each is. */
export interface Labelling {
  readonly roles: string;
  /** Posterior probability of each role. */
  readonly confidence: ArrayLike<number>;
}

/** A block of text with its lines. */
export interface LineBlock {
  readonly text: string;
  readonly lines: ScannedLines;
  /** Number of the first line in the listing, from 1. */
  readonly line: number;
  /** Offset of the first line that need not be labelled if it begins an irregular window; the end of the text if left out. */
  readonly until?: number;
}

/** Gives the pieces of each irregular window of a block their roles. */
export type Labeller = (windows: readonly (readonly Piece[])[], block: LineBlock) => readonly Labelling[];

/** The pieces of a block with their roles. */
export interface LabelledBlock {
  readonly pieces: readonly Piece[];
  readonly roles: string;
  readonly confidence: readonly number[];
}

/** Pieces that are accepted as they are, or a window for the labeller. */
interface Stretch {
  readonly pieces: readonly Piece[];
  /** Roles by the cheap tests; undefined where the labeller has to look. */
  readonly roles: string | undefined;
}

// What is less plain is so between plain neighbours: a title with a small letter, an abstract without a stop.
const REGULAR = /(?<![mb])(?:[mb]*(?:T|(?<=A)t(?=A))[mb]*(?:A|a(?=TA))){3,}/g;
const FIRST_RECORD = /^[mb]*[Tt][mb]*[Aa]/;
const LAST_RECORD = /(?<![mb])[mb]*[Tt][mb]*[Aa]$/;

/**
 * Two tiers: runs of plain title and abstract lines are accepted by cheap tests; everything between goes to the labeller,
 * with one pair of the runs on either side, so that it sees where a title begins and an abstract ends.
 *
 *   ? ? T A ? T A T A T A T A T A ? T
 *   ~~~~~~~~~~~~~ accepted    ~~~~~~~
 */
export function labelBlock(
  block: LineBlock,
  labeller: Labeller,
  templates: Templates = new Templates(),
): LabelledBlock {
  const overview = overviewOf(block);
  const stretches = stretchesOf(block, { ...overview, letters: templates.follow(overview) });
  const windows = stretches.filter(({ roles }) => roles === undefined).map(({ pieces }) => pieces);
  const labellings = windows.length === 0 ? [] : labeller(windows, block);
  const pieces: Piece[] = [];
  const confidence: number[] = [];
  let roles = '';
  let window = 0;
  for (const stretch of stretches) {
    for (const piece of stretch.pieces) pieces.push(piece);
    if (stretch.roles !== undefined) {
      roles += stretch.roles;
      for (let i = 0; i < stretch.pieces.length; i++) confidence.push(1);
      continue;
    }
    const labelling = labellings[window++];
    roles += labelling?.roles ?? '';
    for (let i = 0; i < stretch.pieces.length; i++) confidence.push(labelling?.confidence[i] ?? 0);
  }
  if (windows.length > 0) templates.learn(overview, readingOf(stretches, labellings, overview));
  return { pieces, roles, confidence };
}

/** What the labeller said of the lines of its windows that were not cut. */
function readingOf(
  stretches: readonly Stretch[],
  labellings: readonly Labelling[],
  { lineOf, line }: LineOverview,
): Reading {
  const roles: string[] = [];
  const confidence: number[] = [];
  let window = 0;
  for (const stretch of stretches) {
    if (stretch.roles !== undefined) continue;
    const labelling = labellings[window++];
    stretch.pieces.forEach((piece, i) => {
      const at = piece.line - line;
      // Not a role: the line is cut.
      roles[at] = roles[at] === undefined ? (labelling?.roles.charAt(i) ?? '') : '';
      confidence[at] = labelling?.confidence[i] ?? 0;
    });
  }
  return (i) => {
    const at = lineOf[i] ?? 0;
    const role = roles[at];
    return role === undefined ? undefined : { role, confidence: confidence[at] ?? 0 };
  };
}

function stretchesOf(block: LineBlock, { letters, lineOf }: LineOverview): readonly Stretch[] {
  const cutter = new PieceCutter(block.text, block.lines);
  const stretches: Stretch[] = [];
  const { until = block.text.length } = block;
  const irregular = (first: number, end: number): void => {
    if ((block.lines.starts[first] ?? 0) >= until) return;
    const pieces = cutter.cut({ first, end, lineNumber: block.line });
    if (pieces.length > 0) stretches.push({ pieces, roles: undefined });
  };
  let done = 0;
  for (const match of letters.matchAll(REGULAR)) {
    const last = match.index + match[0].length;
    const first = match.index === 0 ? 0 : match.index + lengthOf(FIRST_RECORD, match[0]);
    const end = last === letters.length ? last : last - lengthOf(LAST_RECORD, match[0]);
    irregular(done, lineOf[first] ?? 0);
    stretches.push({
      pieces: lineOf.slice(first, end).map((line) => wholeLine(block, line)),
      roles: letters.slice(first, end).toUpperCase(),
    });
    done = (lineOf[end - 1] ?? 0) + 1;
  }
  irregular(done, block.lines.starts.length);
  return stretches;
}

const lengthOf = (pattern: RegExp, text: string): number => pattern.exec(text)?.[0].length ?? 0;

/** The fast roles of the lines that are not empty, as one string, and the index of each line. */
interface LineOverview extends Overview {
  readonly lineOf: readonly number[];
  /** Number of the first line of the block. */
  readonly line: number;
}

function overviewOf({ text, lines, line }: LineBlock): LineOverview {
  const lineOf: number[] = [];
  let letters = '';
  for (let i = 0; i < lines.starts.length; i++) {
    const role = fastRole(text.slice(lines.starts[i], lines.ends[i]), lines.signs[i] ?? 0);
    if (role === '_') continue;
    letters += role;
    lineOf.push(i);
  }
  const textOf = (i: number): string => text.slice(lines.starts[lineOf[i] ?? 0], lines.ends[lineOf[i] ?? 0]);
  return { letters, lineOf, line, text: textOf };
}

function wholeLine({ text, lines, line }: LineBlock, index: number): Piece {
  const lineStart = lines.starts[index] ?? 0;
  const { start, end } = visibleRange(text, { start: lineStart, end: lines.ends[index] ?? 0 });
  return { start, end, line: line + index, lineStart, glue: 'none', blank: 0, signs: lines.signs[index] ?? 0 };
}
