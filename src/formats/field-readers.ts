import { dateOf } from '../paper/dates.js';
import { arxivIdOf, doiOf } from '../paper/identifiers.js';
import { addressOf } from '../paper/links.js';
import { htmlText } from '../paper/markup/html.js';
import type { FieldName, Paper, PaperType } from '../paper/paper.js';
import { typeNamed } from './paper-types.js';
import type { RecordValue } from './record.js';
import type { RecordValues } from './record-values.js';

/** What was read of a record for a field, and the values that say it. */
export interface FieldReading<Value> {
  readonly value: Value;
  readonly from: readonly RecordValue[];
}

/** Reads a field of a record; undefined where no value gives it. */
export type FieldReader<Value> = (values: RecordValues) => FieldReading<Value> | undefined;

/** How each field is read of a record. */
export type FieldTable = { readonly [Name in FieldName]?: FieldReader<NonNullable<Paper[Name]>> };

/** Reads one value: undefined where it gives nothing. */
export type ValueReader<Value> = (text: string, value: RecordValue) => Value | undefined;
/** Reads the items of one value. */
export type ItemReader = (text: string, value: RecordValue) => readonly string[];

/** The first value that gives something, and all that give the same. */
export function first<Value>(names: readonly string[], read: ValueReader<Value>): FieldReader<Value> {
  return best(names, read, () => 0);
}

/**
 * The value of the highest rank, the first of equals. Values that say the same, or less of the same (a year beside a day, the
 * beginning of a name), count as read.
 */
export function best<Value>(
  names: readonly string[],
  read: ValueReader<Value>,
  rank: (value: Value) => number,
): FieldReader<Value> {
  return (values) => {
    const given = values.of(names).flatMap((from) => {
      const value = read(from.text, from);
      return value === undefined ? [] : [{ from, value }];
    });
    const [start, ...others] = given;
    if (start === undefined) return undefined;
    const { value } = others.reduce((top, each) => (rank(each.value) > rank(top.value) ? each : top), start);
    return { value, from: given.filter((each) => says(value, each.value)).map(({ from }) => from) };
  };
}

const says = (whole: unknown, part: unknown): boolean =>
  whole === part ||
  (typeof whole === 'string' && typeof part === 'string' && part.length >= 4 && whole.startsWith(part));

/** All values as a list; of several groups of names the first that has any, since the others say the same. */
export function list(groups: readonly (readonly string[])[], split: ItemReader): FieldReader<string[]> {
  return (values) => {
    const used = groups.map((names) => values.of(names)).filter((group) => group.length > 0);
    const value = used
      .map((group) => group.flatMap((each) => split(each.text, each)))
      .find((items) => items.length > 0);
    return value && { value, from: used.flat() };
  };
}

/** The values of several names as one list, in the order of the record. */
export function mixed(names: readonly string[], split: ItemReader): FieldReader<string[]> {
  return (values) => {
    const from = values.all.filter(({ name }) => names.includes(name));
    const value = from.flatMap((each) => split(each.text, each));
    return value.length === 0 ? undefined : { value, from };
  };
}

/** A title with its subtitle behind a colon, unless it has that already. */
export const withSubtitle =
  (title: FieldReader<string>, subtitle: FieldReader<string>): FieldReader<string> =>
  (values) => {
    const main = title(values);
    const sub = subtitle(values);
    if (main === undefined || sub === undefined || main.value.includes(sub.value)) return main;
    return { value: `${main.value}: ${sub.value}`, from: [...main.from, ...sub.from] };
  };

/** Text without the markup of HTML, white space folded; undefined where nothing is left. */
export const plainValue: ValueReader<string> = (text) => htmlText(text) || undefined;

/** Text of the first name that has one. */
export const text = (...names: readonly string[]): FieldReader<string> => first(names, plainValue);

/** The longest text: full names of venues before short ones. */
export const longest = (...names: readonly string[]): FieldReader<string> =>
  best(names, plainValue, (value) => value.length);

/** The most exact date, as ISO 8601. */
export const date = (...names: readonly string[]): FieldReader<string> =>
  best(
    names,
    (value) => dateOf(value)?.iso,
    (iso) => iso.length,
  );

// OCT 1   SEP-OCT   4 March   March 4
const monthFirst = (day: string): string =>
  day.trim().replace(/^(\d{1,2})\s+(\p{L}{3,})\.?$|^(\p{L}{3,})-\p{L}+$/u, '$2$3 $1');

/** The most exact date; a year has month and day from a value beside it: `PY` 2018 with `PD` OCT 1. */
export const dateBeside =
  (years: readonly string[], days: readonly string[]): FieldReader<string> =>
  (values) => {
    const reading = date(...years, ...days)(values);
    const [day] = values.of(days);
    const iso = reading && day && dateOf(`${reading.value.slice(0, 4)} ${monthFirst(day.text)}`)?.iso;
    if (reading === undefined || day === undefined || iso === undefined || iso.length <= reading.value.length)
      return reading;
    return { value: iso, from: [...reading.from, day] };
  };

/** The most exact date, as it is printed. */
export const datePrinted = (...names: readonly string[]): FieldReader<string> => {
  const iso = (value: string): string => dateOf(value)?.iso ?? '';
  return best(
    names,
    (value) => (iso(value) === '' ? undefined : value.trim()),
    (value) => iso(value).length,
  );
};

/** The first value that is or holds a DOI. */
export const doi = (...names: readonly string[]): FieldReader<string> => first(names, doiOf);

/** The first value that is or holds an identifier of arXiv. */
export const arxivId = (...names: readonly string[]): FieldReader<string> => first(names, arxivIdOf);

/** The first value that is an address. */
export const url = (...names: readonly string[]): FieldReader<string> => first(names, addressOf);

/** A name a value: authors, editors, keywords. */
export const oneEach = (text: string): readonly string[] => {
  const name = htmlText(text);
  return name === '' ? [] : [name];
};

/** Items of a text between separators. */
export const separated =
  (separator: RegExp) =>
  (text: string): readonly string[] =>
    htmlText(text)
      .split(separator)
      .map((item) => item.trim())
      .filter((item) => item !== '');

/** Identifiers of other registers, by the names under which a paper has them. */
export function identifiers(table: Readonly<Record<string, FieldReader<string>>>): FieldReader<Record<string, string>> {
  return (values) => {
    const found = Object.entries(table).flatMap(([register, read]) => {
      const reading = read(values);
      return reading === undefined ? [] : [{ register, ...reading }];
    });
    if (found.length === 0) return undefined;
    const value = Object.fromEntries(found.map(({ register, value }) => [register, value]));
    return { value, from: found.flatMap(({ from }) => from) };
  };
}

/** What a pattern finds: its first group, or all of it. */
export const found =
  (pattern: RegExp): ((text: string) => string | undefined) =>
  (text) => {
    const match = pattern.exec(text);
    return match === null ? undefined : (match[1] ?? match[0]);
  };

/** The first value that a pattern finds. */
export const matching = (pattern: RegExp, ...names: readonly string[]): FieldReader<string> =>
  first(names, found(pattern));

/** Books by their ISBN, series by their ISSN, which formats give under one name. */
export const ISBN: RegExp = /(?<![\dX-])(?:97[89][- ]?)?\d(?:[- ]?\d){8}[- ]?[\dX](?![\dX-])/;
export const ISSN: RegExp = /(?<![\dX-])\d{4}-?\d{3}[\dX](?![\dX-])/;
export const isbn = (...names: readonly string[]): FieldReader<string> => matching(ISBN, ...names);
export const issn = (...names: readonly string[]): FieldReader<string> => matching(ISSN, ...names);

/** First and last page, or an article number: the names of the first page, of the last page, of what holds both. */
export function pages(
  firstPage: readonly string[],
  lastPage: readonly string[],
  both: readonly string[] = [],
): FieldReader<string> {
  return (values) => {
    const whole = first(both, plainValue)(values);
    if (whole !== undefined) return whole;
    const start = first(firstPage, plainValue)(values);
    const end = first(lastPage, plainValue)(values);
    if (start === undefined || end === undefined || end.value === start.value || start.value.includes('-')) {
      const from = [...(start?.from ?? []), ...(end?.from ?? [])];
      const value = start?.value ?? end?.value;
      return value === undefined ? undefined : { value, from };
    }
    return { value: `${start.value}-${end.value}`, from: [...start.from, ...end.from] };
  };
}

/** What was published, where a value names a type as any of the formats does: `JOUR`, `Journal Article`, `Book, Section`. */
export const paperType = (...names: readonly string[]): FieldReader<PaperType> => first(names, typeNamed);
