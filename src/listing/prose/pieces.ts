import { visibleRange } from '../../paper/range.js';
import { cutsOf, type IsName } from './cuts.js';
import type { ScannedLines } from './line-scan.js';
import type { Glue, Piece } from './piece.js';

const NEIGHBOURHOOD = 20_000;
/** Stretches of this length in lower case that cost as much as a block. */
const FEW = 6;

/** Lines of a block to be cut into pieces. */
export interface LineRange {
  readonly first: number;
  readonly end: number;
  /** Number of the block's first line in the listing. */
  readonly lineNumber: number;
}

/** Cuts lines of a block into pieces. Every visible character is in exactly one piece. */
export class PieceCutter {
  readonly #block: string;
  readonly #lines: ScannedLines;
  #lower: string | undefined;
  #asked = 0;

  constructor(block: string, lines: ScannedLines) {
    this.#block = block;
    this.#lines = lines;
  }

  cut(range: LineRange): Piece[] {
    const pieces: Piece[] = [];
    let blank = 0;
    for (let i = range.first; i < range.end; i++) {
      const made = pieces.length;
      this.#cutLine(i, { line: range.lineNumber + i, blank }, pieces);
      blank = pieces.length > made ? 0 : blank + 1;
    }
    return pieces;
  }

  #cutLine(index: number, place: Pick<Piece, 'line' | 'blank'>, pieces: Piece[]): void {
    const lineStart = this.#lines.starts[index] ?? 0;
    const { start, end } = visibleRange(this.#block, { start: lineStart, end: this.#lines.ends[index] ?? 0 });
    if (start === end) return;
    let from = start;
    let glue: Glue = 'none';
    let blank = place.blank;
    const signs = this.#lines.signs[index] ?? 0;
    const push = (to: number): void => {
      const range = visibleRange(this.#block, { start: from, end: to });
      if (range.start === range.end) return;
      pieces.push({ start: range.start, end: range.end, line: place.line, lineStart, glue, blank, signs });
      blank = 0;
    };
    const isName: IsName = (a, b) => this.#occursTwice(start + a, start + b);
    for (const cut of cutsOf({ text: this.#block.slice(start, end), signs, isName })) {
      push(start + cut.at);
      from = start + cut.at;
      glue = cut.glue;
    }
    push(end);
  }

  #occursTwice(start: number, end: number): boolean {
    const from = Math.max(0, start - NEIGHBOURHOOD);
    const around = this.#block.slice(from, end + NEIGHBOURHOOD);
    const word = this.#block.slice(start, end);
    // As it is spelt, first: most names are, and need no copy in lower case.
    return isTwiceIn(around, word) || isTwiceIn(this.#lowerCase(from, end + NEIGHBOURHOOD), word.toLowerCase());
  }

  /** A stretch of the block in lower case; of the whole block where that is asked for often and no length changes. */
  #lowerCase(from: number, to: number): string {
    if (this.#asked++ < FEW) return this.#block.slice(from, to).toLowerCase();
    this.#lower ??= this.#block.toLowerCase();
    return this.#lower.length === this.#block.length
      ? this.#lower.slice(from, to)
      : this.#block.slice(from, to).toLowerCase();
  }
}

function isTwiceIn(text: string, word: string): boolean {
  const first = text.indexOf(word);
  return first >= 0 && text.indexOf(word, first + 1) >= 0;
}
