import type { FieldSpan } from './field-spans.js';
import { labelNumber } from './labels.js';
import { CAPITALISED, hashWord, INITIAL, NUMBER, SHORT_WORD, signShape, type Tokens, YEAR } from './tokens.js';

const [AUTHOR, EDITOR, TITLE, CONTAINER, VOLUME, DATE] = (
  ['author', 'editor', 'title', 'container', 'volume', 'date'] as const
).map(labelNumber) as [number, number, number, number, number, number];
const [SLASH, STOP, COMMA, COLON, HYPHEN, SQUARE_OPENING, SQUARE_CLOSING] = ['/', '.', ',', ':', '-', '[', ']'].map(
  signShape,
);

/** Numbers of four digits. */
const NAMESAKE = NUMBER + 3;

const hashesOf = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(hashWord));

/** Fields around titles without the faults that lines, brackets and signs give away. */
export function mendedTitles(tokens: Tokens, spans: readonly FieldSpan[]): readonly FieldSpan[] {
  const written = withAuthorsFirst(tokens, withNamesAbove(tokens, spans));
  return written
    .flatMap((span) => withoutLineBelow(tokens, span, written))
    .flatMap((span) => withoutHost(tokens, span, written))
    .flatMap((span) => withoutBody(tokens, span, written))
    .map((span) => withoutMedium(tokens, span));
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
    if (isYear(tokens, span, spans)) return [{ ...span, label: DATE }];
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

/** `AAMAS 2023: 1201-1209`: where nothing else is the date, a year for a volume is. */
const isYear = ({ shapes }: Tokens, { label, first, end }: FieldSpan, spans: readonly FieldSpan[]): boolean =>
  label === VOLUME && end === first + 1 && shapes[first] === YEAR && !has(spans, DATE);

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

/** `Железо в море // Геохимия. 2008`: two slashes part a title from what it stands in. */
function withoutHost({ shapes }: Tokens, span: FieldSpan, spans: readonly FieldSpan[]): readonly FieldSpan[] {
  if (span.label !== TITLE) return [span];
  for (let i = span.first + 1; i < span.end - 2; i++) {
    if (shapes[i] !== SLASH || shapes[i + 1] !== SLASH) continue;
    const title = { ...span, end: i };
    return has(spans, CONTAINER) ? [title] : [title, { label: CONTAINER, first: i + 2, end: span.end }];
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

/** What a work is printed on. */
const MEDIA = hashesOf('internet online video film cd website software elektronische ressource электронный ресурс');

/** `Guidelines for hand washing [Internet]`: the medium in brackets behind a title is no part of it. */
function withoutMedium({ shapes, words }: Tokens, span: FieldSpan): FieldSpan {
  if (span.label !== TITLE) return span;
  const closing = shapes[span.end - 1] === SQUARE_CLOSING ? span.end - 1 : span.end;
  if (shapes[closing] !== SQUARE_CLOSING) return span;
  let opening = closing - 1;
  while (opening > span.first && MEDIA.has(words[opening]!)) opening--;
  return shapes[opening] === SQUARE_OPENING && opening > span.first ? { ...span, end: opening } : span;
}
