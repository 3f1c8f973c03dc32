import type { StructuredLine } from '../structure/structured-line.js';
import { ColumnFollower, type OpenTable } from './columns.js';
import { type LineView, viewLine } from './line-view.js';
import { type ParagraphPlace, paragraphPlaces } from './paragraph-places.js';
import { SlotTable } from './slot-table.js';
import { WordTable } from './word-facts.js';

/** Looks at the lines of a listing, block by block, and gathers what is known of its slots. */
export class ListingView {
  readonly slots: SlotTable = new SlotTable();
  readonly #words: WordTable;
  readonly #follower = new ColumnFollower();
  /** The table that was open before each line of the last look. */
  #before: OpenTable[] = [];

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
    this.#before.push(this.#follower.open);
    return viewLine(line, this.#words, { columns: this.#follower.next(line), place });
  }

  /** Goes back to where a line of the last look began: it is looked at again. */
  returnTo(line: number): void {
    const table = this.#before[line];
    if (table !== undefined) this.#follower.open = table;
  }
}
