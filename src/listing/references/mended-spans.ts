import { withEmphasisedTitle } from './emphasised-titles.js';
import type { FieldSpan } from './field-spans.js';
import { labelNumber } from './labels.js';
import { withMarkedTitles } from './marked-titles.js';
import type { Unmarked } from './marks.js';
import { withNamesOfTitle } from './mended-names.js';
import { mendedTitles } from './mended-titles.js';
import { withBookOfEditors, withWholeVenue } from './mended-venues.js';
import {
  CAPITALISED,
  INITIAL,
  MIXED,
  NUMBER as NUMBER_SHAPE,
  OPEN_QUOTE,
  signShape,
  type Tokens,
  YEAR,
} from './tokens.js';

const [NUMBER, AUTHOR, EDITOR, TITLE, CONTAINER, PUBLISHER, VOLUME, DATE, PAGES] = (
  ['number', 'author', 'editor', 'title', 'container', 'publisher', 'volume', 'date', 'pages'] as const
).map(labelNumber) as [number, number, number, number, number, number, number, number, number];
const PLACES = new Set((['volume', 'issue', 'pages'] as const).map(labelNumber));

const [COMMA, SEMICOLON, SLASH, COLON, STOP, OPENING, CLOSING, HYPHEN] = [',', ';', '/', ':', '.', '(', ')', '-'].map(
  signShape,
);
/** Numbers of four digits that are no year. */
const NAMESAKE = NUMBER_SHAPE + 3;

/** The fields of a string without the faults that how they stand beside one another gives away. */
export function mendedSpans(
  tokens: Tokens,
  spans: readonly FieldSpan[],
  emphasised: Unmarked['emphasised'],
): readonly FieldSpan[] {
  const marked = withMarkedTitles(tokens, withEmphasisedTitle(tokens, spans, emphasised));
  const named = withNameBeforeColon(
    tokens,
    withBookOfEditors(tokens, mendedTitles(tokens, withNamesOfTitle(tokens, marked))),
  );
  const whole = withWholeVenue(tokens, withoutSecondTitle(tokens, withWholeNameBeforeColon(tokens, named)));
  return asAuthor(asTitle(asBook(withYearOfVenue(tokens, withYearOfVolume(tokens, whole)))));
}

/** `Iron in the sea. Sand Res. 3, 1-9, for the seas of old`: behind pages, or the date of a quoted one, a second title is a remark, or says the same in another tongue. */
function withoutSecondTitle({ shapes }: Tokens, spans: readonly FieldSpan[]): readonly FieldSpan[] {
  const t = spans.findIndex(({ label }) => label === TITLE);
  const title = spans[t];
  if (title === undefined) return spans;
  const isQuoted = shapes[title.first - 1] === OPEN_QUOTE;
  const close = spans.findIndex(({ label }, i) => i > t && (label === PAGES || (isQuoted && label === DATE)));
  const second = spans.findIndex(({ label }, i) => label === TITLE && i > close);
  return close < 0 || second < 0 ? spans : spans.slice(0, second);
}

/** `Вестник. – 2023`, where nothing else is the date: a year that a venue ends with, behind a sign, is none of its words. */
function withYearOfVenue(tokens: Tokens, spans: readonly FieldSpan[]): readonly FieldSpan[] {
  const c = spans.findIndex(({ label }) => label === CONTAINER);
  const venue = spans[c];
  if (venue === undefined || has(spans, DATE) || tokens.shapes[venue.end - 1] !== YEAR) return spans;
  let end = venue.end - 1;
  while (end > venue.first && tokens.isSign(end - 1)) end--;
  if (end === venue.end - 1 || end === venue.first) return spans;
  return spans.toSpliced(c, 1, { ...venue, end }, { label: DATE, first: venue.end - 1, end: venue.end });
}

/** `AAMAS 2023: 1201-1209`: where nothing else is the date, a year for a volume is. */
function withYearOfVolume({ shapes }: Tokens, spans: readonly FieldSpan[]): readonly FieldSpan[] {
  const v = spans.findIndex(({ label, first, end }) => label === VOLUME && end === first + 1 && shapes[first] === YEAR);
  return v < 0 || has(spans, DATE) ? spans : spans.with(v, { ...spans[v]!, label: DATE });
}

const has = (spans: readonly FieldSpan[], label: number): boolean => spans.some((span) => span.label === label);

/** `How rivers move. In: Alder G, editor. The book of sand`: the title behind the editors is the book's. */
function asBook(spans: readonly FieldSpan[]): readonly FieldSpan[] {
  const first = spans.findIndex(({ label }) => label === TITLE);
  const last = spans.findLastIndex(({ label }) => label === TITLE);
  if (has(spans, CONTAINER) || !has(spans.slice(first, last), EDITOR)) return spans;
  return spans.with(last, { ...spans[last]!, label: CONTAINER });
}

/** `Alder, G. (Hrsg.): Handbuch der Bäche. Berlin: Springer, 2011`: a book in which nothing has a place is the work itself. */
function asTitle(spans: readonly FieldSpan[]): readonly FieldSpan[] {
  const book = spans.findIndex(({ label }) => label === CONTAINER);
  const isPart = has(spans, TITLE) || spans.some(({ label }) => PLACES.has(label));
  if (book < 0 || isPart || !has(spans, PUBLISHER)) return spans;
  return spans.with(book, { ...spans[book]!, label: TITLE });
}

/** `Sand Study Group. How rivers move. J Sand`: who stands before the title, and publishes nothing there, has written it. */
function asAuthor(spans: readonly FieldSpan[]): readonly FieldSpan[] {
  const first = spans.findIndex(({ label }) => label !== NUMBER);
  if (spans[first]?.label !== PUBLISHER || has(spans, AUTHOR) || !has(spans, TITLE)) return spans;
  return spans.with(first, { ...spans[first], label: AUTHOR });
}

/** `Ulme, Max: Wie Flüsse wandern`, `Erle, Eva / Ulme, Max: …`: the given name behind a surname that stands alone is no part of the title. */
function withNameBeforeColon(tokens: Tokens, spans: readonly FieldSpan[]): readonly FieldSpan[] {
  const a = spans.findIndex(({ label }) => label === AUTHOR);
  const author = spans[a];
  const title = spans[a + 1];
  if (author === undefined || title?.label !== TITLE) return spans;
  const { shapes } = tokens;
  const surname = author.end - 1;
  const alone = surname === author.first || shapes[surname - 1] === SEMICOLON || shapes[surname - 1] === SLASH;
  if (!alone || shapes[surname] !== CAPITALISED || title.first !== author.end + 1 || shapes[author.end] !== COMMA)
    return spans;
  const end = givenNamesEnd(tokens, title);
  if (end < 0 || end + 1 >= title.end) return spans;
  return spans.with(a, { ...author, end }).with(a + 1, { ...title, first: end + 1 });
}

/** Where one given name, with initials behind it, ends before a colon: -1 where a title does not begin so. */
function givenNamesEnd({ shapes }: Tokens, { first, end }: FieldSpan): number {
  if (shapes[first] !== CAPITALISED) return -1;
  let i = first + 1;
  while (i < end && (shapes[i] === INITIAL || (shapes[i] === STOP && shapes[i - 1] === INITIAL))) i++;
  return shapes[i] === COLON ? i : -1;
}

/** Words of a whole name. */
const MOST_NAMES = 4;

/**
 * `Max Ulme, Eva Erle: Wie Flüsse wandern. J. Bäche 3: 1-9 (2020)`, `Max Ulme 0001, Eva Erle: Wie Flüsse wandern. AAMAS 2020: 1-9`: in
 * strings that end as those of DBLP do, names before the first colon of a title are those of its last authors.
 */
function withWholeNameBeforeColon(tokens: Tokens, spans: readonly FieldSpan[]): readonly FieldSpan[] {
  const { shapes } = tokens;
  if (!endsLikeDblp(tokens)) return spans;
  const t = spans.findIndex(({ label }) => label === TITLE);
  const title = spans[t];
  if (title === undefined) return spans;
  const author = spans[t - 1];
  const follows = author?.label === AUTHOR && title.first === author.end + 1 && shapes[author.end] === COMMA;
  if (!follows && (author !== undefined || title.first > 0)) return spans;
  const colon = wholeNameEnd(tokens, title);
  if (colon < 0 || colon + 1 >= title.end) return spans;
  const rest = { ...title, first: colon + 1 };
  if (follows) return spans.with(t - 1, { ...author, end: colon }).with(t, rest);
  return spans.toSpliced(t, 1, { label: AUTHOR, first: title.first, end: colon }, rest);
}

/** Whether a string ends with a year in brackets, or with a year, a colon and pages. */
function endsLikeDblp({ shapes, length }: Tokens): boolean {
  const last = length - (shapes[length - 1] === STOP ? 2 : 1);
  if (shapes[last] === CLOSING) return shapes[last - 1] === YEAR && shapes[last - 2] === OPENING;
  let first = last;
  while (
    first > last - MOST_OF_PAGES &&
    (isNumber(shapes[first]) || shapes[first] === HYPHEN || shapes[first] === COLON)
  )
    first--;
  return shapes[first + 1] === YEAR && shapes[first + 2] === COLON && first + 2 < last;
}

/** Tokens of `1201-1209` and `12:1-12:9`, with the colon before them. */
const MOST_OF_PAGES = 8;
const isNumber = (shape: number | undefined): boolean => shape !== undefined && shape >= YEAR && shape < INITIAL;

/** Where names of two to four words end before a colon: -1 where a title does not begin so. */
function wholeNameEnd({ shapes }: Tokens, { first, end }: FieldSpan): number {
  let words = 0;
  for (let i = first; i < end && words <= MOST_NAMES; i++) {
    const shape = shapes[i];
    if (shape === COLON) return words > 1 ? i : -1;
    if (shape === STOP && shapes[i - 1] === INITIAL) continue;
    // "Bo Aspen 0001, Flo Ebony": of several of one name.
    if (shape === NAMESAKE && words > 1) continue;
    if (shape === COMMA && words > 1) {
      words = 0;
      continue;
    }
    if (shape !== CAPITALISED && shape !== INITIAL && shape !== MIXED) return -1;
    words++;
  }
  return -1;
}
