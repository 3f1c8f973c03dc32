/** Probability of a bit in parts of 2,048, at first one half. */
const EVEN = 1024;

/** Adaptive probabilities of `count` kinds of bits. */
export function evenBits(count: number): Uint16Array {
  return new Uint16Array(count).fill(EVEN);
}

/**
 * Reads bits that an adaptive binary range coder wrote: each kind of bit has a probability that follows what was seen.
 *
 * Source: G. Martin, "Range encoding", 1979, in the form of the LZMA specification.
 */
export class RangeDecoder {
  readonly #bytes: Uint8Array;
  #place: number;
  #range = 0xffffffff;
  #code = 0;

  constructor(bytes: Uint8Array, place = 0) {
    this.#bytes = bytes;
    this.#place = place;
    for (let i = 0; i < 4; i++) this.#shift();
  }

  #shift(): void {
    this.#code = ((this.#code << 8) | (this.#bytes[this.#place++] ?? 0)) >>> 0;
  }

  /** One bit of kind `kind`. */
  bit(odds: Uint16Array, kind: number): number {
    const zero = odds[kind]!;
    const bound = (this.#range >>> 11) * zero;
    let bit = 0;
    if (this.#code < bound) {
      this.#range = bound;
      odds[kind] = zero + ((2048 - zero) >> 5);
    } else {
      bit = 1;
      this.#code -= bound;
      this.#range -= bound;
      odds[kind] = zero - (zero >> 5);
    }
    while (this.#range < 0x1000000) {
      this.#range = (this.#range << 8) >>> 0;
      this.#shift();
    }
    return bit;
  }

  /** A number of `bits` bits, its kinds a tree from `base` on. */
  number(odds: Uint16Array, base: number, bits: number): number {
    let node = 1;
    for (let i = 0; i < bits; i++) node = node * 2 + this.bit(odds, base + node);
    return node - (1 << bits);
  }
}
