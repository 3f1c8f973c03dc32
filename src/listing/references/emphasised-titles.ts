import type { FieldSpan } from './field-spans.js';
import { labelNumber } from './labels.js';
import type { Unmarked } from './marks.js';
import { isAnd, nameEnd } from './mended-names.js';
import { signShape, type Tokens } from './tokens.js';

const [AUTHOR, TITLE] = (['author', 'title'] as const).map(labelNumber) as [number, number];
/** Signs between names, and behind the last. */
const BORDERS: ReadonlySet<number | undefined> = new Set(['.', ',', ':'].map(signShape));
/** Tokens of a title that is emphasised. */
const LEAST = 3;

/**
 * A title is what is emphasised where names stand before it: `Roe, Jane and Doe, Bo, *How rivers move*`, and ends where emphasis does
 * that it begins with: `*How rivers move* (Sand Press, 1996)`.
 */
export function withEmphasisedTitle(
  tokens: Tokens,
  spans: readonly FieldSpan[],
  emphasised: Unmarked['emphasised'],
): readonly FieldSpan[] {
  const t = spans.findIndex(({ label }) => label === TITLE);
  const title = spans[t];
  if (title === undefined || emphasised.length === 0) return spans;
  for (const [start, end] of emphasised) {
    const first = tokenAt(tokens, title, start);
    const last = tokenAt(tokens, title, end);
    if (first === title.end || last - first < LEAST) continue;
    if (first > title.first && !areNames(tokens, title.first, first)) return spans;
    if (last < title.end && !tokens.isSign(last)) return spans;
    const named = first === title.first ? spans : withNames(spans, t, first);
    return named.with(t, { ...title, first, end: last });
  }
  return spans;
}

/** The names before a title with the authors that stand before them. */
function withNames(spans: readonly FieldSpan[], t: number, end: number): readonly FieldSpan[] {
  const author = spans[t - 1];
  return author?.label === AUTHOR ? spans.with(t - 1, { ...author, end: end - 1 }) : spans;
}

/** The first token of a field that begins at a place or behind it. */
function tokenAt({ starts }: Tokens, { first, end }: FieldSpan, place: number): number {
  let i = first;
  while (i < end && (starts[i] as number) < place) i++;
  return i;
}

/** Whether a stretch is names and what stands between them, and ends with a sign. */
function areNames(tokens: Tokens, first: number, end: number): boolean {
  const isBorder = (i: number): boolean => BORDERS.has(tokens.shapes[i]);
  if (!isBorder(end - 1)) return false;
  for (let i = first; i < end; ) {
    const next = isBorder(i) || isAnd(tokens, i) ? i + 1 : nameEnd(tokens, i, end);
    if (next === undefined) return false;
    i = next;
  }
  return true;
}
