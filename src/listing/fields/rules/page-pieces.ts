import type { LabelledLine, LabelledPassage } from '../labelled-passage.js';
import { textAt } from '../stretch.js';
import { type LineKind, lineKind, type PageLine } from './page-line-kinds.js';
import { isOfKind } from './page-words.js';

/** A record of a page: the kinds above its title, the title, the names below it or below its date, the other lines below it. */
export interface PageRecord {
  readonly above: readonly PageLine[];
  readonly title: PageLine;
  readonly names: readonly PageLine[];
  readonly rest: readonly PageLine[];
}

/** Lines without a mark of their own between blank lines, of two lines and more. */
export function blocksOf(passages: readonly LabelledPassage[]): readonly (readonly PageLine[])[] {
  const blocks: LabelledLine[][] = [];
  for (const { lines } of passages) {
    if (lines[0]?.view.line.lead.kind !== 'none') {
      blocks.push([]);
      continue;
    }
    for (const line of lines) {
      const last = blocks.at(-1);
      if (last === undefined || line.view.line.blank > 0) blocks.push([line]);
      else last.push(line);
    }
  }
  return blocks.flatMap((block) =>
    block.length > 1 ? [block.map((line) => ({ line, kind: lineKind(line.view.tokens) }))] : [],
  );
}

const CLOSING: ReadonlySet<LineKind> = new Set<LineKind>(['place', 'dated', 'credit']);
const closes = ({ kind }: PageLine): boolean => kind === 'label' || CLOSING.has(kind);
const opens = ({ kind }: PageLine): boolean => kind === 'text' || kind === 'names';
const isAnchor = ({ kind }: PageLine): boolean => CLOSING.has(kind);

/** The records of a block: one begins at each line that says its kind, or where a title may begin behind what ends another, and has such an end itself. */
export function piecesOf(block: readonly PageLine[]): readonly (readonly PageLine[])[] {
  const kinds = block.flatMap(({ line }, i) => (isOfKind(line.view.tokens) ? [i] : []));
  const pieces = kinds.length < FEWEST ? piecesByEnds(block) : kinds.map((at, k) => block.slice(at, kinds[k + 1]));
  return pieces.filter(
    (piece) => piece.some(isAnchor) || (piece.some(({ kind }) => kind === 'names') && piece.some(closes)),
  );
}

function piecesByEnds(block: readonly PageLine[]): readonly (readonly PageLine[])[] {
  const pieces: PageLine[][] = [];
  let first = 0;
  let titled = false;
  let closed = false;
  block.forEach((line, i) => {
    if (titled && closed && opens(line) && goesOn(block, i)) {
      let start = i;
      // "Short communication" above it is of the next record.
      if (start - 1 > first && block[start - 1]?.kind === 'label' && isKindAbove(block, start - 1)) start--;
      pieces.push(block.slice(first, start));
      first = start;
      closed = false;
    }
    if (opens(line)) titled = true;
    if (titled && closes(line)) closed = true;
  });
  pieces.push(block.slice(first));
  return pieces;
}

/** Whether a label right above a title stands behind other labels, which are those of the record before. */
const isKindAbove = (block: readonly PageLine[], at: number): boolean =>
  block[at - 1]?.kind === 'label' || block[at - 1]?.kind === 'place';

/** Whether names or a date stand right below a line, so that it may be a title. */
function goesOn(block: readonly PageLine[], at: number): boolean {
  const below = block[at + 1]?.kind;
  return below !== undefined && (below === 'names' || CLOSING.has(below));
}

/** The record that a piece is; nothing where no line is a title with names or a date below it. */
export function recordOf(piece: readonly PageLine[]): PageRecord | undefined {
  const isKind = piece[0] !== undefined && isOfKind(piece[0].line.view.tokens);
  const t = piece.findIndex((line, i) => opens(line) && (isKind ? i > 0 : goesOn(piece, i)));
  const title = piece[t];
  if (title === undefined) return undefined;
  const above = piece.slice(0, t);
  if (above.filter(isHeading).length > MOST_HEADINGS) return undefined;
  const below = piece.slice(t + 1);
  const names = namesIn(below);
  const isOne = names.length > 0 ? below.some(closes) : below[0] !== undefined && isAnchor(below[0]);
  return isOne ? { above, title, names, rest: below.filter((line) => !names.includes(line)) } : undefined;
}

/** Lines that may stand above the first record of a block: "Derivative works". */
const MOST_HEADINGS = 1;
export const isHeading = ({ kind, line }: PageLine): boolean =>
  kind !== 'label' && !(kind === 'place' && line.view.words === 1);

/** The names below a title, or below its date and place; several lines where each holds one. */
function namesIn(below: readonly PageLine[]): readonly PageLine[] {
  let first = 0;
  while (first < MOST_ABOVE_NAMES && below[first] !== undefined && below[first]?.kind !== 'names') {
    if (below[first]?.kind === 'sentence' || below[first]?.kind === 'credit') return [];
    first++;
  }
  const names: PageLine[] = [];
  let goesOn = true;
  for (const line of below.slice(first)) {
    const { tokens, words } = line.line.view;
    if (words > 0 && (line.kind !== 'names' || !goesOn)) break;
    if (line.kind === 'names') names.push(line);
    goesOn = words === 0 || BETWEEN_LINES.has(textAt(tokens, tokens.length - 1));
  }
  return names;
}

/** What ends a line of names that goes on below. */
const BETWEEN_LINES = new Set([',', ';', '·', '•', '&', 'and']);

/** Lines between a title and its names. */
const MOST_ABOVE_NAMES = 7;

/** Lines that say the kind of a paper, in a block that is cut by them. */
const FEWEST = 2;
