import type { Lines } from '../../paper/reader/lines.js';
import { isLatexList, isSilentLatex } from './latex-marks.js';
import { ReferenceLinks } from './reference-links.js';
import { TextTables } from './text-tables.js';
import type { Token } from './token.js';

/** What marks mean in a text that other lines of it tell: addresses given below, borders of tables, lists of LaTeX. */
export class TextMarkup {
  readonly isLatex: boolean;
  readonly #text: string;
  readonly #links: ReferenceLinks;
  readonly #tables: TextTables;

  constructor(text: string, bounds: Lines) {
    this.isLatex = isLatexList(text);
    this.#text = text;
    this.#links = new ReferenceLinks(text);
    this.#tables = new TextTables(text, bounds);
  }

  /** Whether a line says nothing by itself, by its number and its place in the text. */
  isSilent(index: number, start: number, end: number): boolean {
    if (this.#links.defines(start) || this.#tables.isBorder(index)) return true;
    return this.isLatex && isSilentLatex(this.#text.slice(start, end));
  }

  /** A line as its marks are read, of the same length. */
  printed(line: string, index: number): string {
    return this.#tables.barred(line, index);
  }

  resolved(tokens: readonly Token[]): readonly Token[] {
    return this.#links.resolved(tokens, this.#text);
  }
}
