/**
 * Beside each word, by its place among the words, the shortest spelling seen of it, the first in the alphabet of several:
 * how it is shown where the text of no paper is at hand.
 */
export class Spellings {
  /** Whether papers were removed since, whose spellings may be among them. */
  stale = false;
  #list: string[] = [];

  /** The spelling of a word, if any is known. */
  of(word: number): string | undefined {
    return this.#list[word] || undefined;
  }

  /** Takes note of a spelling of a word. */
  add(word: number, spelling: string): void {
    const known = this.of(word);
    const next = spelling.toLowerCase();
    const shorter = known === undefined || next.length < known.length || (next.length === known.length && next < known);
    if (shorter) this.#list[word] = next;
  }

  /** Makes the words given, in their order, all there are. */
  keep(words: readonly number[]): void {
    this.#list = words.map((word) => this.#list[word] ?? '');
  }

  /** Takes what {@link list} gave. */
  restore(list: string[]): void {
    this.#list = list;
    this.stale = false;
  }

  /** Spellings of the words, '' for one that is spelt as it is. */
  list(words: readonly string[]): string[] {
    return words.map((text, word) => (this.#list[word] === text ? '' : (this.#list[word] ?? '')));
  }
}
