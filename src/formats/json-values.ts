import { splitNames } from '../paper/name-list.js';
import { type ItemReader, oneEach } from './field-readers.js';

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A member within a value: `part(data, 'source', 'display_name')`. */
export function part(data: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) => (isPlain(value) && Object.hasOwn(value, name) ? value[name] : undefined),
    data,
  );
}

/** Members that hold the text of an object: a title with its kind, a subject, a journal. */
const TEXTS = ['name', 'title', 'value', 'text', 'display_name', 'subject', 'keyword', 'tag', 'descriptor'];

/** The text of a value: of a list that of its first item, of an object that of the member which holds it; or else empty. */
export function textOf(data: unknown): string {
  if (typeof data === 'string') return data;
  if (typeof data === 'number') return String(data);
  if (Array.isArray(data)) return data.length === 0 || Array.isArray(data[0]) ? '' : textOf(data[0]);
  const member = TEXTS.find((name) => typeof part(data, name) === 'string');
  // ORCID has a title in a title.
  const text = member === undefined ? part(data, 'title', 'value') : part(data, member);
  return typeof text === 'string' ? text : '';
}

/** A subtitle among titles with their kinds (DataCite), or empty. */
export function subtitleText(titles: unknown): string {
  const others: readonly unknown[] = Array.isArray(titles) ? titles.slice(1) : [];
  return textOf(others.find((item) => part(item, 'titleType') === 'Subtitle'));
}

/** An abstract: a text, words with their places (OpenAlex), or the one among descriptions that is one (DataCite). */
export function abstractText(text: string, data: unknown): string {
  if (text !== '') return text;
  if (Array.isArray(data)) {
    const own = data.find((item) => part(item, 'descriptionType') === 'Abstract');
    return textOf(part(own, 'description'));
  }
  return textOf(data) || invertedText(data);
}

/** Longest abstract in words. */
const MOST_WORDS = 100_000;

// {"Tide": [0, 7], "pools": [1]}
function invertedText(data: unknown): string {
  if (!isPlain(data)) return '';
  const words: string[] = [];
  for (const [word, places] of Object.entries(data))
    for (const place of Array.isArray(places) ? places : [])
      if (Number.isInteger(place) && place >= 0 && place < MOST_WORDS) words[place as number] = word;
  return words.filter((word) => word !== undefined).join(' ');
}

/** A date as text: `{"date-parts": [[2020, 3, 4]]}`, `{"date-time": …}`, dates with their kinds, the first of versions. */
export function dateText(text: string, data: unknown): string {
  if (text !== '') return text;
  if (Array.isArray(data)) {
    const issued = data.find((item) => part(item, 'dateType') === 'Issued') ?? data[0];
    return textOf(part(issued, 'date')) || textOf(part(issued, 'created')).replace(/^[A-Z][a-z]{2}, /, '');
  }
  const year = textOf(part(data, 'year'));
  if (year !== '') return [year, textOf(part(data, 'month')), textOf(part(data, 'day'))].filter(Boolean).join('-');
  const parts = part(data, 'date-parts');
  const [first] = Array.isArray(parts) ? parts : [];
  if (Array.isArray(first))
    return first
      .filter((each) => each !== null && each !== '')
      .map(String)
      .join('-');
  return textOf(part(data, 'date-time')) || textOf(part(data, 'raw')) || textOf(part(data, 'literal'));
}

/** An identifier of a kind among those of ORCID. */
export function externalId(data: unknown, kind: string): string {
  const all = part(data, 'external-id');
  const own: unknown = Array.isArray(all) ? all.find((each) => part(each, 'external-id-type') === kind) : undefined;
  return textOf(part(own, 'external-id-value'));
}

/** The names in a list of strings or of objects with a name, or in one string. */
export const jsonNames: ItemReader = (text, from) => {
  const { data } = from;
  const contributors = part(data, 'contributor');
  if (Array.isArray(contributors)) return jsonNames('', { ...from, data: contributors });
  return Array.isArray(data) ? data.flatMap((item) => oneEach(nameOf(item))) : splitNames(text);
};

function nameOf(item: unknown): string {
  if (typeof item === 'string') return item;
  const literal = first(item, ['literal']);
  if (literal !== '') return literal;
  const family = first(item, ['family', 'familyName', 'lastName', 'last_name', 'last']);
  const given = first(item, ['given', 'givenName', 'firstName', 'first_name', 'first']);
  if (family !== '') {
    const particle = first(item, ['non-dropping-particle']);
    const full = [given, first(item, ['dropping-particle'])].filter((each) => each !== '').join(' ');
    const names = [particle === '' ? family : `${particle} ${family}`, full, first(item, ['suffix'])];
    return names.filter((name) => name !== '').join(', ');
  }
  return (
    first(item, ['name', 'display_name', 'fullName', 'full_name', 'raw_author_name']) ||
    authorName(part(item, 'author')) ||
    textOf(part(item, 'credit-name')) ||
    given
  );
}

const authorName = (author: unknown): string =>
  first({ author }, ['author']) || first(author, ['display_name', 'name']);

/** The first of the members that is a text. */
function first(item: unknown, names: readonly string[]): string {
  const name = names.find((each) => typeof part(item, each) === 'string' && part(item, each) !== '');
  return name === undefined ? '' : (part(item, name) as string);
}
