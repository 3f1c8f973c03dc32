import type { Paper } from '../paper/paper.js';
import type { Settings } from '../similarity/settings.js';
import { TermCounter } from '../similarity/terms/term-counter.js';
import { Vocabulary } from '../similarity/terms/vocabulary.js';
import type { TextInput } from '../text/paper-text.js';

/** With more terms than these the vocabulary is begun anew: it is there to read quickly, and nothing depends on it. */
const MOST_TERMS = 2_000_000;

/** The terms of a paper or a text in the order of first occurrence, each once, with their packed counts. */
export interface CountedTerms {
  readonly terms: string[];
  readonly counts: number[];
}

/** Reads the terms of papers as an index in memory does, and gives them as texts. */
export class TermReader {
  readonly #settings: Settings<Paper>;
  #vocabulary!: Vocabulary;
  #counter!: TermCounter;

  constructor(settings: Settings<Paper>) {
    this.#settings = settings;
    this.#begin();
  }

  /** @throws RangeError for a stem with a blank, which is how pairs are told from words */
  read(input: TextInput): CountedTerms {
    if (this.#vocabulary.size > MOST_TERMS) this.#begin();
    const vocabulary = this.#vocabulary;
    const counter = this.#counter;
    counter.count(input, true);
    const terms = Array.from(counter.terms.subarray(0, counter.length), (term) => {
      const text = vocabulary.text(term);
      if (text.includes(' ') !== vocabulary.isPair(term))
        throw new RangeError(`analyzer must make stems without blanks, not ${JSON.stringify(text)}`);
      return text;
    });
    return { terms, counts: Array.from(counter.counts.subarray(0, counter.length)) };
  }

  #begin(): void {
    this.#vocabulary = new Vocabulary(this.#settings.analyzer);
    this.#counter = new TermCounter(this.#vocabulary, this.#settings.pairs > 0);
  }
}
