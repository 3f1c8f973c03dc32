/** Letters that fit into one 32-bit number: 37 ** 6 < 2 ** 32. */
export const LETTERS_PER_NUMBER = 6;
/** One more than the greatest code of a letter. */
export const LETTER_BASE = 37;
/** Longest word that the table holds. */
export const LONGEST_WORD: number = 3 * LETTERS_PER_NUMBER;

/** Code of an ASCII letter or digit, 1 to 36, the same for both cases; 0 for any other byte. */
export function letterCodes(): Uint8Array {
  const codes = new Uint8Array(256);
  for (let digit = 0; digit < 10; digit++) codes[48 + digit] = 1 + digit;
  for (let letter = 0; letter < 26; letter++) codes[97 + letter] = codes[65 + letter] = 11 + letter;
  return codes;
}

/** Four numbers make a slot: three of packed letters, then at this place the value. */
export const VALUE = 3;
const SLOT_BITS = 2;

/** Place of a word's slot; that of a word not in the table is empty: its value is 0. */
export function findWord(slots: Int32Array, a: number, b: number, c: number): number {
  const mask = slots.length - 1;
  for (let place = (hash(a, b, c) << SLOT_BITS) & mask; ; place = (place + (1 << SLOT_BITS)) & mask) {
    if (slots[place] === a && slots[place + 1] === b && slots[place + 2] === c) return place;
    if (slots[place] === 0) return place;
  }
}

/**
 * Numbers by ASCII word: open addressing, a word packed into three numbers that stand in its slot, so that a look-up
 * makes no string and touches one cache line.
 */
export class WordTable {
  slots: Int32Array = new Int32Array(4096 << SLOT_BITS);
  #size = 0;

  /** Gives a word that is not in the table a value other than 0. */
  add(word: readonly [a: number, b: number, c: number], value: number): void {
    const place = findWord(this.slots, ...word);
    this.slots.set(word, place);
    this.slots[place + VALUE] = value;
    this.#size += 1;
    if (2 * this.#size > this.slots.length >> SLOT_BITS) this.#grow();
  }

  #grow(): void {
    const old = this.slots;
    this.slots = new Int32Array(4 * old.length);
    for (let place = 0; place < old.length; place += 1 << SLOT_BITS) {
      if (old[place] === 0) continue;
      const next = findWord(this.slots, old[place]!, old[place + 1]!, old[place + 2]!);
      this.slots.set(old.subarray(place, place + VALUE + 1), next);
    }
  }
}

/** Source of the constants: the finaliser of MurmurHash3, https://github.com/aappleby/smhasher */
function hash(a: number, b: number, c: number): number {
  let mixed = Math.imul(a, 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35) ^ Math.imul(c, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}
