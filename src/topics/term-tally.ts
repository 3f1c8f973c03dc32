import { growInt32 } from '../packed/grow.js';

/** Counts the terms of one text, each by its place. */
export class TermTally {
  /** How often each term appears; all 0 between two texts. */
  #tf: Int32Array = new Int32Array(1024);
  #found: Int32Array = new Int32Array(512);
  #size = 0;

  /** Counts a term once more, by its place. */
  add(place: number): void {
    this.#tf = growInt32(this.#tf, place + 1);
    if (this.#tf[place]!++ > 0) return;
    this.#found = growInt32(this.#found, this.#size + 1);
    this.#found[this.#size++] = place;
  }

  /** The terms in the order of first appearance, with their counts; the tally is empty afterwards. */
  take(): { readonly places: Int32Array; readonly counts: Int32Array } {
    const places = this.#found.slice(0, this.#size);
    const counts = new Int32Array(this.#size);
    for (let i = 0; i < places.length; i++) {
      counts[i] = this.#tf[places[i]!]!;
      this.#tf[places[i]!] = 0;
    }
    this.#size = 0;
    return { places, counts };
  }
}
