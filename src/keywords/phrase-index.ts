/**
 * Numbers phrases exactly: the number of a phrase follows from the number of the phrase without its last word and the
 * id of that word. Open addressing over three arrays, because a `Map` with such keys was a third of the run time.
 */
export class PhraseIndex {
  #prefixes: Int32Array;
  #words: Int32Array;
  #numbers: Int32Array;
  #size = 0;

  constructor(expected: number) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(16, expected * 4)));
    this.#prefixes = new Int32Array(slots);
    this.#words = new Int32Array(slots);
    this.#numbers = new Int32Array(slots).fill(-1);
  }

  /** Number of a phrase: 0, 1, 2 ... in the order in which they are first asked for; `prefix` is -1 for a first word. */
  number(prefix: number, word: number): number {
    const slot = this.#slot(prefix, word);
    const known = this.#numbers[slot]!;
    if (known >= 0) return known;
    this.#prefixes[slot] = prefix;
    this.#words[slot] = word;
    this.#numbers[slot] = this.#size;
    if (++this.#size * 2 > this.#numbers.length) this.#grow();
    return this.#size - 1;
  }

  #slot(prefix: number, word: number): number {
    const mask = this.#numbers.length - 1;
    let slot = (Math.imul(prefix + 1, 0x9e3779b1) ^ Math.imul(word + 1, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & mask;
    while (this.#numbers[slot]! >= 0 && (this.#prefixes[slot] !== prefix || this.#words[slot] !== word)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const prefixes = this.#prefixes;
    const words = this.#words;
    const numbers = this.#numbers;
    this.#prefixes = new Int32Array(numbers.length * 2);
    this.#words = new Int32Array(numbers.length * 2);
    this.#numbers = new Int32Array(numbers.length * 2).fill(-1);
    for (let old = 0; old < numbers.length; old++) {
      if (numbers[old]! < 0) continue;
      const slot = this.#slot(prefixes[old]!, words[old]!);
      this.#prefixes[slot] = prefixes[old]!;
      this.#words[slot] = words[old]!;
      this.#numbers[slot] = numbers[old]!;
    }
  }
}
