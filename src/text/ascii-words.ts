/** Where a word's hash starts: FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/ */
export const HASH_SEED: number = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;

/** Hash of a word with one more letter. */
export function hashLetter(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, HASH_PRIME);
}

/**
 * Set of ASCII words, numbered in order of arrival: an open-addressing table over one pool of letters, so that a word
 * of a text is looked up without making a string of it.
 */
export class AsciiWords {
  #slots = new Int32Array(2048);
  #hashes = new Int32Array(1024);
  #starts = new Int32Array(1025);
  #pool = new Uint8Array(8192);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Number of the word in the first `length` places of `letters`, or -1. */
  find(letters: Uint8Array, length: number, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const word = this.#slots[slot]! - 1;
      if (word < 0) return -1;
      if (this.#hashes[word] === hash && this.#equals(word, letters, length)) return word;
    }
  }

  /** Adds a word that {@link find} did not find; gives its number. */
  add(letters: Uint8Array, length: number, hash: number): number {
    if (this.#size === this.#hashes.length) this.#grow();
    const start = this.#starts[this.#size]!;
    if (start + length > this.#pool.length) {
      const pool = new Uint8Array(2 * this.#pool.length + length);
      pool.set(this.#pool);
      this.#pool = pool;
    }
    for (let i = 0; i < length; i++) this.#pool[start + i] = letters[i]!;
    const word = this.#size++;
    this.#starts[word + 1] = start + length;
    this.#hashes[word] = hash;
    this.#place(word);
    return word;
  }

  #equals(word: number, letters: Uint8Array, length: number): boolean {
    const start = this.#starts[word]!;
    if (this.#starts[word + 1]! - start !== length) return false;
    for (let i = 0; i < length; i++) if (this.#pool[start + i] !== letters[i]) return false;
    return true;
  }

  #place(word: number): void {
    const mask = this.#slots.length - 1;
    let slot = spread(this.#hashes[word]!) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = word + 1;
  }

  #grow(): void {
    const room = 2 * this.#hashes.length;
    const hashes = new Int32Array(room);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    const starts = new Int32Array(room + 1);
    starts.set(this.#starts);
    this.#starts = starts;
    this.#slots = new Int32Array(2 * room);
    for (let word = 0; word < this.#size; word++) this.#place(word);
  }
}

/** FNV-1a mixes upwards only: fold the high bits into those that choose the slot. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}
