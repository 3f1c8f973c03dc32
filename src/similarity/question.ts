import type { Paper } from '../paper/paper.js';
import { type Answer, answerCloseness, type Closeness, pairCloseness } from './formula/closeness.js';
import { SparseLookup } from './formula/sparse-lookup.js';
import { blend, norm, scale, type TermVector } from './formula/term-vector.js';
import type { IndexState } from './memory/index-state.js';
import type { Hit } from './memory/top-rows.js';
import type { Asked, View } from './memory/view.js';
import type { ReadQuestion } from './readings.js';
import { inTitle } from './terms/packed-counts.js';

/** A text of more words is no question but a text like that of a paper, and judged as one. */
const MOST_WORDS = 12;
/** No answer of a lower score is ever related, whatever words it has. */
const LEAST_ANSWER = 0.03;
/** In a question of so few words those side by side belong together more than in a text: pairs count so many times as much. */
const FEW_WORDS = 5;
const PAIRS_IN_QUESTION = 2;

/** A text that is searched for, and how close answers are to it. */
export class Question<P extends Paper> {
  readonly asked: Asked;
  readonly #state: IndexState<P>;
  readonly #view: View;
  readonly #lookup: SparseLookup;
  readonly #places: ReadonlyMap<string, number>;
  /** Distinct words, and pairs of adjacent words, known to the index or not. */
  readonly #words: number;
  readonly #pairs: number;

  constructor(
    state: IndexState<P>,
    view: View,
    { read, direction }: { read: ReadQuestion } & Pick<Asked, 'direction'>,
  ) {
    this.#state = state;
    this.#view = view;
    this.#places = read.places;
    const { tokens } = read;
    this.#words = new Set(tokens.map(({ term }) => term)).size;
    const pairs = tokens.flatMap(({ term, adjacent }, i) => (adjacent ? [`${tokens[i - 1]!.term} ${term}`] : []));
    this.#pairs = state.settings.pairs > 0 ? new Set(pairs).size : 0;
    this.asked = { terms: this.#terms(read), direction };
    this.#lookup = new SparseLookup(this.asked.terms);
  }

  leastScore(): number {
    return this.#isText() || this.asked.direction !== undefined ? 0 : LEAST_ANSWER;
  }

  closeness({ row }: Hit): Closeness {
    const meaning = this.#view.meaning(row, this.asked.direction);
    if (this.#isText()) {
      const asRelated = this.#view.byPaper.score(row, this.#lookup);
      return pairCloseness(asRelated, this.#state.settings.background !== undefined, meaning);
    }
    return answerCloseness(this.answer(row), meaning);
  }

  /** What a row has of the question. */
  answer(row: number): Answer {
    return { score: this.#view.byText.score(row, this.#lookup), ...this.#shares(row) };
  }

  #isText(): boolean {
    return this.#words > MOST_WORDS;
  }

  /** The readings of the question, as one unit vector. */
  #terms({ readings }: ReadQuestion): TermVector {
    const [only] = readings;
    const vector = (text: string) => this.#withPairs(this.#state.vector(this.#view, text));
    if (only !== undefined && readings.length === 1) return vector(only.text);
    return unit(blend(readings.map(({ text, chance }) => [vector(text), chance] as const)));
  }

  #withPairs({ terms, weights }: TermVector): TermVector {
    if (this.#words > FEW_WORDS) return { terms, weights };
    const { vocabulary } = this.#state;
    const raised = weights.map((weight, i) => (vocabulary.isPair(terms[i]!) ? PAIRS_IN_QUESTION * weight : weight));
    return unit({ terms, weights: raised });
  }

  /** What shares of the question a row has. */
  #shares(row: number): Omit<Answer, 'score'> {
    const { starts, terms, counts } = this.#state.matrix;
    const words = new Set<number | undefined>();
    const titleWords = new Set<number | undefined>();
    const pairs = new Set<string>();
    for (let i = starts[row]!; i < starts[row + 1]!; i++) {
      if (this.#lookup.get(terms[i]!) === 0) continue;
      const text = this.#state.vocabulary.text(terms[i]!);
      if (this.#state.vocabulary.isPair(terms[i]!)) {
        pairs.add(
          text
            .split(' ')
            .map((word) => this.#places.get(word))
            .join(' '),
        );
        continue;
      }
      words.add(this.#places.get(text));
      if (inTitle(counts[i]!)) titleWords.add(this.#places.get(text));
    }
    const coverage = words.size / this.#words;
    return {
      coverage,
      inTitle: titleWords.size / this.#words,
      pairs: this.#pairs === 0 ? coverage : pairs.size / this.#pairs,
    };
  }
}

function unit(vector: TermVector): TermVector {
  const length = norm(vector);
  return length === 0 ? vector : scale(vector, 1 / length);
}
