import type { Sight } from './context.js';
import { FUNCTION_WORDS } from './patterns.js';

/** Characters whose words are compared with the words around them. */
const WORDS_FROM = 700;
const MOST_STEMS = 60;
const OWN_STEMS = 25;
const STEM = 6;
const NEIGHBOURS = 9;
/** Pieces that hold a word which is rare in its block. */
const RARE = 3;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}-]{2,}/gu;
const ASCII = /^[\x20-\x7e]*$/;
const ASCII_WORD = /[a-z\d][a-z\d-]{2,}/g;

/** Stems of a piece, as numbers. */
interface Stems {
  /** Those of its beginning, which are looked for in the pieces around, once each. */
  readonly own: readonly number[];
  readonly all: readonly number[];
}

/** Stems as numbers from 0, with the pieces they are in. */
class Vocabulary {
  readonly #numbers = new Map<string, number>();
  /** Pieces that hold a stem. */
  readonly frequency: number[] = [];
  /** The piece in which a stem was met last. */
  readonly met: number[] = [];

  /** Stems of the beginning of a text, in its order. */
  read(text: string, piece: number): Stems {
    const words = text.slice(0, WORDS_FROM).toLowerCase();
    const all: number[] = [];
    for (const word of words.match(ASCII.test(words) ? ASCII_WORD : WORD) ?? []) {
      if (all.length === MOST_STEMS) break;
      if (!FUNCTION_WORDS.has(word)) all.push(this.#note(word.slice(0, STEM), piece));
    }
    return { own: [...new Set(all.slice(0, OWN_STEMS))], all };
  }

  #note(stem: string, piece: number): number {
    let number = this.#numbers.get(stem);
    if (number === undefined) {
      number = this.frequency.length;
      this.#numbers.set(stem, number);
      this.frequency.push(0);
      this.met.push(piece - 1);
    }
    if (this.met[number] !== piece) this.frequency[number] = (this.frequency[number] ?? 0) + 1;
    this.met[number] = piece;
    return number;
  }
}

/** How much of each piece's vocabulary comes again after it, and before it; words that are rare in the block weigh more. */
export function compareWords(windows: readonly (readonly Sight[])[]): void {
  const vocabulary = new Vocabulary();
  let piece = 0;
  const stems = windows.map((sights) => sights.map(({ text }) => vocabulary.read(text, piece++)));
  windows.forEach((sights, w) => {
    const here = stems[w] ?? [];
    const before = sharesBefore(sights, here, vocabulary);
    const after = sharesBefore(sights.toReversed(), here.toReversed(), vocabulary).reverse();
    sights.forEach((sight, i) => {
      sight.overlapPrevious = before[i]?.share ?? -1;
      sight.overlapNext = after[i]?.share ?? -1;
      sight.sharedPrevious = before[i]?.rare ?? 0;
      sight.sharedNext = after[i]?.rare ?? 0;
    });
  });
}

/** The words that a piece shares with the text on one side. */
interface Shared {
  /** Their share of its words; -1 where it has none. */
  readonly share: number;
  /** How many of them are rare in the block. */
  readonly rare: number;
}

/** For each piece the words that the pieces right before it use too. */
function sharesBefore(sights: readonly Sight[], stems: readonly Stems[], { frequency, met }: Vocabulary): Shared[] {
  met.fill(-1);
  return stems.map(({ own, all }, i) => {
    const from = firstNear(sights, i);
    let common = 0;
    let total = 0;
    let rare = 0;
    for (const stem of own) {
      const pieces = frequency[stem] ?? 1;
      const weight = 1 / Math.sqrt(pieces);
      total += weight;
      if ((met[stem] ?? -1) < from) continue;
      common += weight;
      if (pieces <= RARE) rare++;
    }
    for (const stem of all) met[stem] = i;
    return { share: total === 0 ? -1 : common / total, rare };
  });
}

/** First of the pieces before piece `i` that are near enough to share its words. */
function firstNear(sights: readonly Sight[], i: number): number {
  let first = i;
  for (let characters = 0; first > 0 && i - first < NEIGHBOURS && characters < WORDS_FROM; first--)
    characters += Math.min(WORDS_FROM, sights[first - 1]?.text.length ?? 0);
  return first;
}
