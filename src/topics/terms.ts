import type { Analyzer, Token } from '../text/analyzer.js';
import { paperText, type TextInput } from '../text/paper-text.js';

/** Terms of a text in the order of their first appearance, with how often each appears. */
export interface TermCounts {
  /** Count of each unigram and each adjacent bigram (two stems joined by one blank). */
  readonly counts: ReadonlyMap<string, number>;
  /** Number of words that are terms, repetitions included. */
  readonly words: number;
}

/**
 * Unigrams and adjacent bigrams of a paper. No bigram spans title and abstract.
 *
 * @param inTitle - what a term of the title counts for
 */
export function countTerms(input: TextInput, analyzer: Analyzer, inTitle = 1): TermCounts {
  const { title, abstract } = paperText(input);
  const counts = new Map<string, number>();
  const ofTitle = analyzer.tokens(title);
  const ofAbstract = analyzer.tokens(abstract);
  addTerms(ofTitle, counts, inTitle);
  addTerms(ofAbstract, counts, 1);
  return { counts, words: ofTitle.length + ofAbstract.length };
}

function addTerms(tokens: readonly Token[], counts: Map<string, number>, weight: number): void {
  let previous = '';
  for (const { term, adjacent } of tokens) {
    counts.set(term, (counts.get(term) ?? 0) + weight);
    if (adjacent) {
      const bigram = `${previous} ${term}`;
      counts.set(bigram, (counts.get(bigram) ?? 0) + weight);
    }
    previous = term;
  }
}

/** Whether a term is a bigram. */
export function isBigram(term: string): boolean {
  return term.includes(' ');
}
