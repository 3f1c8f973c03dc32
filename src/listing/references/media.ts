import type { FieldSpan } from './field-spans.js';
import { labelNumber } from './labels.js';
import { CAPITALS, hashWord, INITIAL, SHORT_WORD, SIGNS, signShape, type Tokens } from './tokens.js';

const [AUTHOR, TITLE, CONTAINER] = (['author', 'title', 'container'] as const).map(labelNumber) as [
  number,
  number,
  number,
];
const [STOP, COMMA, COLON, WIDE_COLON, SLASH, OPENING, CLOSING] = ['.', ',', ':', '：', '/', '[', ']'].map(signShape);

/** What a work is or is printed on, as words in square brackets say, and its letters in Chinese styles: `[J]`, `[EB/OL]`. */
const MEDIA: ReadonlySet<number> = new Set(
  (
    'internet online video film cd website software elektronische ressource электронный ресурс data computer blog post ' +
    'preprint manuscript unpublished doctoral dissertation master masters thesis phd conference presentation paper ' +
    'poster podcast audio tv series map dataset database lecture slides ' +
    'j m d c n p s r z g a k eb ol db cp'
  )
    .split(' ')
    .map(hashWord),
);
/** Tokens between such brackets. */
const MOST_INSIDE = 14;

/** The fields of a string without what its titles are, in brackets behind them. */
export function withTitlesOfMedia(tokens: Tokens, spans: readonly FieldSpan[]): readonly FieldSpan[] {
  const known = withAsianTitle(tokens, spans);
  return known.flatMap((span) => withoutMedium(tokens, span, known));
}

/**
 * `Guidelines for hand washing [Internet]`, `Iron in the sea[J]`, `Why bees left [Video]. Example Tube`: what a work is, in brackets
 * behind its title, is no part of it, and what follows is where it came out.
 */
function withoutMedium(tokens: Tokens, span: FieldSpan, spans: readonly FieldSpan[]): readonly FieldSpan[] {
  if (span.label !== TITLE) return [span];
  const { shapes, words } = tokens;
  for (let opening = span.first + 1; opening < span.end; opening++) {
    if (shapes[opening] !== OPENING || !MEDIA.has(words[opening + 1]!)) continue;
    const closing = closingOf(tokens, opening);
    if (closing === undefined) continue;
    const title = { ...span, end: numberStart(tokens, span.first, opening) };
    const behind = behindMedium(tokens, closing);
    const isFree = behind < span.end && spans.every(({ label }) => label !== CONTAINER);
    return isFree ? [title, { label: CONTAINER, first: behind, end: span.end }] : [title];
  }
  return [span];
}

/** Where a work begins that is named behind a medium and a full stop, or two slashes: `[C]//Proceedings of the Bakers`. */
function behindMedium({ shapes }: Tokens, closing: number): number {
  if (shapes[closing + 1] === STOP) return closing + 2;
  return shapes[closing + 1] === SLASH && shapes[closing + 2] === SLASH ? closing + 3 : shapes.length;
}

/** Patents and standards. */
const NUMBERED = new Set(['p', 's'].map(hashWord));

/** Where the number of a patent or a standard begins behind its title, or the end of the title: `A ferry: CN201510000001.1[P]`. */
function numberStart({ shapes, words }: Tokens, first: number, opening: number): number {
  if (!NUMBERED.has(words[opening + 1]!)) return opening;
  for (let i = opening - 1; i > first; i--) if (shapes[i] === COLON || shapes[i] === WIDE_COLON) return i;
  return opening;
}

function closingOf({ shapes, length }: Tokens, opening: number): number | undefined {
  for (let i = opening + 1; i < Math.min(length, opening + MOST_INSIDE); i++) if (shapes[i] === CLOSING) return i;
  return undefined;
}

/** `王杨，李松．古代海洋中的铁［J］`: names in Chinese end with the first full stop, the title with the bracket. */
function withAsianTitle(tokens: Tokens, spans: readonly FieldSpan[]): readonly FieldSpan[] {
  const { shapes, length } = tokens;
  let opening = 1;
  while (opening < length && !isCode(tokens, opening)) opening++;
  if (opening >= length) return spans;
  let first = 0;
  while (first < opening && !isAsian(tokens, first)) first++;
  let stop = first;
  while (stop < opening && (isAsian(tokens, stop) || shapes[stop] === COMMA)) stop++;
  if (first > MOST_BEFORE || stop === first || shapes[stop] !== STOP || stop + 1 >= opening) return spans;
  const isTold = spans.some((span) => span.label === TITLE && span.first === stop + 1 && span.end > opening);
  if (isTold) return spans;
  const behind = spans.filter((span) => span.first > opening);
  return [
    ...spans.filter(({ end }) => end <= first),
    { label: AUTHOR, first, end: stop },
    { label: TITLE, first: stop + 1, end: numberStart(tokens, stop + 1, opening) },
    ...hostBehind(tokens, opening, behind[0]),
    ...behind,
  ];
}

/** What stands between the code and the next field: `[J]．海洋通报，2008`. */
function hostBehind(tokens: Tokens, opening: number, next: FieldSpan | undefined): readonly FieldSpan[] {
  const first = behindMedium(tokens, closingOf(tokens, opening) ?? tokens.length);
  let end = next?.first ?? first;
  while (end > first && tokens.isSign(end - 1)) end--;
  return end > first ? [{ label: CONTAINER, first, end }] : [];
}

/** Tokens of a number before a reference. */
const MOST_BEFORE = 3;

/** Whether "[J]" or "[EB/OL]" begins at a token. */
const isCode = ({ shapes }: Tokens, at: number): boolean =>
  shapes[at] === OPENING &&
  shapes[at + 1]! >= INITIAL &&
  shapes[at + 1]! <= CAPITALS &&
  (shapes[at + 2] === CLOSING || shapes[at + 4] === CLOSING);

/** Whether a token is letters without case. */
const isAsian = ({ shapes, text, starts }: Tokens, at: number): boolean =>
  shapes[at]! >= SHORT_WORD && shapes[at]! < SIGNS && /\p{Lo}/u.test(text.charAt(starts[at]!));
