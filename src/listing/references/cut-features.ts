import { signedPair } from '../../packed/hash.js';
import type { FeatureSink } from '../chain/feature-sink.js';
import { one, two } from './feature-hash.js';
import { linesOf, type TextLine } from './line-table.js';
import { MARKER_STYLES, type Marker, Markers } from './markers.js';
import { CAPITALISED, INITIAL, NUMBER, OPEN_QUOTE, SHORT_CAPITALS, signShape, type Tokens, YEAR } from './tokens.js';

/** Labels of the tokens of a text with references. */
export const OUTSIDE = 0;
export const BEGIN = 1;
export const INSIDE = 2;
export const CUT_LABELS = 3;

/** Classes of borders: within a line, at the start of one, at one after a blank line; where no reference begins. */
export const CUT_BORDERS = 4;
const CLOSED = 3;

const [STOP, COMMA, HYPHEN, SQUARE, ROUND] = ['.', ',', '-', '[', '('].map(signShape);
const sign = (code: number): boolean => code >= OPEN_QUOTE;

function bucket(value: number, ...limits: readonly number[]): number {
  let i = 0;
  while (i < limits.length && value >= limits[i]!) i++;
  return i;
}

/** What is so of a whole text. */
interface TextLook {
  readonly lines: readonly TextLine[];
  /** Mark at each token that has one. */
  readonly markers: ReadonlyMap<number, Marker>;
  /** Style of which most marks count up, and how many do; -1 where none does three times. */
  readonly style: number;
  /** Shares, by bucket, of lines that end as sentences do, and of those that begin as names do. */
  readonly look: number;
}

/** Tells a chain what it sees of a text that may hold references, to cut it into them. */
export function observeText(tokens: Tokens, seen: FeatureSink): void {
  seen.clear();
  const look = lookOf(tokens);
  const lineAt = new Map(look.lines.map((line, i) => [line.token, i]));
  for (let i = 0; i < tokens.length; i++) {
    const line = lineAt.get(i);
    addToken(tokens, i, seen);
    const open = line !== undefined || opensInside(tokens, i);
    if (open) addCandidate(tokens, i, { look, line }, seen);
    if (line !== undefined) addLine(tokens, line, look, seen);
    const border = line === undefined ? 0 : look.lines[line]!.blankBefore ? 2 : 1;
    seen.endToken(open ? border : CLOSED);
  }
}

/** Whether a reference can begin at a token within a line: behind the end of a sentence, a number or an address. */
function opensInside(tokens: Tokens, i: number): boolean {
  if (i === 0 || !tokens.spaced(i)) return false;
  const before = tokens.shapes[i - 1]!;
  const shape = tokens.shapes[i]!;
  if (!sign(before) && before >= INITIAL) return false;
  const next = i + 1 < tokens.length ? tokens.shapes[i + 1]! : 0;
  const bracket = (shape === SQUARE || shape === ROUND) && next >= NUMBER && next < INITIAL;
  return bracket || (shape >= INITIAL && shape <= OPEN_QUOTE) || (shape >= NUMBER && shape < NUMBER + 3);
}

function lookOf(tokens: Tokens): TextLook {
  const lines = linesOf(tokens);
  const starts = new Set(lines.map(({ token }) => token));
  const found = new Markers();
  const markers = new Map<number, Marker>();
  for (let i = 0; i < tokens.length; i++) {
    const lineStart = starts.has(i);
    if (!lineStart && !opensInside(tokens, i)) continue;
    const marker = found.at(tokens, i, lineStart);
    if (marker !== undefined) markers.set(i, marker);
  }
  let style = -1;
  for (let s = 0; s < MARKER_STYLES; s++)
    if (found.counts[s]! > Math.max(2, style < 0 ? 0 : found.counts[style]!)) style = s;
  const ended = lines.filter(({ token }, k) => k > 0 && endsSentence(tokens, token - 1)).length;
  const named = lines.filter(({ token }) => beginsName(tokens, token)).length;
  const share = (count: number): number => bucket(count / Math.max(1, lines.length), 0.15, 0.4, 0.6, 0.85);
  return { lines, markers, style, look: share(ended) * 5 + share(named) };
}

const endsSentence = ({ shapes }: Tokens, last: number): boolean => sign(shapes[last]!) || shapes[last]! < INITIAL;

/** `Alder, G.`, `G. Alder`, `Alder GA`, `Alder, Gina` */
function beginsName({ shapes, length }: Tokens, i: number): boolean {
  const shape = shapes[i]!;
  const next = i + 1 < length ? shapes[i + 1]! : 0;
  if (shape === INITIAL) return next === STOP || next === INITIAL || next === HYPHEN;
  if (shape !== CAPITALISED && shape < SHORT_CAPITALS) return false;
  return next === COMMA || next === INITIAL || next === SHORT_CAPITALS;
}

/** What each token says of being in a reference at all. */
function addToken({ shapes, words, length }: Tokens, i: number, seen: FeatureSink): void {
  seen.add(one(60, words[i]!));
  seen.add(two(61, signedPair(valueAt(shapes, i - 1, length), shapes[i]!), valueAt(shapes, i + 1, length)));
  seen.add(one(62, i === 0 ? 1 : 0));
}

/** What stands at a place of a text, -1 outside. */
const valueAt = (values: Int32Array, place: number, length: number): number =>
  place >= 0 && place < length ? values[place]! : -1;

interface Place {
  readonly look: TextLook;
  readonly line: number | undefined;
}

/** What stands left and right of where a reference may begin. */
function addCandidate(tokens: Tokens, i: number, { look, line }: Place, seen: FeatureSink): void {
  const { shapes, words, length } = tokens;
  const shape = shapes[i]!;
  const where = line === undefined ? 0 : 1;
  const behind = valueAt(shapes, i + 2, length);
  const right = two(signedPair(63, where), signedPair(shape, valueAt(shapes, i + 1, length)), behind);
  const left = two(signedPair(64, where), valueAt(shapes, i - 1, length), valueAt(shapes, i - 2, length));
  const name = beginsName(tokens, i) ? 1 : 0;
  seen.add(right);
  seen.add(signedPair(right, signedPair(valueAt(shapes, i + 3, length), valueAt(shapes, i + 4, length))));
  seen.add(left);
  seen.add(signedPair(left, valueAt(shapes, i - 3, length)));
  seen.add(signedPair(left, shape));
  seen.add(two(65, valueAt(words, i - 1, length), where));
  seen.add(two(66, valueAt(words, i - 2, length), where));
  const years = yearIn(tokens, i - 14, i) * 2 + yearIn(tokens, i, i + 40);
  seen.add(two(signedPair(67, where), years, name));
  const marker = look.markers.get(i);
  const kind = marker === undefined ? 0 : 1 + marker.style * 2 + (marker.rising ? 1 : 0);
  seen.add(two(signedPair(68, where), kind, look.style));
  seen.add(
    two(
      signedPair(69, where),
      marker !== undefined && marker.style === look.style ? 1 : 0,
      signedPair(look.style < 0 ? 0 : 1, name),
    ),
  );
}

function yearIn({ shapes, length }: Tokens, from: number, to: number): number {
  for (let i = Math.max(0, from); i < Math.min(length, to); i++) if (shapes[i] === YEAR) return 1;
  return 0;
}

/** How a line stands to the one before it. */
function addLine(tokens: Tokens, k: number, { lines, look, style }: TextLook, seen: FeatureSink): void {
  const line = lines[k]!;
  const before = lines[k - 1];
  const after = lines[k + 1];
  const name = beginsName(tokens, line.token) ? 1 : 0;
  const marked = style < 0 ? 0 : 1;
  const space = line.blankBefore ? 1 : 0;
  const deeper = before === undefined ? 3 : Math.sign(line.indent - before.indent) + 1;
  const nextDeeper = after === undefined || after.blankBefore ? 3 : Math.sign(after.indent - line.indent) + 1;
  const wrapped = before === undefined || line.blankBefore ? 2 : isWrapped(tokens, before, line) ? 1 : 0;
  const ended = before === undefined ? 2 : endsSentence(tokens, line.token - 1) ? 1 : 0;
  const size = bucket(line.end - line.start, 12, 30, 60, 100, 200);
  const place = signedPair(space * 2 + marked, deeper * 4 + nextDeeper);
  seen.add(one(70, place));
  seen.add(two(71, wrapped * 3 + ended, marked));
  seen.add(two(72, signedPair(wrapped * 3 + ended, name), place));
  seen.add(two(73, signedPair(look, name), marked * 2 + space));
  seen.add(two(74, signedPair(look, wrapped), marked * 2 + space));
  seen.add(two(75, size, space * 3 + wrapped));
  seen.add(two(76, signedPair(size, look), yearIn(tokens, line.token, after?.token ?? tokens.length)));
}

/** Whether the first word of a line had no room on the line before. */
function isWrapped({ text }: Tokens, before: TextLine, line: TextLine): boolean {
  const blank = text.indexOf(' ', line.start);
  const word = (blank < 0 || blank > line.end ? line.end : blank) - line.start;
  return before.indent + (before.end - before.start) + 1 + word > line.width;
}
