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
  return cutReferences(text).map(({ start, end }) => {
    const reference = readReference(text.slice(start, end));
    const fields = reference.fields.map((field) => ({ ...field, start: field.start + start, end: field.end + start }));
    return { ...reference, fields, start, end };
  });
}
