import { KEYWORD_STOP_WORDS } from '../../src/keywords/stop-words.js';
import { tokenBounds } from '../../src/keywords/tokens.js';
import { byValue, joinedText, type KeywordMethod } from './keyword-method.js';

const STOP = new Set(KEYWORD_STOP_WORDS);
const MAX_WORDS = 3;

interface Term {
  tf: number;
  upper: number;
  acronym: number;
  readonly sentences: number[];
  readonly left: Map<string, number>;
  readonly right: Map<string, number>;
}

function sentencesOf(text: string): string[][] {
  const bounds = tokenBounds(text);
  const sentences: string[][] = [[]];
  for (let i = 0; i < bounds.length; i += 2) {
    const token = text.slice(bounds[i], bounds[i + 1]);
    if (/^[.?!]$/.test(token)) sentences.push([]);
    else sentences.at(-1)!.push(token);
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

const isWord = (token: string) => /\p{L}/u.test(token);
const isPart = (token: string) => isWord(token) && !STOP.has(token) && token.length > 2;

function countTerms(sentences: readonly (readonly string[])[]): Map<string, Term> {
  const terms = new Map<string, Term>();
  sentences.forEach((sentence, number) => {
    let previous: string | undefined;
    sentence.forEach((token, at) => {
      if (!isWord(token)) {
        previous = undefined;
        return;
      }
      const word = token.toLowerCase();
      const fresh: Term = { tf: 0, upper: 0, acronym: 0, sentences: [], left: new Map(), right: new Map() };
      const term = terms.get(word) ?? fresh;
      terms.set(word, term);
      term.tf++;
      if (token.length > 1 && token === token.toUpperCase()) term.acronym++;
      else if (at > 0 && /^\p{Lu}/u.test(token)) term.upper++;
      term.sentences.push(number);
      if (previous !== undefined) {
        term.left.set(previous, (term.left.get(previous) ?? 0) + 1);
        const right = terms.get(previous)!.right;
        right.set(word, (right.get(word) ?? 0) + 1);
      }
      previous = word;
    });
  });
  return terms;
}

/** S(t) = rel · position / (case + frequency / rel + spread / rel): low is good. */
function termScores(terms: ReadonlyMap<string, Term>, sentences: number): Map<string, number> {
  const content = [...terms].filter(([word]) => isPart(word)).map(([, { tf }]) => tf);
  const mean = content.reduce((sum, tf) => sum + tf, 0) / Math.max(1, content.length);
  const deviation = Math.sqrt(content.reduce((sum, tf) => sum + (tf - mean) ** 2, 0) / Math.max(1, content.length));
  const most = Math.max(1, ...[...terms.values()].map(({ tf }) => tf));
  const dispersion = (side: ReadonlyMap<string, number>) => {
    const total = [...side.values()].reduce((sum, count) => sum + count, 0);
    return total === 0 ? 0 : side.size / total;
  };
  return new Map(
    Array.from(terms, ([word, term]) => {
      const casing = Math.max(term.acronym, term.upper) / (1 + Math.log(term.tf));
      const median = [...term.sentences].sort((a, b) => a - b)[Math.floor(term.sentences.length / 2)]!;
      const position = Math.log(Math.log(3 + median));
      const frequency = term.tf / (mean + deviation);
      const related = 1 + (dispersion(term.left) + dispersion(term.right)) * (term.tf / most);
      const spread = new Set(term.sentences).size / sentences;
      return [word, (related * position) / (casing + frequency / related + spread / related)];
    }),
  );
}

/**
 * YAKE: unsupervised scores of single words, multiplied over n-grams of 1 to 3 words.
 *
 * Source: R. Campos et al., "YAKE! Keyword extraction from single documents using multiple local features",
 * Information Sciences 509, 2020. Without its removal of near-duplicates.
 */
export const YAKE: KeywordMethod = {
  name: 'YAKE (own)',
  rank(paper) {
    const sentences = sentencesOf(joinedText(paper));
    const terms = countTerms(sentences);
    const scores = termScores(terms, sentences.length);
    const counts = new Map<string, { words: string[]; tf: number }>();
    for (const sentence of sentences) {
      const words = sentence.map((token) => token.toLowerCase());
      for (let from = 0; from < words.length; from++) {
        for (let to = from + 1; to <= Math.min(words.length, from + MAX_WORDS); to++) {
          const phrase = words.slice(from, to);
          if (!isPart(phrase[0]!) || !isPart(phrase.at(-1)!) || !phrase.every(isWord)) continue;
          const key = phrase.join(' ');
          const known = counts.get(key) ?? { words: phrase, tf: 0 };
          known.tf++;
          counts.set(key, known);
        }
      }
    }
    return byValue(
      new Map(Array.from(counts, ([key, { words, tf }]) => [key, -phraseScore(words, tf, { terms, scores })])),
    );
  },
};

interface Scored {
  readonly terms: ReadonlyMap<string, Term>;
  readonly scores: ReadonlyMap<string, number>;
}

/** Π S(t) / (tf · (1 + Σ S(t))); a stop word inside counts by how loosely it is bound to its neighbours. */
function phraseScore(words: readonly string[], tf: number, { terms, scores }: Scored): number {
  let product = 1;
  let sum = 0;
  words.forEach((word, at) => {
    if (!STOP.has(word)) {
      product *= scores.get(word)!;
      sum += scores.get(word)!;
      return;
    }
    const before = words[at - 1]!;
    const after = words[at + 1]!;
    const into = (terms.get(word)!.left.get(before) ?? 0) / terms.get(before)!.tf;
    const outOf = (terms.get(after)!.left.get(word) ?? 0) / terms.get(after)!.tf;
    product *= 1 + (1 - into * outOf);
    sum -= 1 - into * outOf;
  });
  return product / (tf * (1 + sum));
}
