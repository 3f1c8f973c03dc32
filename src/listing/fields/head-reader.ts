import { type Lines, splitLines } from '../../paper/reader/lines.js';
import { type StructuredLine, structureOf } from '../structure/structured-line.js';
import type { FieldReader } from './field-reader.js';
import type { LabelledPassage } from './labelled-passage.js';
import type { LineView } from './line-view.js';
import { ListingView } from './listing-view.js';

/** The beginning of a listing, read as a list of fields. */
export interface HeadReading {
  readonly bounds: Lines;
  readonly lines: readonly StructuredLine[];
  readonly views: readonly LineView[];
  /** What has looked at the lines, to look at those behind them. */
  readonly view: ListingView;
  readonly passages: readonly LabelledPassage[];
}

/** Reads the beginning of one listing as a list of fields. A text that is asked for again, as short ones are, is read once. */
export class HeadReader {
  readonly fields: FieldReader;
  #text: string | undefined;
  #reading: HeadReading | undefined;

  constructor(fields: FieldReader) {
    this.fields = fields;
  }

  read(text: string): HeadReading {
    if (this.#reading === undefined || text !== this.#text) {
      this.#text = text;
      this.#reading = readingOf(text, this.fields);
    }
    return this.#reading;
  }

  /** The same for who goes on from there: nothing is kept here. */
  take(text: string): HeadReading {
    const reading = this.read(text);
    this.#text = undefined;
    this.#reading = undefined;
    return reading;
  }
}

function readingOf(text: string, fields: FieldReader): HeadReading {
  const bounds = splitLines(text);
  const lines = structureOf(text, bounds);
  const view = new ListingView(fields.words);
  const views = view.look(lines);
  return { bounds, lines, views, view, passages: fields.read({ views, slots: view.slots }) };
}
