import type { FieldSpan } from './field-spans.js';
import { labelNumber } from './labels.js';
import { withTitlesOfMedia } from './media.js';
import { CAPITALISED, hashWord, INITIAL, NUMBER, SHORT_WORD, signShape, type Tokens } from './tokens.js';

const [AUTHOR, EDITOR, TITLE, CONTAINER, DATE] = (['author', 'editor', 'title', 'container', 'date'] as const).map(
  labelNumber,
) as [number, number, number, number, number];
const [SLASH, STOP, COMMA, COLON, HYPHEN, OPENING, CLOSING] = ['/', '.', ',', ':', '-', '(', ')'].map(signShape);

/** Numbers of four digits. */
const NAMESAKE = NUMBER + 3;

const hashesOf = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(hashWord));

/** Fields around titles without the faults that lines, brackets and signs give away. */
export function mendedTitles(tokens: Tokens, spans: readonly FieldSpan[]): readonly FieldSpan[] {
  const written = withTitlesOfMedia(
    tokens,
    withAuthorsFirst(tokens, withTitleBehindInitials(tokens, withNamesAbove(tokens, spans))),
  );
  return written
    .flatMap((span) => withoutLineBelow(tokens, span, written))
    .flatMap((span) => withoutHost(tokens, span, written))
    .flatMap((span) => withoutBody(tokens, span, written))
    .flatMap((span) => withoutDateless(tokens, span));
}

const has = (spans: readonly FieldSpan[], label: number): boolean => spans.some((span) => span.label === label);

/** `Max Ulme, Eva Erle:⏎Wie Flüsse wandern`: names on a line that ends with a colon have written what stands below it. */
function withNamesAbove(tokens: Tokens, spans: readonly FieldSpan[]): readonly FieldSpan[] {
  const { shapes, text, starts, ends, length } = tokens;
  let colon = 0;
  while (colon < length && isOfNames(shapes[colon]!)) colon++;
  const goesOn =
    colon + 1 < length && shapes[colon] === COLON && text.slice(ends[colon], starts[colon + 1]).includes('\n');
  if (colon < 2 || !goesOn) return spans;
  const below = spans.flatMap((span) => {
    if (span.end <= colon) return [];
    return span.first <= colon ? [{ ...span, first: colon + 1 }] : [span];
  });
  return [{ label: AUTHOR, first: 0, end: colon }, ...below];
}

/** Capitalised words, initials and what stands between names; of a number, that of a namesake: `Bo Aspen 0001`. */
const isOfNames = (shape: number): boolean =>
  (shape >= INITIAL && shape <= SHORT_WORD) ||
  shape === STOP ||
  shape === COMMA ||
  shape === NAMESAKE ||
  shape === HYPHEN;

/** Words of a title with a comma in it. */
const LEAST_WORDS = 3;

/** `Cedar, D., Small Courts, Big Fines, J. Law`: where no title was found, it is what follows the last initial of names that have some. */
function withTitleBehindInitials({ shapes }: Tokens, spans: readonly FieldSpan[]): readonly FieldSpan[] {
  const [authors] = spans;
  if (authors?.label !== AUTHOR || has(spans, TITLE)) return spans;
  let initial = authors.end - 1;
  while (initial > authors.first && shapes[initial] !== INITIAL) initial--;
  const comma = shapes[initial + 1] === STOP ? initial + 2 : initial + 1;
  const isListed = shapes[authors.first + 1] === COMMA && shapes[comma] === COMMA && initial > authors.first;
  if (!isListed || authors.end - comma - 1 < LEAST_WORDS) return spans;
  const title = { ...authors, label: TITLE, first: comma + 1 };
  return [{ ...authors, end: comma }, title, ...spans.slice(1)];
}

/** Words beside the names of editors. */
const EDITING = hashesOf('hrsg hg herausgegeben edited ed eds editor editors dir');
const ED = hashWord('ed');
/** Tokens on either side in which they are looked for. */
const BESIDE = 3;
/** What says that a work came out before it was printed, and is no name: `Epub 2019 Sep 2.` */
const NO_NAMES = hashesOf('epub');

/** Who stands before the title without a word that says that they edit has written it: `Juniper D. Fever in travellers`. */
function withAuthorsFirst(tokens: Tokens, spans: readonly FieldSpan[]): readonly FieldSpan[] {
  const named = spans.filter(({ label, first }) => label !== AUTHOR || !NO_NAMES.has(tokens.words[first]!));
  const title = named.findIndex(({ label }) => label === TITLE);
  const before = named.slice(0, Math.max(0, title));
  const e = before.findIndex(({ label }) => label === EDITOR);
  if (e < 0 || has(before, AUTHOR) || has(before, CONTAINER)) return named;
  const span = named[e]!;
  // `Ed Birch`: the given name is none of these words.
  const isGiven =
    span.first > 0 &&
    tokens.words[span.first - 1] === ED &&
    tokens.starts[span.first]! - tokens.ends[span.first - 1]! === 1;
  const first = isGiven ? span.first - 1 : span.first;
  if (isEdited(tokens, first, span.end)) return named;
  return named.with(e, { label: AUTHOR, first, end: span.end });
}

function isEdited({ words, length }: Tokens, first: number, end: number): boolean {
  for (let i = Math.max(0, first - BESIDE); i < Math.min(length, end + BESIDE); i++)
    if (EDITING.has(words[i]!) && (i < first || i >= end)) return true;
  return false;
}

/** `Catalpa, D.⏎Small Courts, Big Fines⏎(2012) J. Law`: of names that go on below a line of initials, the lines below are the title. */
function withoutLineBelow(tokens: Tokens, span: FieldSpan, spans: readonly FieldSpan[]): readonly FieldSpan[] {
  if (span.label !== AUTHOR || has(spans, TITLE)) return [span];
  const { text, shapes, starts, ends } = tokens;
  for (let i = span.first + 2; i < span.end; i++) {
    if (!text.slice(ends[i - 1], starts[i]).includes('\n')) continue;
    const end = shapes[i - 1] === STOP ? i - 1 : i;
    // `Catalpa D.⏎J Law` is a line of PubMed and the journal below it.
    if (shapes[end - 1] !== INITIAL || shapes[end - 2] !== COMMA) return [span];
    return [
      { ...span, end },
      { label: TITLE, first: i, end: span.end },
    ];
  }
  return [span];
}

/** `Железо в море // Геохимия. 2008`: two slashes part a title from what it stands in; where no title was found, it is before them. */
function withoutHost({ shapes }: Tokens, span: FieldSpan, spans: readonly FieldSpan[]): readonly FieldSpan[] {
  const isTitle = span.label === TITLE || (span.label === CONTAINER && !has(spans, TITLE));
  if (!isTitle) return [span];
  for (let i = span.first + 1; i < span.end - 2; i++) {
    if (shapes[i] !== SLASH || shapes[i + 1] !== SLASH) continue;
    const title = { ...span, label: TITLE, end: i };
    const isFree = span.label === CONTAINER || !has(spans, CONTAINER);
    return isFree ? [title, { label: CONTAINER, first: i + 2, end: span.end }] : [title];
  }
  return [span];
}

/** Words in the names of those who publish what they have written, and the small words between. */
const BODIES = hashesOf(
  'authority organization organisation ministry department institute association society committee council agency ' +
    'commission university foundation bureau office academy federation union board nations bank administration centre center',
);
const BETWEEN = hashesOf('of the and for on in de du des la');
/** Words of such a name. */
const MOST_WORDS = 9;

/** `World Health Authority. Guidelines for hand washing`: a body before the first full stop of a title has written it. */
function withoutBody(tokens: Tokens, span: FieldSpan, spans: readonly FieldSpan[]): readonly FieldSpan[] {
  if (span.label !== TITLE || has(spans, AUTHOR)) return [span];
  const { shapes, words } = tokens;
  let isBody = false;
  for (let i = span.first; i < Math.min(span.end - 2, span.first + MOST_WORDS); i++) {
    if (shapes[i] === STOP)
      return isBody
        ? [
            { label: AUTHOR, first: span.first, end: i },
            { ...span, first: i + 1 },
          ]
        : [span];
    if (shapes[i]! < INITIAL || shapes[i]! > CAPITALISED ? !BETWEEN.has(words[i]!) : false) return [span];
    isBody ||= BODIES.has(words[i]!);
  }
  return [span];
}

/** What stands for a year that is not known yet: `Alder, G. (in press). Lying with maps`, `(n.d.)`. */
const DATELESS = [
  ['in', 'press'],
  ['n', 'd'],
  ['forthcoming'],
  ['submitted'],
  ['accepted'],
  ['to', 'appear'],
  ['under', 'review'],
  ['in', 'preparation'],
].map((words) => words.map(hashWord));

/** Such words in brackets before a title are no part of it. */
function withoutDateless(tokens: Tokens, span: FieldSpan): readonly FieldSpan[] {
  const { shapes } = tokens;
  if (span.label !== TITLE || shapes[span.first - 1] !== OPENING) return [span];
  const inside: number[] = [];
  let closing = span.first;
  for (; closing < span.end && shapes[closing] !== CLOSING && inside.length < 3; closing++)
    if (shapes[closing] !== STOP) inside.push(tokens.words[closing]!);
  const isDateless = DATELESS.some(
    (words) => words.length === inside.length && words.every((word, i) => word === inside[i]),
  );
  const first = shapes[closing + 1] === STOP ? closing + 2 : closing + 1;
  if (!isDateless || shapes[closing] !== CLOSING || first >= span.end) return [span];
  return [
    { label: DATE, first: span.first, end: closing },
    { ...span, first },
  ];
}
