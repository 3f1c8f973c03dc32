/** Hashes of a word of bits. */
const WORD = 5;

/**
 * Rows of sorted hashes: a bit for each possible hash, and for each word of bits how many are set before it. A feature that
 * is not there, as most are, costs one look at 2^bits / 8 bytes.
 */
export class FeatureTable {
  readonly #shift: number;
  readonly #bits: Int32Array;
  readonly #before: Uint16Array | Uint32Array;

  /** @param features - truncated hashes of `bits` bits (5 to 27), ascending */
  constructor(features: Uint32Array, bits: number) {
    this.#shift = 32 - bits;
    const words = 1 << (bits - WORD);
    this.#bits = new Int32Array(words);
    for (const feature of features) this.#bits[feature >>> WORD]! |= 1 << (feature & 31);
    this.#before = features.length < 65536 ? new Uint16Array(words) : new Uint32Array(words);
    let seen = 0;
    for (let w = 0; w < words; w++) {
      this.#before[w] = seen;
      seen += ones(this.#bits[w]!);
    }
  }

  /** Row of a 32-bit hash, -1 for a stranger. */
  row(hash: number): number {
    const feature = hash >>> this.#shift;
    const word = feature >>> WORD;
    const bits = this.#bits[word]!;
    const bit = 1 << (feature & 31);
    return (bits & bit) === 0 ? -1 : this.#before[word]! + ones(bits & (bit - 1));
  }
}

/** Number of bits set. Source: H. S. Warren, Hacker's Delight, figure 5-2. */
function ones(word: number): number {
  let sums = word - ((word >>> 1) & 0x55555555);
  sums = (sums & 0x33333333) + ((sums >>> 2) & 0x33333333);
  return Math.imul((sums + (sums >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
