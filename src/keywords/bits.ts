/** Reads numbers of any number of bits from bytes, the highest bit of a byte first. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, start: number) {
    this.#bytes = bytes;
    this.#at = start * 8;
  }

  /** The next number of `bits` bits, at most 32. */
  read(bits: number): number {
    let value = 0;
    for (let i = 0; i < bits; i++) value = value * 2 + this.#bit();
    return value;
  }

  /**
   * The next number in Rice code: quotient by 2^bits in unary, remainder in bits.
   *
   * Source: R. F. Rice, "Some practical universal noiseless coding techniques", JPL 79-22, 1979.
   */
  rice(bits: number): number {
    let quotient = 0;
    while (this.#bit() === 1) quotient++;
    return quotient * 2 ** bits + this.read(bits);
  }

  #bit(): number {
    const byte = this.#bytes[this.#at >>> 3];
    if (byte === undefined) throw new Error('the keyword model is cut off');
    const bit = (byte >>> (7 - (this.#at & 7))) & 1;
    this.#at++;
    return bit;
  }
}
