import type { Paper } from '../paper/paper.js';
import { paperText } from '../text/paper-text.js';
import { answerCloseness, type Closeness, pairCloseness } from './formula/closeness.js';
import { SparseLookup } from './formula/sparse-lookup.js';
import type { TermVector } from './formula/term-vector.js';
import type { IndexState } from './memory/index-state.js';
import type { Hit } from './memory/top-rows.js';
import type { View } from './memory/view.js';
import { inTitle } from './terms/packed-counts.js';
import { maskUrls } from './terms/urls.js';

/** A text of more words is no question but a text like that of a paper, and judged as one. */
const MOST_WORDS = 12;
/** No answer of a lower score is ever related, whatever words it has. */
const LEAST_ANSWER = 0.03;

/** A text that is searched for, and how close answers are to it. */
export class Question<P extends Paper> {
  readonly #state: IndexState<P>;
  readonly #view: View;
  readonly #vector: SparseLookup;
  /** Distinct words, and pairs of adjacent words, known to the index or not. */
  readonly #words: number;
  readonly #pairs: number;

  constructor(state: IndexState<P>, view: View, { text, vector }: { text: string; vector: TermVector }) {
    this.#state = state;
    this.#view = view;
    this.#vector = new SparseLookup(vector);
    const tokens = state.settings.analyzer.tokens(maskUrls(paperText(text).abstract));
    this.#words = new Set(tokens.map(({ term }) => term)).size;
    const pairs = tokens.flatMap(({ term, adjacent }, i) => (adjacent ? [`${tokens[i - 1]!.term} ${term}`] : []));
    this.#pairs = state.settings.pairs > 0 ? new Set(pairs).size : 0;
  }

  leastScore(): number {
    return this.#words > MOST_WORDS ? 0 : LEAST_ANSWER;
  }

  closeness({ row, score }: Hit): Closeness {
    if (this.#words > MOST_WORDS) {
      const asRelated = this.#view.byPaper.score(row, this.#vector);
      return pairCloseness(asRelated, this.#state.settings.background !== undefined);
    }
    return answerCloseness({ score, ...this.#shares(row) });
  }

  /** What shares of the question a row has. */
  #shares(row: number): { coverage: number; inTitle: number; pairs: number } {
    const { starts, terms, counts } = this.#state.matrix;
    let words = 0;
    let titleWords = 0;
    let pairs = 0;
    for (let i = starts[row]!; i < starts[row + 1]!; i++) {
      if (this.#vector.get(terms[i]!) === 0) continue;
      if (this.#state.vocabulary.isPair(terms[i]!)) pairs += 1;
      else {
        words += 1;
        if (inTitle(counts[i]!)) titleWords += 1;
      }
    }
    const coverage = words / this.#words;
    return {
      coverage,
      inTitle: titleWords / this.#words,
      pairs: this.#pairs === 0 ? coverage : pairs / this.#pairs,
    };
  }
}
