import { announced } from './key-words.js';
import { labelNumber, REFERENCE_LABELS, type ReferenceLabel } from './labels.js';
import { CAPITALISED, CLOSE_QUOTE, INITIAL, OPEN_QUOTE, SHORT_CAPITALS, signShape, type Tokens } from './tokens.js';

const PAGES = labelNumber('pages');

/** A field as a stretch of tokens, without the signs and the key words at its ends. */
export interface FieldSpan {
  /** Number of its label. */
  readonly label: number;
  readonly first: number;
  /** One past the last token. */
  readonly end: number;
}

/** The fields of a labelled string in their order; of what is labelled `other`, none. */
export function fieldSpans(tokens: Tokens, labels: ArrayLike<number>): FieldSpan[] {
  const spans: FieldSpan[] = [];
  for (let i = 0; i < tokens.length; ) {
    const label = labels[i]!;
    let end = i + 1;
    while (end < tokens.length && labels[end] === label) end++;
    if (label !== 0) {
      let first = i;
      let last = end;
      while (first < last && isOutside(tokens, first, label)) first++;
      while (last > first && isOutside(tokens, last - 1, label)) last--;
      if (last > first) spans.push({ label, first, end: last });
    }
    i = end;
  }
  return spans;
}

/** Whether a token at the end of a field is a sign, or a word that announces the field. */
const isOutside = (tokens: Tokens, token: number, label: number): boolean =>
  tokens.isSign(token) || ((announced(tokens.words[token]!) >> label) & 1) === 1;

/** Offsets of a field as it is printed: with the signs at its ends that are part of it. */
export function printedPlace(tokens: Tokens, { label, first, end }: FieldSpan): { start: number; end: number } {
  const name = REFERENCE_LABELS[label]!;
  const opened = surplus(tokens, first, end);
  const before = first > 0 && beginsWith(tokens.shapes[first - 1]!, name, opened) ? first - 1 : first;
  let after = end;
  if (opened > 0 && after < tokens.length && closes(tokens.shapes[after]!)) after++;
  if (after < tokens.length && belongs(tokens, { name, first, end: after })) after++;
  return { start: pageLetter(tokens, { label, first: before, end }), end: tokens.ends[after - 1]! };
}

/** Where a field begins with the letter that is glued to its first number: the `S` of pages in a supplement is none of `S. 93`. */
function pageLetter({ starts, ends, shapes }: Tokens, { label, first }: FieldSpan): number {
  const glued = label === PAGES && first > 0 && shapes[first - 1] === INITIAL && ends[first - 1] === starts[first];
  return starts[glued ? first - 1 : first]!;
}

const OPENING = new Set(['(', '['].map(signShape).concat(OPEN_QUOTE));
const CLOSING = new Set([')', ']'].map(signShape).concat(CLOSE_QUOTE));
const [STOP, QUESTION, EXCLAMATION, COMMA, SPANISH_QUESTION, SPANISH_CALL] = ['.', '?', '!', ',', '¿', '¡'].map(
  signShape,
);
const opens = (shape: number): boolean => OPENING.has(shape);
const closes = (shape: number): boolean => CLOSING.has(shape);

/** Whether the sign before a field is part of it: what a bracket in it closes, and what begins a question in Spanish. */
function beginsWith(shape: number, name: ReferenceLabel, opened: number): boolean {
  return (opened < 0 && opens(shape)) || (name === 'title' && (shape === SPANISH_QUESTION || shape === SPANISH_CALL));
}

/** How many more brackets and quotation marks open than close. */
function surplus({ shapes }: Tokens, first: number, end: number): number {
  let open = 0;
  for (let i = first; i < end; i++) open += opens(shapes[i]!) ? 1 : closes(shapes[i]!) ? -1 : 0;
  return open;
}

/** Whether the sign behind a field is part of it: the mark of a question, the full stop of an abbreviation. */
function belongs(tokens: Tokens, { name, first, end }: { name: ReferenceLabel; first: number; end: number }): boolean {
  const { shapes, starts, ends, length } = tokens;
  const shape = shapes[end]!;
  if (name === 'title') return shape === QUESTION || shape === EXCLAMATION;
  if (shape !== STOP || tokens.spaced(end)) return false;
  const last = shapes[end - 1]!;
  if (name === 'author' || name === 'editor')
    return (
      (last === INITIAL || (last === CAPITALISED && isCutShort(tokens, end - 1))) &&
      initialsStop(tokens, first, end - 1) &&
      !endsName(tokens, first, end)
    );
  if (name !== 'container' && name !== 'publisher') return false;
  if (end + 1 < length && shapes[end + 1] === COMMA) return true;
  // "J. Sand Res.": where one word is cut short the last may be.
  for (let i = first + 1; i < end; i++) if (shapes[i] === STOP) return ends[end - 1]! - starts[end - 1]! < 7;
  return false;
}

const VOWEL = /[aeiouy]/i;

/** Whether a word is a name cut short, as "Ch" and "Th" are and "Xi" and "Bo" are not. */
function isCutShort({ text, starts, ends }: Tokens, i: number): boolean {
  return ends[i]! - starts[i]! === 2 && !VOWEL.test(text.charAt(ends[i]! - 1));
}

/** Whether the full stop behind a surname and one initial, with words behind it, is that of the list: "Juniper D. Fever in travellers". */
function endsName({ shapes, text, starts, length }: Tokens, first: number, end: number): boolean {
  const isOne = end - first === 2 && shapes[first] === CAPITALISED && /[a-z]/i.test(text.charAt(starts[first]!));
  return isOne && end + 1 < length && shapes[end + 1] === CAPITALISED;
}

/** Whether initials of a list of names have full stops, as those of its last name then have: not in `He K, Sun J.` */
function initialsStop({ shapes }: Tokens, first: number, last: number): boolean {
  let bare = false;
  for (let i = first; i < last; i++) {
    if (shapes[i] === INITIAL && shapes[i + 1] === STOP) return true;
    bare ||= shapes[i] === INITIAL || shapes[i] === SHORT_CAPITALS;
  }
  return !bare;
}
