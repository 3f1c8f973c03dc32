import type { Random } from '../listing/faults/random.js';
import { TOKENS } from './tokens.js';

const LONGEST = 200_000;

/** A change to a text. */
type Change = (text: string, random: Random, corpus: readonly string[]) => string;

const splice = (text: string, at: number, remove: number, insert: string): string =>
  text.slice(0, at) + insert + text.slice(at + remove);

/** Changes the lines of a text. */
const lines =
  (change: (lines: string[], random: Random) => void): Change =>
  (text, random) => {
    const all = text.split('\n');
    change(all, random);
    return all.join('\n');
  };

const placeIn = (text: string, random: Random): number => random.int(0, text.length);
/** Short lengths more often than long ones. */
const lengthUpTo = (most: number, random: Random): number => Math.floor(random.next() * random.next() * most);

function pieceOf(text: string, random: Random, most: number): string {
  const length = random.int(1, Math.max(1, Math.min(most, text.length)));
  const from = random.int(0, Math.max(0, text.length - length));
  return text.slice(from, from + length);
}

const insertToken: Change = (text, random) => splice(text, placeIn(text, random), 0, random.pick(TOKENS));

const BREAKS = ['\r\n', '\r', '\u2028', '\n\n', ' ', '\n \n', '\u0085', '\f', '\v', '\n\f', '\n> ', '\n    '] as const;

const CHANGES: readonly Change[] = [
  insertToken,
  insertToken,
  insertToken,
  (text, random) => splice(text, placeIn(text, random), lengthUpTo(200, random), ''),
  (text, random) => {
    const at = placeIn(text, random);
    return splice(text, at, 0, text.slice(at, at + lengthUpTo(200, random)));
  },
  (text, random) => splice(text, placeIn(text, random), 1, String.fromCharCode(random.int(0, 0xffff))),
  (text, random) => splice(text, placeIn(text, random), 0, String.fromCharCode(random.int(0, 255))),
  (text, random, corpus) => splice(text, placeIn(text, random), 0, pieceOf(random.pick(corpus), random, 1500)),
  (text, random) => splice(text, placeIn(text, random), 0, random.pick(TOKENS).repeat(1 + lengthUpTo(200, random))),
  (text, random) => text.replaceAll('\n', random.pick(BREAKS)),
  // The same mark before each line, and lines of titles alone.
  (text, random) => text.replaceAll('\n', `\n${random.pick(TOKENS)}`),
  lines((all, random) => {
    const most = random.int(10, 80);
    all.forEach((line, i) => {
      all[i] = line.slice(0, most);
    });
  }),
  lines((all, random) => {
    const [a, b] = [random.int(0, all.length - 1), random.int(0, all.length - 1)];
    [all[a], all[b]] = [all[b] as string, all[a] as string];
  }),
  lines((all, random) => all.splice(random.int(0, all.length - 1), 1)),
  lines((all, random) => {
    const at = random.int(0, all.length - 1);
    all[at] = random.chance(0.5) ? `${random.pick(TOKENS)}${all[at]}` : `${all[at]}${random.pick(TOKENS)}`;
  }),
];

/** A text of the corpus, cut and changed in a few places. Its head is kept often: the dialect is told from it. */
export function mutated(random: Random, corpus: readonly string[]): string {
  const most = random.chance(0.03) ? 60_000 : random.chance(0.3) ? 8_000 : 2_500;
  const seed = random.pick(corpus);
  let text = random.chance(0.6) ? seed.slice(0, random.int(200, 200 + most)) : pieceOf(seed, random, most);
  for (let left = 1 + lengthUpTo(24, random); left > 0; left--)
    text = random.pick(CHANGES)(text, random, corpus).slice(0, LONGEST);
  return text;
}

/** The text without one half, quarter, eighth ... of it. */
export function* shorter<Text extends string | Uint8Array>(text: Text): Generator<Text> {
  for (let size = text.length >> 1; size > 0; size >>= 1)
    for (let at = 0; at < text.length; at += size) yield without(text, at, size);
}

function without<Text extends string | Uint8Array>(text: Text, at: number, size: number): Text {
  if (typeof text === 'string') return splice(text, at, size, '') as Text;
  return new Uint8Array([...text.subarray(0, at), ...text.subarray(at + size)]) as Text;
}
