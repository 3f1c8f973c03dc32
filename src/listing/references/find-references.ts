import { cutReferences, type Stretch } from './cut.js';
import { readReference } from './read-reference.js';
import type { Reference } from './reference.js';

/** A reference of a text, with its place. The places of its fields are in the text. */
export interface FoundReference extends Reference {
  /** Offset of the first character of the reference, its number or mark included. */
  readonly start: number;
  /** Offset one past its last character. */
  readonly end: number;
}

/**
 * Reads all references of texts, whatever stands around them. What was read of the text before, its beginning as a rule, is
 * not read again.
 */
export class ReferenceFinder {
  #text = '';
  #found: readonly FoundReference[] = [];
  #read: ReadonlyMap<string, Reference> = new Map();

  find(text: string): readonly FoundReference[] {
    if (text !== this.#text) {
      const read = new Map<string, Reference>();
      this.#found = cutReferences(text).flatMap((stretch) => {
        const printed = text.slice(stretch.start, stretch.end);
        const reference = this.#read.get(printed) ?? readReference(printed);
        read.set(printed, reference);
        return isWork(reference, printed) ? [placed(reference, stretch)] : [];
      });
      this.#text = text;
      this.#read = read;
    }
    return this.#found;
  }
}

/**
 * Reads all references of a text, whatever stands around them.
 *
 * @example
 * ```ts
 * const [first] = findReferences('References\n[1] G. Alder, "How rivers move," J. Sand, vol. 3, pp. 1-9, 2001.');
 * first.values.title; // 'How rivers move'
 * ```
 */
export function findReferences(text: string): readonly FoundReference[] {
  return new ReferenceFinder().find(text);
}

function placed(reference: Reference, { start, end }: Stretch): FoundReference {
  const fields = reference.fields.map((field) => ({
    label: field.label,
    start: field.start + start,
    end: field.end + start,
  }));
  return { ...reference, fields, start, end };
}

/** A heading of Markdown: "## Articles (2019 to 2022)". */
const HEADING = /^\s{0,9}#{1,6} [^\n]*$/;
/** A title that is an address: `example.org/a`. */
const ADDRESS = /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/;

/** Whether a reference says which work it means: a title with something beside it, or authors, place and year without. */
function isWork({ values }: Reference, printed: string): boolean {
  const { authors, venue, date, doi, url, publisher } = values;
  const title = ADDRESS.test(values.title ?? '') ? undefined : values.title;
  const beside = [authors, venue, date, doi, url, publisher].filter((value) => value !== undefined).length;
  if (title === undefined) return beside >= 3 || doi !== undefined;
  const least = HEADING.test(printed.trimEnd()) ? 2 : 1;
  return beside >= least;
}
