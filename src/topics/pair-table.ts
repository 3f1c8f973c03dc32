/** First number, second number, value. */
const SLOT = 3;

/** Numbers by pair of numbers, none below 0: open addressing, a slot of three numbers for each pair. */
export class PairTable {
  #slots = new Int32Array(SLOT * 1024).fill(-1);
  #size = 0;

  /** Value of a pair, -1 for one not in the table. */
  get(first: number, second: number): number {
    return this.#slots[this.#place(first, second) + 2]!;
  }

  /** Gives a pair a value of at least 0. */
  set(first: number, second: number, value: number): void {
    const place = this.#place(first, second);
    if (this.#slots[place + 2]! < 0) this.#size++;
    this.#slots[place] = first;
    this.#slots[place + 1] = second;
    this.#slots[place + 2] = value;
    if (2 * SLOT * this.#size > this.#slots.length) this.#grow();
  }

  /** Where a pair stands, or the empty slot where it would stand. */
  #place(first: number, second: number): number {
    const slots = this.#slots;
    const mask = ((slots.length / SLOT) | 0) - 1;
    for (let slot = hash(first, second) & mask; ; slot = (slot + 1) & mask) {
      const place = SLOT * slot;
      if (slots[place + 2]! < 0 || (slots[place] === first && slots[place + 1] === second)) return place;
    }
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(2 * old.length).fill(-1);
    for (let from = 0; from < old.length; from += SLOT) {
      if (old[from + 2]! < 0) continue;
      this.#slots.set(old.subarray(from, from + SLOT), this.#place(old[from]!, old[from + 1]!));
    }
  }
}

/** Source of the constants: the finaliser of MurmurHash3, https://github.com/aappleby/smhasher */
function hash(first: number, second: number): number {
  let mixed = Math.imul(first, 0x85ebca6b) ^ Math.imul(second, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}
