import { growFloat64 } from '../../packed/grow.js';
import type { Background } from '../../text/background.js';
import type { Vocabulary } from '../terms/vocabulary.js';

/** As many papers as the prior says, of which the terms of a vocabulary are in as many as the background says. */
export class BackgroundPapers {
  readonly papers: number;
  readonly #background: Background;
  readonly #vocabulary: Vocabulary;
  /** Every term is asked for once. */
  #known: Float64Array = new Float64Array(1024).fill(-1);

  constructor(background: Background, papers: number, vocabulary: Vocabulary) {
    this.papers = papers;
    this.#background = background;
    this.#vocabulary = vocabulary;
  }

  /** Terms have new numbers. */
  forget(): void {
    this.#known = new Float64Array(1024).fill(-1);
  }

  /** In how many of the papers a term is. */
  df(term: number): number {
    const { length } = this.#known;
    if (term >= length) {
      this.#known = growFloat64(this.#known, term + 1);
      this.#known.fill(-1, length);
    }
    let df = this.#known[term]!;
    if (df < 0) {
      df = this.papers * this.#background.share(this.#vocabulary.text(term));
      this.#known[term] = df;
    }
    return df;
  }
}
