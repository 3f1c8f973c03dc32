import { FUNCTION_WORDS } from './patterns.js';
import type { Scanner } from './scan.js';
import { functionWords, HYPHEN, packed, packedCode, packedWith } from './words.js';

/** Characters whose words are compared with the words around them. */
const WORDS_FROM = 700;
const MOST_STEMS = 60;
const OWN_STEMS = 25;
const STEM = 6;
const SHORTEST = 3;
const NEIGHBOURS = 9;
/** Pieces that hold a word which is rare in its block. */
const RARE = 3;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}-]{2,}/gu;
const PACKABLE = /^[a-z\d-]+$/;

/** Stems of a piece, as numbers. */
export interface Stems {
  /** Those of its beginning, which are looked for in the pieces around, once each. */
  readonly own: readonly number[];
  readonly all: readonly number[];
  /** Length of its text. */
  readonly length: number;
}

/** Stems as numbers from 0, with the number of pieces they are in. */
export class Vocabulary {
  // Open addressing, at most half full: most stems are six letters, packed into a number.
  #keys = new Int32Array(2048);
  #numbers = new Int32Array(2048);
  readonly #others = new Map<string, number>();
  /** Pieces that hold a stem. */
  readonly frequency: number[] = [];
  /** The piece in which a stem was met last. */
  readonly #met: number[] = [];
  #packed = 0;
  #piece = 0;

  /** Stems of the beginning of a text that was just scanned, in its order. */
  read(text: string, { codes, length }: Scanner): Stems {
    this.#piece++;
    const all: number[] = [];
    const end = Math.min(length, WORDS_FROM);
    if (isPlain(codes, end)) this.#readPlain(codes, end, all);
    else this.#readAny(text.slice(0, WORDS_FROM).toLowerCase(), all);
    return { own: firstOnes(all), all, length: text.length };
  }

  #readPlain(codes: Uint16Array, end: number, all: number[]): void {
    const known = functionWords();
    for (let i = 0; i < end && all.length < MOST_STEMS; i++) {
      let code = packedCode(codes[i] as number);
      if (code === 0 || code === HYPHEN) continue;
      const first = i;
      let key = 0;
      for (; code !== 0; code = i < end ? packedCode(codes[i] as number) : 0)
        if (i++ - first < STEM) key = packedWith(key, code);
      if (i - first < SHORTEST) continue;
      const function_ =
        i - first <= STEM + 1 && known.has(key, i - first > STEM ? packedCode(codes[i - 1] as number) : 0);
      if (!function_) all.push(this.#notePacked(key));
    }
  }

  #readAny(text: string, all: number[]): void {
    for (const word of text.match(WORD) ?? []) {
      if (all.length === MOST_STEMS) break;
      if (FUNCTION_WORDS.has(word)) continue;
      const stem = word.slice(0, STEM);
      all.push(PACKABLE.test(stem) ? this.#notePacked(packed(stem)) : this.#noteOther(stem));
    }
  }

  #notePacked(key: number): number {
    let at = this.#find(key);
    if (this.#keys[at] === 0) {
      if (++this.#packed * 2 > this.#keys.length) {
        this.#grow();
        at = this.#find(key);
      }
      this.#keys[at] = key;
      this.#numbers[at] = this.#newNumber();
    }
    return this.#count(this.#numbers[at] as number);
  }

  #noteOther(stem: string): number {
    let number = this.#others.get(stem);
    if (number === undefined) {
      number = this.#newNumber();
      this.#others.set(stem, number);
    }
    return this.#count(number);
  }

  #newNumber(): number {
    this.#met.push(0);
    return this.frequency.push(0) - 1;
  }

  #count(number: number): number {
    if (this.#met[number] !== this.#piece) this.frequency[number] = (this.frequency[number] as number) + 1;
    this.#met[number] = this.#piece;
    return number;
  }

  #find(key: number): number {
    const mask = this.#keys.length - 1;
    let at = (Math.imul(key, 0x9e3779b1) >>> 12) & mask;
    while (this.#keys[at] !== 0 && this.#keys[at] !== key) at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const keys = this.#keys;
    const numbers = this.#numbers;
    this.#keys = new Int32Array(keys.length * 2);
    this.#numbers = new Int32Array(keys.length * 2);
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === 0) continue;
      const at = this.#find(keys[i] as number);
      this.#keys[at] = keys[i] as number;
      this.#numbers[at] = numbers[i] as number;
    }
  }
}

function firstOnes(stems: readonly number[]): readonly number[] {
  const own: number[] = [];
  for (let i = 0; i < stems.length && i < OWN_STEMS; i++) {
    const stem = stems[i] as number;
    if (!own.includes(stem)) own.push(stem);
  }
  return own;
}

function isPlain(codes: Uint16Array, end: number): boolean {
  for (let i = 0; i < end; i++) if (((codes[i] as number) - 32) >>> 0 > 94) return false;
  return true;
}

/** What pieces share with the text on one side of them. */
export interface Shared {
  /** Share of each piece's words that come again there; -1 where a piece has none. */
  readonly shares: Float64Array;
  /** How many of them are rare in the block. */
  readonly rare: Uint8Array;
}

/** What the pieces of a window share with the text before and after them. */
export interface Comparison {
  readonly before: Shared;
  readonly after: Shared;
}

/** How much of each piece's vocabulary comes again after it, and before it; words that are rare in the block weigh more. */
export function compareWords(windows: readonly (readonly Stems[])[], { frequency }: Vocabulary): readonly Comparison[] {
  const weights = new Float64Array(frequency.length);
  for (let i = 0; i < weights.length; i++) weights[i] = 1 / Math.sqrt(frequency[i] as number);
  const met = new Int32Array(weights.length);
  // Pieces are numbered on from window to window: what was met in the windows before is too far away.
  let numbered = NEIGHBOURS + 1;
  const shared = (pieces: readonly Stems[]): Shared => {
    const shares = new Float64Array(pieces.length);
    const rare = new Uint8Array(pieces.length);
    for (let i = 0; i < pieces.length; i++) {
      const { own, all } = pieces[i] as Stems;
      const from = numbered + firstNear(pieces, i);
      let common = 0;
      let total = 0;
      for (const stem of own) {
        const weight = weights[stem] as number;
        total += weight;
        if ((met[stem] as number) < from) continue;
        common += weight;
        if ((frequency[stem] as number) <= RARE) rare[i] = (rare[i] as number) + 1;
      }
      for (const stem of all) met[stem] = numbered + i;
      shares[i] = total === 0 ? -1 : common / total;
    }
    numbered += pieces.length + NEIGHBOURS;
    return { shares, rare };
  };
  return windows.map((pieces) => {
    const before = shared(pieces);
    const after = shared(pieces.toReversed());
    return { before, after: { shares: after.shares.reverse(), rare: after.rare.reverse() } };
  });
}

/** First of the pieces before piece `i` that are near enough to share its words. */
function firstNear(pieces: readonly Stems[], i: number): number {
  let first = i;
  for (let characters = 0; first > 0 && i - first < NEIGHBOURS && characters < WORDS_FROM; first--)
    characters += Math.min(WORDS_FROM, pieces[first - 1]?.length ?? 0);
  return first;
}
