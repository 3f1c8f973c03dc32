import { clean } from '../../paper/clean.js';
import type { Span } from '../../paper/reader/diagnostic.js';
import type { Placer } from '../../paper/reader/placer.js';
import type { Token } from '../structure/token.js';
import type { Placed } from './placed.js';
import type { CutPassage } from './segments.js';
import { textOf } from './text-of.js';

/** What parts a text from what stands before it: the colon of a label in marks (**Date**: …), a full stop or dash behind a title. */
const BEFORE_TEXT = /^[)\]”"]?\s*[:：]\s*|^(?:[-–—.,;|·]\s+)+/;

/** Characters before a link that may say what it leads to. */
const BEFORE_LINK = 90;

/** What is printed in the segments of a block, and where. */
export class PlacedText {
  readonly #block: string;
  readonly #placer: Placer;

  constructor(block: string, placer: Placer) {
    this.#block = block;
    this.#placer = placer;
  }

  /** The words of a segment, without what parts them from those before. */
  of(placed: Placed): string {
    return this.#words(tokensOf(placed)).replace(BEFORE_TEXT, '');
  }

  /** The words of several, those of a passage in one piece. */
  ofAll(placed: readonly Placed[]): string {
    const parts = new Map<CutPassage, Token[]>();
    for (const each of placed) {
      const tokens = parts.get(each.cut) ?? [];
      tokens.push(...tokensOf(each));
      parts.set(each.cut, tokens);
    }
    const text = [...parts.values()].map((tokens) => textOf(tokens, this.#block)).join(' ');
    return clean(text).replace(BEFORE_TEXT, '');
  }

  /** The words of a link, without its brackets and an address that is printed. */
  ofLink(placed: Placed): string {
    return this.#words(tokensOf(placed).filter(({ text }) => text !== 'url')).replace(/^[[\]\s]+|[[\]\s]+$/g, '');
  }

  /** What stands before a link in its line. */
  before(placed: Placed): string {
    const { start } = firstOf(placed);
    const line = this.#block.slice(Math.max(0, start - BEFORE_LINK), start);
    return line.slice(line.lastIndexOf('\n') + 1);
  }

  /** Where a segment stands in the listing; undefined where nothing of it can be seen. */
  span({ segment, cut }: Placed): Span | undefined {
    const { tokens } = cut.passage;
    const { start } = tokens[segment.first] as Token;
    return this.#placer.visible({ start, end: Math.max(start, (tokens[segment.end - 1] as Token).end) });
  }

  #words(tokens: readonly Token[]): string {
    return clean(textOf(tokens, this.#block));
  }
}

const tokensOf = ({ segment, cut }: Placed): readonly Token[] => cut.passage.tokens.slice(segment.first, segment.end);
const firstOf = ({ segment, cut }: Placed): Token => cut.passage.tokens[segment.first] as Token;
