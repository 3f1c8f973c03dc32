import type { Paper } from '../paper/paper.js';
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
  /** Terms met, and how to spell them: papers found for one question have most of them in common. */
  readonly #texts = new Map<number, string>();
  readonly #spellings = new Map<number, string>();

  constructor(state: IndexState<P>, { phrases }: Query<P>, asked: P | string | undefined) {
    this.#state = state;
    this.#phrases = (paper) => Array.from(phrases?.(paper) ?? []);
    this.#askedTexts = asked === undefined ? [] : textsOf(asked);
    this.#askedPhrases = typeof asked === 'object' ? this.#phrases(asked) : [];
  }

  of(row: number, { terms }: Explanation): TermShare[] {
    const { store, reader } = this.#state;
    const shares = new Map(terms.map(({ term, weight }) => [this.#text(term), weight]));
    const passage = (text: string): Passage => ({ text, tokens: reader.tokens(text, shares) });
    const paper = store.paper(row);
    let passages = textsOf(paper).map(passage);
    // Papers that are not kept have no text: words are spelt as in what was asked, or as in some paper.
    if (passages.every(({ tokens }) => tokens.length === 0)) {
      passages = [...this.#askedTexts, ...terms.map(({ term }) => this.#spelling(term))].map(passage);
    }
    const phrases = [...this.#phrases(paper), ...this.#askedPhrases];
    return reasons(
      shares,
      passages,
      phrases.map((text) => ({ text, tokens: reader.tokens(text) })),
    );
  }

  #text(term: number): string {
    const known = this.#texts.get(term) ?? this.#state.vocabulary.text(term);
    this.#texts.set(term, known);
    return known;
  }

  #spelling(term: number): string {
    const known = this.#spellings.get(term) ?? this.#state.vocabulary.readable(term);
    this.#spellings.set(term, known);
    return known;
  }
}

function textsOf(input: TextInput): string[] {
  const { title, abstract } = paperText(input);
  return [maskUrls(title), maskUrls(abstract)];
}
