import { clean, detached } from '../../paper/clean.js';
import { AsciiIdentifier, contentKey, type Identity, identified, idOf } from '../../paper/identity.js';
import { linksOf } from '../../paper/links.js';
import type { FieldName } from '../../paper/paper.js';
import type { BlockOrigin } from '../../paper/reader/block-reader.js';
import type { Entry } from '../../paper/reader/entry.js';
import type { Registry } from '../../paper/reader/registry.js';
import { ABSTRACT_LABEL, TITLE_LABEL } from './labeller/patterns.js';
import { byteOf, LINE_SIGN, type ScannedLines } from './line-scan.js';
import { type Piece, spanIn } from './piece.js';

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
  readonly text: string;
  readonly lines: ScannedLines;
}

/** Writes papers of plain lines: those in ASCII straight from their bytes. */
export class PairWriter {
  readonly #registry: Registry;
  readonly #identifier = new AsciiIdentifier();
  readonly #decoder = new TextDecoder();

  constructor(registry: Registry) {
    this.#registry = registry;
  }

  /** The entry of a pair; undefined where there is more to do, or to say. */
  entry({ title, abstract, confidence }: Pair, block: ScannedBlock): Entry | undefined {
    if (!opensPlainly(block.text, title.start) || !opensPlainly(block.text, abstract.start)) return undefined;
    const name = this.#text(title, block);
    const text = this.#text(abstract, block);
    if (isLabelled(TITLE_LABEL, name) || isLabelled(ABSTRACT_LABEL, text)) return undefined;
    const identity = this.#identity(name, title, block);
    if (identity === undefined || !this.#registry.addNew(identity.key, this.#contentKey(text, abstract, block)))
      return undefined;
    const links = (abstract.signs & (LINE_SIGN.link | LINE_SIGN.odd)) === 0 ? [] : linksOf('abstract', text);
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
  #text(piece: Piece, block: ScannedBlock): string {
    if (isOdd(piece)) return detached(clean(block.text.slice(piece.start, piece.end)));
    const at = byteOf(piece, block.lines, block.line);
    return this.#decoder.decode(block.lines.bytes.subarray(at, at + piece.end - piece.start));
  }

  #identity(name: string, title: Piece, block: ScannedBlock): Identity | undefined {
    if (isOdd(title)) return name === '' ? undefined : identified(idOf({ title: name }));
    const at = byteOf(title, block.lines, block.line);
    return this.#identifier.identify(block.lines.bytes, at, at + title.end - title.start);
  }

  #contentKey(text: string, abstract: Piece, block: ScannedBlock): number {
    if (isOdd(abstract)) return this.#registry.contentKey(text);
    const at = byteOf(abstract, block.lines, block.line);
    return contentKey(block.lines.view, at, at + abstract.end - abstract.start);
  }
}

const isOdd = (piece: Piece): boolean => (piece.signs & LINE_SIGN.odd) !== 0;

/** Whether a letter, a quotation mark or a dollar stands at a place: no enumerator, and nothing that decorates a title. */
function opensPlainly(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return ((code | 32) - 97) >>> 0 < 26 || code === 34 || code === 36;
}

// The labels begin with a, s and t.
const isLabelled = (label: RegExp, text: string): boolean => 'astAST'.includes(text.charAt(0)) && label.test(text);
