import type { StructuredLine } from '../structure/structured-line.js';
import { ColumnFollower, type OpenTable } from './columns.js';
import { type LineView, viewLine } from './line-view.js';
import { type ParagraphPlace, paragraphPlaces } from './paragraph-places.js';
import { type OpenSections, SectionFollower } from './section-kinds.js';
import { SlotTable } from './slot-table.js';
import { WordTable } from './word-facts.js';

/** Looks at the lines of a listing, block by block, and gathers what is known of its slots. */
export class ListingView {
  readonly slots: SlotTable = new SlotTable();
  readonly #words: WordTable;
  readonly #columns = new ColumnFollower();
  readonly #sections = new SectionFollower();
  /** The table and the sections that were open before each line of the last look. */
  #before: { readonly table: OpenTable; readonly sections: OpenSections }[] = [];

  /** @param words those of the reader that it is made for */
  constructor(words: WordTable = new WordTable()) {
    this.#words = words;
  }

  /**
   * Views of lines. Lines before `fresh` were looked at before: they do not count again.
   *
   * @param fresh index of the first new line
   */
  look(lines: readonly StructuredLine[], fresh = 0): readonly LineView[] {
    this.#before = [];
    const places = paragraphPlaces(lines);
    const views: LineView[] = [];
    for (let i = 0; i < lines.length; i++) {
      const view = this.#view(lines[i] as StructuredLine, places[i] as ParagraphPlace);
      if (i >= fresh) this.slots.observe(view);
      views.push(view);
    }
    return views;
  }

  #view(line: StructuredLine, place: ParagraphPlace): LineView {
    this.#before.push({ table: this.#columns.open, sections: this.#sections.open });
    return viewLine(line, this.#words, {
      columns: this.#columns.next(line),
      section: this.#sections.next(line),
      place,
    });
  }

  /** Goes back to where a line of the last look began: it is looked at again. */
  returnTo(line: number): void {
    const before = this.#before[line];
    if (before === undefined) return;
    this.#columns.open = before.table;
    this.#sections.open = before.sections;
  }
}
