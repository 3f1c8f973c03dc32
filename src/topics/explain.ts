import type { Analyzer } from '../text/analyzer.js';
import { paperText, type TextInput } from '../text/paper-text.js';
import type { TermWeight } from './doubt.js';
import { countTerms } from './terms.js';
import type { ClassifierState } from './train.js';
import { vectorize } from './vectorizer.js';

/** How each term of a paper is spelled where it first appears: `graph network` -> `Graph Networks`. */
export function spellings(input: TextInput, analyzer: Analyzer): Map<string, string> {
  const { title, abstract } = paperText(input);
  const found = new Map<string, string>();
  for (const text of [title, abstract]) addSpellings(text, analyzer, found);
  return found;
}

function addSpellings(text: string, analyzer: Analyzer, found: Map<string, string>): void {
  const add = (term: string, start: number, end: number): void => {
    if (!found.has(term)) found.set(term, text.slice(start, end).replace(/\s+/g, ' '));
  };
  let previous = { term: '', start: 0 };
  for (const { term, start, end, adjacent } of analyzer.tokens(text)) {
    add(term, start, end);
    if (adjacent) add(`${previous.term} ${term}`, previous.start, end);
    previous = { term, start };
  }
}

/** Terms of a text that speak for and against topic number `k`, the weightiest first. */
export function weightsFor(
  input: TextInput,
  k: number,
  { state, analyzer }: { state: ClassifierState<string>; analyzer: Analyzer },
): TermWeight[] {
  const { vectorizer, model, topics } = state;
  const spelled = spellings(input, analyzer);
  const text = countTerms(input, analyzer);
  const { columns, values } = vectorize(text, vectorizer);
  const known = [...text.counts.keys()].filter((term) => vectorizer.vocabulary.has(term));
  const terms = known.map((term, i) => {
    const row = model.weights.subarray(columns[i]! * topics.length, (columns[i]! + 1) * topics.length);
    const mean = row.reduce((sum, weight) => sum + weight, 0) / topics.length;
    return { term: spelled.get(term) ?? term, weight: values[i]! * (row[k]! - mean) };
  });
  return terms
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.term < b.term ? -1 : 1));
}
