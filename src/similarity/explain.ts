import type { Paper } from '../paper/paper.js';
import { findTokens, type Token } from '../text/analyzer.js';
import { paperText, type TextInput } from '../text/paper-text.js';
import { type Passage, reasons, type TermShare } from './formula/reasons.js';
import type { IndexState } from './memory/index-state.js';
import type { Explanation, Ranking } from './memory/ranking.js';
import type { Query } from './query.js';
import { maskUrls } from './terms/urls.js';

/** A paper by way of which another one was found. */
export interface KinShare<P extends Paper = Paper> {
  readonly paper: P;
  /** What words that only this paper has add to the score. */
  readonly weight: number;
}

/** Rows to be explained. */
interface Explained<P extends Paper> {
  readonly rows: readonly number[];
  readonly ranking: Ranking;
  /** The paper or text that was asked about, if it is one. */
  readonly asked: P | string | undefined;
}

/** The reasons for a match. */
interface Reasons<P extends Paper> {
  readonly terms: readonly TermShare[];
  readonly kin: readonly KinShare<P>[];
  readonly meaning?: number;
}

/** Says why rows were found, in words of their papers. */
export function explain<P extends Paper>(
  state: IndexState<P>,
  query: Query<P>,
  { rows, ranking, asked }: Explained<P>,
): Reasons<P>[] {
  if (query.terms === 0) return rows.map(() => ({ terms: [], kin: [] }));
  const words = new Words(state, query, asked);
  return rows.map((row) => {
    const explanation = ranking.explain(row);
    return {
      terms: words.of(row, explanation).slice(0, query.terms),
      kin: kinOf(state, query, explanation),
      ...(explanation.meaning !== undefined && { meaning: explanation.meaning }),
    };
  });
}

function kinOf<P extends Paper>(state: IndexState<P>, query: Query<P>, { kin }: Explanation): KinShare<P>[] {
  const shares = kin.map(({ row, weight }) => ({ paper: state.store.paper(row), weight }));
  return shares.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, query.terms);
}

/** Spells the terms that matches are due to. */
class Words<P extends Paper> {
  readonly #state: IndexState<P>;
  readonly #phrases: (paper: P) => readonly string[];
  readonly #askedTexts: readonly string[];
  readonly #askedPhrases: readonly string[];
  /** Term of each word met: papers found for one question have most words in common. */
  readonly #terms = new Map<string, string>();

  constructor(state: IndexState<P>, { phrases }: Query<P>, asked: P | string | undefined) {
    this.#state = state;
    this.#phrases = (paper) => Array.from(phrases?.(paper) ?? []);
    this.#askedTexts = asked === undefined ? [] : textsOf(asked);
    this.#askedPhrases = typeof asked === 'object' ? this.#phrases(asked) : [];
  }

  of(row: number, { terms }: Explanation): TermShare[] {
    const { store, vocabulary } = this.#state;
    const shares = new Map(terms.map(({ term, weight }) => [vocabulary.text(term), weight]));
    const passage = (text: string): Passage => ({ text, tokens: this.#shared(text, shares) });
    const paper = store.paper(row);
    let passages = textsOf(paper).map(passage);
    // Papers that are not kept have no text: words are spelt as in what was asked, or as in some paper.
    if (passages.every(({ tokens }) => tokens.length === 0)) {
      passages = [...this.#askedTexts, ...terms.map(({ term }) => vocabulary.readable(term))].map(passage);
    }
    return reasons(
      shares,
      passages,
      [...this.#phrases(paper), ...this.#askedPhrases].map((text) => this.#whole(text)),
    );
  }

  /** The words of a text that are among the shares: all others stand between them like stop words. */
  #shared(text: string, shares: ReadonlyMap<string, number>): Token[] {
    return findTokens(text, (word) => {
      const term = this.#term(word);
      return shares.has(term) ? term : '';
    });
  }

  #whole(text: string): Passage {
    return { text, tokens: findTokens(text, (word) => this.#term(word)) };
  }

  #term(word: string): string {
    let term = this.#terms.get(word);
    if (term === undefined) {
      term = this.#state.settings.analyzer.term(word);
      this.#terms.set(word, term);
    }
    return term;
  }
}

function textsOf(input: TextInput): string[] {
  const { title, abstract } = paperText(input);
  return [maskUrls(title), maskUrls(abstract)];
}
