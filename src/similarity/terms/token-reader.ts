import type { Analyzer, Token } from '../../text/analyzer.js';
import { Lexicon } from '../../text/lexicon.js';

/** Finds the terms of one text after the other with their places, as an {@link Analyzer} does, by the look-ups of a {@link Lexicon}. */
export class TokenReader {
  readonly #terms: string[] = [];
  readonly #lexicon: Lexicon;

  constructor(analyzer: Analyzer) {
    // Spellings that another index met are not analysed again.
    const known = { newTerm: (word: string) => analyzer.term(word) };
    this.#lexicon = new Lexicon(known, { number: (term) => this.#terms.push(term) - 1, spelt: () => undefined });
  }

  /** Terms of a text that are wanted, in order: all others stand between them like stop words. */
  tokens(text: string, wanted?: { has(term: string): boolean }): Token[] {
    const found: Token[] = [];
    const count = this.#lexicon.scanPlaced(text);
    const { tokens, places } = this.#lexicon;
    let previous = false;
    for (let i = 0; i < count; i++) {
      const term = this.#terms[tokens[i]! >> 1]!;
      const isWanted = wanted === undefined || wanted.has(term);
      if (isWanted) {
        const adjacent = previous && (tokens[i]! & 1) === 1;
        found.push({ term, start: places[2 * i]!, end: places[2 * i + 1]!, adjacent });
      }
      previous = isWanted;
    }
    return found;
  }
}
