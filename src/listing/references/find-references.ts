import { cutReferences } from './cut.js';
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
 * Reads all references of a text, whatever stands around them.
 *
 * @example
 * ```ts
 * const [first] = findReferences('References\n[1] G. Alder, "How rivers move," J. Sand, vol. 3, pp. 1-9, 2001.');
 * first.values.title; // 'How rivers move'
 * ```
 */
export function findReferences(text: string): FoundReference[] {
  return cutReferences(text).flatMap(({ start, end }) => {
    const reference = readReference(text.slice(start, end));
    if (!isWork(reference)) return [];
    const fields = reference.fields.map((field) => ({ ...field, start: field.start + start, end: field.end + start }));
    return [{ ...reference, fields, start, end }];
  });
}

/** Whether a reference says which work it means: a title with something beside it, or authors, place and year without. */
function isWork({ values }: Reference): boolean {
  const { title, authors, venue, date, doi, url, publisher } = values;
  const beside = [authors, venue, date, doi, url, publisher].filter((value) => value !== undefined).length;
  return title === undefined ? beside >= 3 || doi !== undefined : beside >= 1;
}
