import type { Analyzer } from '../text/analyzer.js';
import { paperText, type TextInput } from '../text/paper-text.js';

/** Terms of a text in the order of their first appearance, with how often each appears. */
export interface TermCounts {
  /** Count of each unigram and each adjacent bigram (two stems joined by one blank). */
  readonly counts: ReadonlyMap<string, number>;
  /** Number of words that are terms, repetitions included. */
  readonly words: number;
}

/** Unigrams and adjacent bigrams of a paper. No bigram spans title and abstract. */
export function countTerms(input: TextInput, analyzer: Analyzer): TermCounts {
  const { title, abstract } = paperText(input);
  const counts = new Map<string, number>();
  const words = addTerms(title, analyzer, counts) + addTerms(abstract, analyzer, counts);
  return { counts, words };
}

function addTerms(text: string, analyzer: Analyzer, counts: Map<string, number>): number {
  const tokens = analyzer.tokens(text);
  let previous = '';
  for (const { term, adjacent } of tokens) {
    counts.set(term, (counts.get(term) ?? 0) + 1);
    if (adjacent) {
      const bigram = `${previous} ${term}`;
      counts.set(bigram, (counts.get(bigram) ?? 0) + 1);
    }
    previous = term;
  }
  return tokens.length;
}

/** Whether a term is a bigram. */
export function isBigram(term: string): boolean {
  return term.includes(' ');
}
