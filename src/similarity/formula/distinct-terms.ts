import { growInt32 } from '../../packed/grow.js';

/** Distinct terms in order of arrival: an open-addressing set that, for one paper, stays in the fastest cache. */
export class DistinctTerms {
  /** The terms; those from {@link length} on mean nothing. */
  terms: Int32Array = new Int32Array(512);
  /** Number of distinct terms. */
  length = 0;
  /** Place in `terms` + 1. */
  #slots = new Int32Array(2048);

  clear(): void {
    this.length = 0;
    this.#slots.fill(0);
  }

  /** Place of a term among the distinct ones; {@link length} grows when it is new. */
  place(term: number): number {
    const slots = this.#slots;
    const terms = this.terms;
    const mask = slots.length - 1;
    let slot = termHash(term) & mask;
    for (let place = slots[slot]! - 1; place >= 0; place = slots[slot]! - 1) {
      if (terms[place] === term) return place;
      slot = (slot + 1) & mask;
    }
    return this.#add(slot, term);
  }

  #add(slot: number, term: number): number {
    const place = this.length++;
    if (place === this.terms.length) this.terms = growInt32(this.terms, 2 * place);
    this.terms[place] = term;
    this.#slots[slot] = place + 1;
    if (2 * this.length > this.#slots.length) this.#rehash();
    return place;
  }

  #rehash(): void {
    const slots = new Int32Array(2 * this.#slots.length);
    const mask = slots.length - 1;
    for (let place = 0; place < this.length; place++) {
      let slot = termHash(this.terms[place]!) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = place + 1;
    }
    this.#slots = slots;
  }
}

function termHash(term: number): number {
  const mixed = Math.imul(term, 0x9e3779b1);
  return mixed ^ (mixed >>> 16);
}
