import { NUMBER, signShape, type Tokens, YEAR } from './tokens.js';

/** Ways to mark the items of a list; `[1]`, `1.`, `(1)`, `1)`, `1`, `•`. */
export const MARKER_STYLES = 6;
const BARE = 4;
const BULLET = 5;

const [OPEN, CLOSE, ROUND_OPEN, ROUND_CLOSE, STOP] = ['[', ']', '(', ')', '.'].map(signShape);
const BULLETS = new Set(['-', '*', '•', '·', '▪', '◦', '–', '^', '+'].map(signShape));

/** A mark that may begin an item. */
export interface Marker {
  readonly style: number;
  /** Its number counts on from the last one of its style: the first is 1, or stands at the start of a line. */
  readonly rising: boolean;
}

/** Finds the marks of a text one after the other, and which of them count up. */
export class Markers {
  readonly #last = new Array<number | undefined>(MARKER_STYLES).fill(undefined);
  /** How many marks of each style counted up so far. */
  readonly counts: Int32Array = new Int32Array(MARKER_STYLES);

  /** The mark that begins at a token; undefined where there is none. */
  at(tokens: Tokens, i: number, lineStart: boolean): Marker | undefined {
    const style = styleAt(tokens, i, lineStart);
    if (style < 0) return undefined;
    if (style === BULLET) {
      this.counts[style]!++;
      return { style, rising: true };
    }
    const digits = style === 0 || style === 2 ? i + 1 : i;
    const number = Number(tokens.text.slice(tokens.starts[digits]!, tokens.ends[digits]!));
    const last = this.#last[style];
    const rising = last === undefined ? number === 1 || lineStart : number === last + 1;
    if (rising) {
      this.#last[style] = number;
      this.counts[style]!++;
    }
    return { style, rising };
  }
}

/** Tokens of each style's mark, those of numbers alone. */
const LENGTHS = [3, 2, 3, 2];

/** How many tokens the numbered mark takes that a string begins with: 0 where it begins with none. */
export function markLength(tokens: Tokens): number {
  return tokens.length === 0 ? 0 : (LENGTHS[styleAt(tokens, 0, false)] ?? 0);
}

function styleAt({ shapes, length, starts, ends }: Tokens, i: number, lineStart: boolean): number {
  const shape = shapes[i]!;
  const next = i + 1 < length ? shapes[i + 1]! : 0;
  const glued = i + 1 < length && starts[i + 1] === ends[i];
  // `[1990]` is a count; `1990.` may be a year.
  if (shape === OPEN && (isCount(next) || shapes[i + 1] === YEAR) && shapes[i + 2] === CLOSE) return 0;
  if (shape === ROUND_OPEN && isCount(next) && shapes[i + 2] === ROUND_CLOSE) return 2;
  if (isCount(shape)) {
    if (next === STOP && glued) return 1;
    if (next === ROUND_CLOSE && glued) return 3;
    return lineStart && !glued ? BARE : -1;
  }
  return lineStart && BULLETS.has(shape) ? BULLET : -1;
}

/** Whether a shape is that of a number of up to four digits. */
const isCount = (shape: number): boolean => shape >= NUMBER && shape < NUMBER + 4;
