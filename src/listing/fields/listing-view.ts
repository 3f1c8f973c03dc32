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
    return lines.map((line, i) => {
      this.#before.push(this.#follower.open);
      const columns = this.#follower.next(line);
      const view = viewLine(line, this.#words, { columns, place: places[i] as ParagraphPlace });
      if (i >= fresh) this.slots.observe(view);
      return view;
    });
  }

  /** Goes back to where a line of the last look began: it is looked at again. */
  returnTo(line: number): void {
    const table = this.#before[line];
    if (table !== undefined) this.#follower.open = table;
  }
}
