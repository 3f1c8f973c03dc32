import { type StructuredLine, structureOf } from '../structure/structured-line.js';
import type { FieldReader } from './field-reader.js';
import type { LabelledPassage } from './labelled-passage.js';
import type { LineView } from './line-view.js';
import { ListingView } from './listing-view.js';
import { type Passage, passagesOf } from './passages.js';
import { settle } from './rules/settle.js';

/** The beginning of a listing, read as a list of fields. */
export interface HeadReading {
  readonly lines: readonly StructuredLine[];
  readonly views: readonly LineView[];
  /** What has looked at the lines, to look at those behind them. */
  readonly view: ListingView;
  readonly passages: readonly LabelledPassage[];
}

/** A text that is read as a list of fields as far as it is asked for. */
export class GradualReading {
  readonly #fields: FieldReader;
  readonly #lines: readonly StructuredLine[];
  readonly #view: ListingView;
  readonly #views: readonly LineView[];
  readonly #passages: readonly Passage[];
  readonly #labelled: LabelledPassage[] = [];
  #doubt = 0;
  #whole: HeadReading | undefined;

  constructor(text: string, fields: FieldReader) {
    this.#fields = fields;
    this.#lines = structureOf(text);
    this.#view = new ListingView(fields.words);
    this.#views = this.#view.look(this.#lines);
    this.#passages = passagesOf(this.#views);
  }

  /** Whether the mean doubt of its tokens is above a bound. It is read no further than until that is sure. */
  isDoubted(bound: number): boolean {
    const enough = bound * this.#passages.reduce((sum, { tokens }) => sum + tokens.length, 0);
    while (this.#doubt <= enough) if (!this.#goOn()) return false;
    return true;
  }

  /** All of it. */
  whole(): HeadReading {
    if (this.#whole === undefined) {
      while (this.#goOn());
      settle(this.#labelled);
      this.#whole = {
        lines: this.#lines,
        views: this.#views,
        view: this.#view,
        passages: this.#labelled,
      };
    }
    return this.#whole;
  }

  /** Labels the next passage, if there is one. */
  #goOn(): boolean {
    const passage = this.#passages[this.#labelled.length];
    if (passage === undefined) return false;
    const read = this.#fields.label(passage, { views: this.#views, slots: this.#view.slots });
    this.#labelled.push(read);
    this.#doubt += doubtOf(read);
    return true;
  }
}

/** Negative logarithms of the probabilities of the labels of a passage. */
export function doubtOf({ confidence }: LabelledPassage): number {
  let doubt = 0;
  for (let i = 0; i < confidence.length; i++) doubt -= Math.log(Math.max(1e-6, confidence[i] as number));
  return doubt;
}
