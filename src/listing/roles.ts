import { isVisible } from './clean.js';
import { fastRole } from './fast-roles.js';
import type { Lines } from './lines.js';
import type { Piece } from './piece.js';
import { PieceCutter } from './pieces.js';

/** Roles of pieces: one letter of `TtAaMBO` a piece, and how sure each is. */
export interface Labelling {
  readonly roles: string;
  /** Posterior probability of each role. */
  readonly confidence: ArrayLike<number>;
}

/** Gives pieces of irregular text their roles. */
export type Labeller = (pieces: readonly Piece[], block: string) => Labelling;

/** The pieces of a block with their roles. */
export interface LabelledBlock {
  readonly pieces: readonly Piece[];
  readonly roles: string;
  readonly confidence: readonly number[];
}

/** Lines that are not empty, as one string of fast roles and the index of each line. */
interface Overview {
  readonly letters: string;
  readonly lineOf: readonly number[];
}

const REGULAR = /(?:TA){3,}/g;

/**
 * Two tiers: runs of plain title and abstract lines are accepted by cheap tests; everything between goes to the labeller,
 * with one pair of the runs on either side, so that it sees where a title begins and an abstract ends.
 *
 *   ? ? T A ? T A T A T A T A T A ? T
 *   ~~~~~~~~~~~~~ accepted    ~~~~~~~
 */
export function labelBlock(
  block: string,
  source: { readonly lines: Lines; readonly line: number },
  labeller: Labeller,
): LabelledBlock {
  const { lines, line } = source;
  const { letters, lineOf } = overviewOf(block, lines);
  const builder = new BlockBuilder(block, source, labeller);
  let done = 0;
  for (const match of letters.matchAll(REGULAR)) {
    const first = match.index === 0 ? 0 : match.index + 2;
    const last = match.index + match[0].length;
    const end = last === letters.length ? last : last - 2;
    builder.irregular(done, lineOf[first] ?? 0);
    for (let i = first; i < end; i++) builder.regular(lineOf[i] ?? 0, letters.charAt(i), line);
    done = (lineOf[end - 1] ?? 0) + 1;
  }
  builder.irregular(done, lines.starts.length);
  return builder;
}

function overviewOf(block: string, lines: Lines): Overview {
  const lineOf: number[] = [];
  let letters = '';
  for (let i = 0; i < lines.starts.length; i++) {
    const role = fastRole(block.slice(lines.starts[i], lines.ends[i]));
    if (role === '_') continue;
    letters += role;
    lineOf.push(i);
  }
  return { letters, lineOf };
}

class BlockBuilder implements LabelledBlock {
  readonly pieces: Piece[] = [];
  readonly confidence: number[] = [];
  roles = '';
  readonly #block: string;
  readonly #lines: Lines;
  readonly #line: number;
  readonly #labeller: Labeller;
  readonly #cutter: PieceCutter;

  constructor(block: string, source: { readonly lines: Lines; readonly line: number }, labeller: Labeller) {
    this.#block = block;
    this.#lines = source.lines;
    this.#line = source.line;
    this.#labeller = labeller;
    this.#cutter = new PieceCutter(block, source.lines);
  }

  regular(index: number, role: string, firstLine: number): void {
    const lineStart = this.#lines.starts[index] ?? 0;
    let start = lineStart;
    let end = this.#lines.ends[index] ?? 0;
    while (start < end && !isVisible(this.#block.charAt(start))) start++;
    while (end > start && !isVisible(this.#block.charAt(end - 1))) end--;
    this.pieces.push({ start, end, line: firstLine + index, lineStart, glue: 'none', blank: 0 });
    this.roles += role;
    this.confidence.push(1);
  }

  irregular(first: number, end: number): void {
    const pieces = this.#cutter.cut({ first, end, lineNumber: this.#line });
    if (pieces.length === 0) return;
    const { roles, confidence } = this.#labeller(pieces, this.#block);
    for (let i = 0; i < pieces.length; i++) {
      const piece = pieces[i];
      if (piece) this.pieces.push(piece);
      this.confidence.push(confidence[i] ?? 0);
    }
    this.roles += roles;
  }
}
