import { fieldSpans } from '../../src/listing/references/field-spans.js';
import { REFERENCE_LABELS } from '../../src/listing/references/labels.js';
import type { Tokens } from '../../src/listing/references/tokens.js';

/** Fields of a labelled string: `label first end`. */
function fieldsOf(tokens: Tokens, labels: ArrayLike<number>): Set<string> {
  return new Set(fieldSpans(tokens, labels).map(({ label, first, end }) => `${label} ${first} ${end}`));
}

/** Counts of fields found, given and right, by label, over many strings. */
export class FieldScore {
  readonly right: Float64Array = new Float64Array(REFERENCE_LABELS.length);
  readonly found: Float64Array = new Float64Array(REFERENCE_LABELS.length);
  readonly given: Float64Array = new Float64Array(REFERENCE_LABELS.length);
  strings = 0;
  exact = 0;
  /** Strings with a title, and those of them whose title is right. */
  titled = 0;
  exactTitles = 0;

  add(tokens: Tokens, labels: ArrayLike<number>, gold: ArrayLike<number>): void {
    const found = fieldsOf(tokens, labels);
    const given = fieldsOf(tokens, gold);
    const label = (field: string): number => Number.parseInt(field, 10);
    for (const field of found) this.found[label(field)]!++;
    for (const field of given) {
      this.given[label(field)]!++;
      if (found.has(field)) this.right[label(field)]!++;
    }
    this.strings++;
    if (found.size === given.size && [...given].every((field) => found.has(field))) this.exact++;
    const titles = (fields: Set<string>): string =>
      [...fields].filter((field) => REFERENCE_LABELS[label(field)] === 'title').join();
    if (titles(given) === '') return;
    this.titled++;
    if (titles(found) === titles(given)) this.exactTitles++;
  }

  /** F1 of a label in percent, of all where none is named. */
  f1(label?: number): number {
    const sum = (counts: Float64Array): number =>
      label === undefined ? counts.reduce((a, b) => a + b) : counts[label]!;
    return (200 * sum(this.right)) / (sum(this.found) + sum(this.given));
  }
}
