import { cleanPiece } from '../../../paper/clean.js';
import { byteOf, LINE_SIGN } from '../line-scan.js';
import type { Piece } from '../piece.js';
import type { LineBlock } from '../roles.js';
import { type BlockFacts, headingLevel } from './facts.js';
import { type Look, lookAt } from './look.js';
import { compareWords, type Stems, Vocabulary } from './overlap.js';
import { Scanner } from './scan.js';
import { countShapes } from './shapes.js';

/** Lines that are at most this long, as "3 authors", come again and again. */
const REPEATED = 40;
/** Lines longer than this are not wrapped. */
const WRAPPED = 130;
const NEIGHBOURS = 9;
/** Lists of names from which on a listing is one that gives authors. */
const BYLINES = 3;
const HASH = 35;
const BOLD = /^(?:[-*•]\s+|\d+\.\s+)?\*\*[^*]+\*\*\s*$/;

/** A piece with what the model looks at. */
export interface Sight {
  readonly text: string;
  readonly piece: Piece;
  /** What is seen of the text alone. */
  readonly look: Look;
  /** Visible length of its whole line. */
  readonly lineLength: number;
  /** Whether it is a part of a line that comes after a cut. */
  readonly cut: boolean;
  /** Whether it is such a part and holds an address. */
  readonly cutAddress: boolean;
  readonly facts: BlockFacts;
  /** Lists of names stand on several lines around. */
  bylines: boolean;
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
  block: LineBlock,
  facts: BlockFacts,
): readonly (readonly Sight[])[] {
  const viewer = new Viewer(block, facts);
  const sights = windows.map((pieces) => viewer.view(pieces));
  viewer.compare(sights);
  for (const window of sights) measureWidths(window);
  markBylines(sights);
  return sights;
}

function markBylines(windows: readonly (readonly Sight[])[]): void {
  let lists = 0;
  for (const window of windows) for (const { look } of window) if (look.names > 1) lists++;
  if (lists < BYLINES) return;
  for (const window of windows) for (const sight of window) sight.bylines = true;
}

/** Looks at the pieces of one block. */
class Viewer {
  readonly #block: LineBlock;
  readonly #facts: BlockFacts;
  readonly #scanner = new Scanner();
  readonly #vocabulary = new Vocabulary();
  readonly #looks = new Map<string, Look>();
  readonly #stems: Stems[][] = [];

  constructor(block: LineBlock, facts: BlockFacts) {
    this.#block = block;
    this.#facts = facts;
  }

  view(pieces: readonly Piece[]): readonly Sight[] {
    const lineLengths = lengthsOfLines(pieces);
    const stems: Stems[] = [];
    this.#stems.push(stems);
    return pieces.map((piece, i) => this.#sight(piece, { lineLength: lineLengths[i] ?? 0, stems }));
  }

  #sight(piece: Piece, { lineLength, stems }: { readonly lineLength: number; readonly stems: Stems[] }): Sight {
    const raw = this.#block.text.slice(piece.start, piece.end);
    const odd = (piece.signs & LINE_SIGN.odd) !== 0;
    const text = cleanPiece(raw, odd);
    const cut = piece.glue !== 'none';
    if (odd || text.length < raw.length) this.#scanner.read(text);
    else this.#scan(piece);
    stems.push(this.#vocabulary.read(text, this.#scanner));
    return {
      text,
      piece,
      look: this.#look(text),
      lineLength,
      cut,
      cutAddress: cut && /https?:|www\./.test(text),
      facts: this.#facts,
      bylines: false,
      heading: raw.charCodeAt(0) === HASH ? headingLevel(raw.slice(0, 8)) : 0,
      bold: isBold(raw),
      repeats: 0,
      overlapNext: -1,
      overlapPrevious: -1,
      sharedNext: 0,
      sharedPrevious: 0,
      run: 0,
      width: 0,
      next: 0,
      afterNext: 0,
    };
  }

  #scan(piece: Piece): void {
    const at = byteOf(piece, this.#block.lines, this.#block.line);
    this.#scanner.readBytes(this.#block.lines.bytes, at, at + piece.end - piece.start);
  }

  #look(text: string): Look {
    if (text.length > REPEATED) return lookAt(text, this.#scanner);
    let look = this.#looks.get(text);
    if (look === undefined) {
      look = lookAt(text, this.#scanner);
      this.#looks.set(text, look);
    }
    return look;
  }

  compare(windows: readonly (readonly Sight[])[]): void {
    const repeats = countShapes(windows.flatMap((sights) => sights.map(({ text, cut }) => (cut ? undefined : text))));
    let piece = 0;
    compareWords(this.#stems, this.#vocabulary).forEach(({ before, after }, w) => {
      windows[w]?.forEach((sight, i) => {
        sight.overlapPrevious = before.shares[i] ?? -1;
        sight.overlapNext = after.shares[i] ?? -1;
        sight.sharedPrevious = before.rare[i] ?? 0;
        sight.sharedNext = after.rare[i] ?? 0;
        sight.repeats = repeats[piece++] ?? 0;
      });
    });
  }
}

const isBold = (raw: string): boolean =>
  '-*•0123456789'.includes(raw.charAt(0)) && raw.includes('**') && BOLD.test(raw.slice(0, 300));

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

/** The longest of the short lines after and before tells where lines are wrapped; the smaller of the two is safe. */
function measureWidths(sights: readonly Sight[]): void {
  const lines = sights.filter((sight) => !sight.cut);
  lines.forEach((sight, k) => {
    const forward = widest(lines, k, 1);
    const backward = widest(lines, k - 1, -1);
    sight.width = forward > 0 && backward > 0 ? Math.min(forward, backward) : forward || backward;
    const before = lines[k - 1];
    sight.run = sight.lineLength + (before?.look.hard ? before.run : 0);
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
