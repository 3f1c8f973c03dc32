/**
 * Writes bits for `RangeDecoder`: `low` holds the start of the present interval, `range` its length; leading bytes leave
 * as soon as no carry can reach them.
 *
 * Source: the LZMA specification.
 */
export class RangeEncoder {
  #low = 0n;
  #range = 0xffffffff;
  #held = 0;
  #pending = 1;
  readonly #bytes: number[] = [];

  #shift(): void {
    if (this.#low < 0xff000000n || this.#low > 0xffffffffn) {
      const carry = Number(this.#low >> 32n);
      for (let byte = this.#held; this.#pending > 0; this.#pending--, byte = 0xff)
        this.#bytes.push((byte + carry) & 0xff);
      this.#held = Number((this.#low >> 24n) & 0xffn);
    }
    this.#pending++;
    this.#low = (this.#low & 0xffffffn) << 8n;
  }

  /** One bit of kind `kind`. */
  bit(odds: Uint16Array, kind: number, bit: number): void {
    const zero = odds[kind]!;
    const bound = (this.#range >>> 11) * zero;
    if (bit === 0) {
      this.#range = bound;
      odds[kind] = zero + ((2048 - zero) >> 5);
    } else {
      this.#low += BigInt(bound);
      this.#range -= bound;
      odds[kind] = zero - (zero >> 5);
    }
    while (this.#range < 0x1000000) {
      this.#range = (this.#range << 8) >>> 0;
      this.#shift();
    }
  }

  /** A number of `bits` bits, its kinds a tree from `base` on. */
  number(odds: Uint16Array, code: { readonly base: number; readonly bits: number; readonly value: number }): void {
    let node = 1;
    for (let i = code.bits - 1; i >= 0; i--) {
      const bit = (code.value >> i) & 1;
      this.bit(odds, code.base + node, bit);
      node = node * 2 + bit;
    }
  }

  /** All bytes written. */
  end(): Uint8Array {
    for (let i = 0; i < 5; i++) this.#shift();
    return Uint8Array.from(this.#bytes.slice(1));
  }
}
