import { shown } from '../paper/arguments.js';
import type { Paper } from '../paper/paper.js';
import { paperText } from '../text/paper-text.js';
import { isEmpty } from './formula/fillers.js';
import type { IndexState } from './memory/index-state.js';
import { COUNT_BITS } from './memory/term-matrix.js';
import { checkNumber } from './options.js';
import { type ReadQuestion, readQuestion } from './readings.js';
import { search } from './search.js';

/** Settings of `suggest`. */
export interface SuggestOptions {
  /** Most questions given. @defaultValue 5 */
  readonly limit?: number;
}

/** So many questions are tried for each that is wanted. */
const TRIED = 4;

/** Questions near to a given one that have close answers, likeliest first. */
export function suggest<P extends Paper>(state: IndexState<P>, text: string, options: SuggestOptions): string[] {
  if (typeof text !== 'string') throw new TypeError(`text must be a string, not ${shown(text)}`);
  const limit = checkNumber('limit', options.limit ?? 5, { min: 0, max: 100, whole: true });
  const read = readQuestion(state, text, { prefix: true, fuzzy: true });
  const readings = [...read.readings].sort((a, b) => b.chance - a.chance).map((reading) => reading.text.trim());
  const candidates = [...new Set([...readings, ...phrasesWith(state, read, TRIED * limit)])];
  const suggestions: string[] = [];
  for (const candidate of candidates.slice(0, TRIED * limit)) {
    if (suggestions.length === limit) break;
    if (candidate === read.text.trim()) continue;
    if (search(state, candidate, { limit: 1, minScore: 'related', terms: 0 }).length > 0) suggestions.push(candidate);
  }
  return suggestions;
}

/** Pairs of words with a word of the question, those in most papers first, as a paper spells them. */
function phrasesWith<P extends Paper>(state: IndexState<P>, { places }: ReadQuestion, most: number): string[] {
  const { vocabulary, matrix } = state;
  const pairs: { term: number; df: number }[] = [];
  for (let term = 0; term < vocabulary.size; term++) {
    const df = matrix.df[term] ?? 0;
    if (df === 0 || !vocabulary.isPair(term)) continue;
    if (
      vocabulary
        .text(term)
        .split(' ')
        .some((word) => places.has(word))
    )
      pairs.push({ term, df });
  }
  pairs.sort((a, b) => b.df - a.df || a.term - b.term);
  const phrases = pairs.slice(0, most).map(({ term }) => spelt(state, term));
  return phrases.filter((phrase) => !phrase.split(/[^\p{L}\p{N}]+/u).some(isEmpty));
}

/** A pair of words as it stands in some paper. */
function spelt<P extends Paper>({ vocabulary, matrix, store, settings }: IndexState<P>, pair: number): string {
  const { starts, entries } = matrix.inverted();
  const wanted = vocabulary.text(pair);
  const first = starts[pair] ?? 0;
  if (first === (starts[pair + 1] ?? 0)) return vocabulary.readable(pair);
  const { title, abstract } = paperText(store.paper(entries[first]! >>> COUNT_BITS));
  for (const text of [title, abstract]) {
    const tokens = settings.analyzer.tokens(text);
    const at = tokens.findIndex(({ term, adjacent }, i) => adjacent && `${tokens[i - 1]!.term} ${term}` === wanted);
    if (at > 0) return text.slice(tokens[at - 1]!.start, tokens[at]!.end).toLowerCase();
  }
  return vocabulary.readable(pair);
}
