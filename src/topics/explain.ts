import type { Analyzer } from '../text/analyzer.js';
import { paperText, type TextInput } from '../text/paper-text.js';

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
