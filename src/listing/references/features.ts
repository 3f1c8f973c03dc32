import { signedPair } from '../../packed/hash.js';
import type { FeatureSink } from '../chain/feature-sink.js';
import { classOf, DIGIT, SIGN } from './characters.js';
import { one, two } from './feature-hash.js';
import { Situations } from './situations.js';
import { hashLower, OPEN_QUOTE, type Tokens } from './tokens.js';

/** Classes of borders between tokens: five of what is left of it times four of what is right. */
export const REFERENCE_BORDERS = 20;

/** What stands outside the string: before its first token and after its last. */
const OUTSIDE = -1;

const situations = new Situations();

/** Tells a chain what it sees of the tokens of a reference string. */
export function observeReference(tokens: Tokens, seen: FeatureSink): void {
  seen.clear();
  situations.read(tokens);
  for (let i = 0; i < tokens.length; i++) {
    addNeighbours(tokens, i, seen);
    addParts(tokens, i, seen);
    addPlace(tokens, i, seen);
    situations.add(i, seen);
    seen.endToken(borderBefore(tokens, i));
  }
}

/** Words and shapes of the token and of those up to three away. */
function addNeighbours({ words, shapes, length }: Tokens, i: number, seen: FeatureSink): void {
  const w = words[i]!;
  const before = valueAt(words, i - 1, length);
  const after = valueAt(words, i + 1, length);
  seen.add(one(1, shapes[i]!));
  seen.add(one(2, w));
  seen.add(one(3, before));
  seen.add(one(4, after));
  seen.add(one(5, valueAt(words, i - 2, length)));
  seen.add(one(6, valueAt(words, i + 2, length)));
  seen.add(two(7, before, w));
  seen.add(two(8, w, after));
  const next = valueAt(shapes, i + 1, length);
  const [before2, after2] = [valueAt(shapes, i - 2, length), valueAt(shapes, i + 2, length)];
  const left = two(9, valueAt(shapes, i - 1, length), shapes[i]!);
  const around = signedPair(left, next);
  seen.add(around);
  seen.add(signedPair(signedPair(10, left), before2));
  seen.add(signedPair(two(11, shapes[i]!, next), after2));
  const five = signedPair(signedPair(around, before2), after2);
  seen.add(five);
  seen.add(signedPair(signedPair(five, valueAt(shapes, i - 3, length)), valueAt(shapes, i + 3, length)));
}

/** What stands at a place, or that it is before or behind the string. */
function valueAt(values: Int32Array, place: number, length: number): number {
  if (place < 0) return OUTSIDE;
  return place < length ? values[place]! : OUTSIDE - 1;
}

/** Beginnings and ends of the word. */
function addParts({ text, starts, ends }: Tokens, i: number, seen: FeatureSink): void {
  const start = starts[i]!;
  const end = ends[i]!;
  if (end - start < 3) return;
  seen.add(one(12, hashLower(text, end - 3, end)));
  seen.add(one(13, hashLower(text, end - 2, end)));
  seen.add(one(14, hashLower(text, start, start + 3)));
  if (end - start > 4) seen.add(one(15, hashLower(text, start, start + 4)));
}

/** Where in the string the token stands. */
function addPlace(tokens: Tokens, i: number, seen: FeatureSink): void {
  const { length, shapes } = tokens;
  seen.add(one(16, Math.floor((12 * i) / length)));
  seen.add(one(17, Math.min(i, 5)));
  seen.add(two(18, Math.min(length - 1 - i, 6), shapes[i]!));
}

function borderBefore({ text, starts, ends, shapes }: Tokens, i: number): number {
  const right = shapes[i] === OPEN_QUOTE ? 2 : rightClass(text.charCodeAt(starts[i]!));
  return i === 0 ? right : leftClass(text.charCodeAt(ends[i - 1]! - 1)) * 4 + right;
}

function leftClass(code: number): number {
  if (code === 0x2c || code === 0x3b) return 2;
  if (code === 0x2e) return 3;
  const kind = classOf(code);
  return kind === DIGIT ? 1 : kind === SIGN ? 4 : 0;
}

const OPENING = '([{';

function rightClass(code: number): number {
  const kind = classOf(code);
  if (kind === DIGIT) return 1;
  if (kind !== SIGN) return 0;
  return OPENING.includes(String.fromCharCode(code)) ? 2 : 3;
}
