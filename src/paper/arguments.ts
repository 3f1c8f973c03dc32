// What public functions say of an argument that they cannot use: its name, what it must be, and what it was.

import { shortened } from './shortened.js';

/** A value as an error message shows it: short, on one line, and without calling anything of the value's own. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(shortened(value));
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
}

/** Throws a `TypeError` that names the argument. */
export function refuse(name: string, wanted: string, value: unknown): never {
  throw new TypeError(`${name} must be ${wanted}, not ${shown(value)}`);
}

export function checkString(name: string, value: unknown): asserts value is string {
  if (typeof value !== 'string') refuse(name, 'a string', value);
}

/** An object of options; one that is left out has had its default before. */
export function checkOptions(value: unknown, name = 'options'): asserts value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(name, 'an object', value);
}

/** A list of any kind, but not a string, which would be taken apart into characters. */
export function checkIterable(name: string, value: unknown): asserts value is Iterable<unknown> {
  if (typeof value !== 'object' || value === null || !(Symbol.iterator in value))
    refuse(name, 'an array or another iterable', value);
}

/** The strings of a list, each checked. */
export function checkedStrings(name: string, values: Iterable<string>): string[] {
  checkIterable(name, values);
  return Array.from(values, (value, i) => {
    checkString(`${name}[${i}]`, value);
    return value;
  });
}

/** A whole number, or Infinity where there is no upper bound. */
export function checkWhole(name: string, value: unknown, range: { from: number; to?: number }): void {
  const { from, to = Infinity } = range;
  if (typeof value !== 'number') refuse(name, 'a number', value);
  if ((Number.isInteger(value) || value === to) && value >= from && value <= to) return;
  const bounds = to === Infinity ? `from ${from}` : `from ${from} to ${to}`;
  throw new RangeError(`${name} must be a whole number ${bounds}, not ${value}`);
}

/** A number from 0 to 1. */
export function checkShare(name: string, value: unknown): void {
  if (typeof value !== 'number') refuse(name, 'a number', value);
  if (!(value >= 0 && value <= 1)) throw new RangeError(`${name} must be a number from 0 to 1, not ${value}`);
}

/** An object whose named fields are strings, as the texts of a paper are. */
export function checkPaper(name: string, value: unknown, fields: readonly string[]): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(name, 'a paper', value);
  for (const field of fields) checkString(`${name}.${field}`, (value as Record<string, unknown>)[field]);
}

/** A paper as it is kept: with an id that is not empty. */
export function checkKeptPaper(name: string, value: unknown): void {
  checkPaper(name, value, ['id', 'title', 'abstract']);
  if ((value as { readonly id: string }).id === '') throw new RangeError(`${name}.id must not be empty`);
}

/** The links of a paper, which text alone has not. */
export function checkLinks(name: string, { links }: { readonly links: unknown }): void {
  if (!Array.isArray(links)) refuse(`${name}.links`, 'an array', links);
}

/** The papers of a list, each checked. */
export function checkedPapers<P>(name: string, papers: Iterable<P>, fields: readonly string[]): P[] {
  checkIterable(name, papers);
  return Array.from(papers, (paper, i) => {
    checkPaper(`${name}[${i}]`, paper, fields);
    return paper;
  });
}
