import type { FieldReader } from './field-reader.js';
import { GradualReading, type HeadReading } from './gradual-reading.js';

/** Reads the beginning of one listing as a list of fields. A text that is asked for again, as short ones are, is read once. */
export class HeadReader {
  readonly fields: FieldReader;
  #text: string | undefined;
  #reading: GradualReading | undefined;

  constructor(fields: FieldReader) {
    this.fields = fields;
  }

  read(text: string): HeadReading {
    return this.#of(text).whole();
  }

  /** Whether the mean negative logarithm of the probabilities of its labels is above a bound. */
  isDoubted(text: string, bound: number): boolean {
    return this.#of(text).isDoubted(bound);
  }

  /** The same as {@link read} for who goes on from there: nothing is kept here. */
  take(text: string): HeadReading {
    const reading = this.read(text);
    this.#text = undefined;
    this.#reading = undefined;
    return reading;
  }

  #of(text: string): GradualReading {
    if (this.#reading === undefined || text !== this.#text) {
      this.#text = text;
      this.#reading = new GradualReading(text, this.fields);
    }
    return this.#reading;
  }
}
