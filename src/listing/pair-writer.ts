import { AsciiIdentifier, contentKey } from './identity.js';
import { ABSTRACT_LABEL, TITLE_LABEL } from './labeller/patterns.js';
import { LINE_SIGN, type ScannedLines } from './line-scan.js';
import { findLinks } from './links.js';
import type { Entry, FieldName } from './listing.js';
import { type BlockOrigin, type Piece, spanIn } from './piece.js';
import type { Registry } from './registry.js';

const TITLE: readonly FieldName[] = ['title'];
const ABSTRACT: readonly FieldName[] = ['abstract'];

/** A title and an abstract that are one piece each. */
export interface Pair {
  readonly title: Piece;
  readonly abstract: Piece;
  readonly confidence: number;
}

/** A block of lines and where it lies. */
export interface ScannedBlock extends BlockOrigin {
  readonly lines: ScannedLines;
}

/** Writes papers of plain lines straight from their bytes: nothing in them needs cleaning. */
export class PairWriter {
  readonly #registry: Registry;
  readonly #identifier = new AsciiIdentifier();
  readonly #decoder = new TextDecoder();

  constructor(registry: Registry) {
    this.#registry = registry;
  }

  /** The entry of a pair; undefined where there is more to do, or to say. */
  entry({ title, abstract, confidence }: Pair, block: ScannedBlock): Entry | undefined {
    if (((title.signs | abstract.signs) & LINE_SIGN.odd) !== 0) return undefined;
    const { bytes } = block.lines;
    const titleAt = byteOf(title, block);
    const abstractAt = byteOf(abstract, block);
    if (!opensPlainly(bytes, titleAt) || !opensPlainly(bytes, abstractAt)) return undefined;
    const titleEnd = titleAt + title.end - title.start;
    const abstractEnd = abstractAt + abstract.end - abstract.start;
    const name = this.#text(bytes, titleAt, titleEnd);
    const text = this.#text(bytes, abstractAt, abstractEnd);
    if (isLabelled(TITLE_LABEL, name) || isLabelled(ABSTRACT_LABEL, text)) return undefined;
    const identity = this.#identifier.identify(bytes, titleAt, titleEnd);
    if (identity === undefined) return undefined;
    if (!this.#registry.addNew(identity.key, contentKey(block.lines.view, abstractAt, abstractEnd))) return undefined;
    const links = (abstract.signs & LINE_SIGN.link) === 0 ? [] : findLinks(text);
    const titleSpan = spanIn(title, block);
    const abstractSpan = spanIn(abstract, block);
    return {
      paper: { id: identity.id, title: name, abstract: text, links },
      fields: [
        { fields: TITLE, span: titleSpan },
        { fields: ABSTRACT, span: abstractSpan },
      ],
      confidence,
      diagnostics: [],
      span: { start: titleSpan.start, end: abstractSpan.end, line: titleSpan.line, column: titleSpan.column },
    };
  }

  /** A text of its own: the listing can be forgotten. */
  #text(bytes: Uint8Array, from: number, to: number): string {
    return this.#decoder.decode(bytes.subarray(from, to));
  }
}

/** Where a piece of a line that is not odd begins in the bytes of its block. */
function byteOf(piece: Piece, { line, lines }: ScannedBlock): number {
  return (lines.bytesAt[piece.line - line] as number) + piece.start - piece.lineStart;
}

/** Whether a text begins with a letter or a quotation mark: with no enumerator, and nothing that decorates it. */
function opensPlainly(bytes: Uint8Array, at: number): boolean {
  const code = bytes[at] as number;
  return ((code | 32) - 97) >>> 0 < 26 || code === 34 || code === 36;
}

// The labels begin with a, s and t.
const isLabelled = (label: RegExp, text: string): boolean => 'astAST'.includes(text.charAt(0)) && label.test(text);
