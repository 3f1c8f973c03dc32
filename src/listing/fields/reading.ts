import type { StructuredLine } from '../structure/structured-line.js';
import { ColumnFollower } from './columns.js';
import { type LineView, viewLine } from './line-view.js';
import { SlotTable } from './slot-table.js';
import { WordTable } from './word-facts.js';

/** Looks at the lines of a listing, block by block, and gathers what is known of its slots. */
export class ListingView {
  readonly slots: SlotTable = new SlotTable();
  readonly #words = new WordTable();
  readonly #columns = new ColumnFollower();

  /** Views of lines that were not seen before. */
  look(lines: readonly StructuredLine[]): readonly LineView[] {
    return lines.map((line) => {
      const view = viewLine(line, this.#words, this.#columns.next(line));
      this.slots.observe(view);
      return view;
    });
  }
}
