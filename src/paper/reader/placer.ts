import { type Range, visibleRange } from '../range.js';
import { type Block, columnIn } from './block-reader.js';
import type { Span } from './diagnostic.js';
import { splitLines } from './lines.js';

/** Tells where stretches of a block lie in the listing. Fast where one is near the one asked for before. */
export class Placer {
  readonly #block: Block;
  readonly #starts: readonly number[];
  #line = 0;

  constructor(block: Block) {
    this.#block = block;
    this.#starts = splitLines(block.text).starts;
  }

  /** The place of what can be seen of a stretch; undefined where nothing can. */
  visible(range: Range): Span | undefined {
    const { start, end } = visibleRange(this.#block.text, range);
    return start === end ? undefined : this.#span(start, end);
  }

  #span(start: number, end: number): Span {
    const line = this.#lineAt(start);
    return {
      start: this.#block.offset + start,
      end: this.#block.offset + end,
      line: this.#block.line + line,
      column: columnIn(this.#block, this.#starts[line] ?? 0, start),
    };
  }

  /** Number of the line, from 0, that holds an offset. */
  #lineAt(offset: number): number {
    while (offset < (this.#starts[this.#line] ?? 0)) this.#line--;
    while ((this.#starts[this.#line + 1] ?? Number.POSITIVE_INFINITY) <= offset) this.#line++;
    return this.#line;
  }
}
