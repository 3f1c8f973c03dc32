/** Most words that the beginning of a word is completed to; each costs a search. */
const COMPLETIONS = 8;

const WORD = /[\p{L}\p{N}]{2,}/gu;

/** Words of the papers, for completing what is being typed. */
export class Vocabulary {
  /** Lower-cased words in alphabetical order. */
  readonly #words: readonly string[];
  readonly #counts: ReadonlyMap<string, number>;

  constructor(texts: Iterable<string>) {
    const counts = new Map<string, number>();
    for (const text of texts) {
      for (const word of text.toLowerCase().match(WORD) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    this.#counts = counts;
    this.#words = [...counts.keys()].sort();
  }

  /** The most frequent words that start with the given letters, lower-cased. */
  complete(beginning: string): string[] {
    const first = this.#firstFrom(beginning);
    let last = first;
    while (this.#words[last]?.startsWith(beginning)) last++;
    const words = this.#words.slice(first, last);
    const count = (word: string): number => this.#counts.get(word) ?? 0;
    return words.sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1)).slice(0, COMPLETIONS);
  }

  /** Index of the first word that is not before the given one. */
  #firstFrom(word: string): number {
    let low = 0;
    let high = this.#words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#words[middle] ?? '') < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/**
 * The query, and the query with the word at its end completed in each likely way: a word is still being typed when no
 * blank follows it.
 *
 * @example
 * ```ts
 * completions('sparse auto', new Vocabulary(['sparse autoencoders'])); // ['sparse auto', 'sparse autoencoders']
 * ```
 */
export function completions(query: string, vocabulary: Vocabulary): string[] {
  const beginning = query.match(/(?<![\p{L}\p{N}])[\p{L}\p{N}]{2,}$/u)?.[0];
  if (beginning === undefined) return [query];
  const rest = query.slice(0, -beginning.length);
  const words = vocabulary.complete(beginning.toLowerCase()).filter((word) => word !== beginning.toLowerCase());
  return [query, ...words.map((word) => rest + word)];
}
