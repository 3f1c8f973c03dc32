import type { Paper } from '../paper.js';
import type { Analyzer } from '../text/analyzer.js';
import { paperText } from '../text/paper-text.js';

/** A phrase of a paper that could name its topic. */
export interface Phrase {
  /** The phrase as the paper spells it. */
  readonly phrase: string;
  /** How well it stands for the paper, 0 to 1. */
  readonly score: number;
}

/** Finds the phrases of a paper that could name its topic. */
export type PhraseFinder = (paper: Paper) => readonly Phrase[];

/** A phrase that names a topic, with its weight among the names of that topic. */
export interface TopicPhrase {
  readonly phrase: string;
  readonly weight: number;
}

/** Words and pairs of words as they are spelled, all with the same score. */
export function plainPhrases(analyzer: Analyzer): PhraseFinder {
  return (paper) => {
    const { title, abstract } = paperText(paper);
    return [title, abstract].flatMap((text) => {
      const tokens = analyzer.tokens(text);
      return tokens.flatMap(({ start, end, adjacent }, i) => {
        const words = [{ phrase: text.slice(start, end), score: 0.5 }];
        if (adjacent) words.push({ phrase: text.slice(tokens[i - 1]!.start, end), score: 1 });
        return words;
      });
    });
  };
}

/** Phrases of one topic against those of the whole listing. */
export class PhraseTable {
  readonly #analyzer: Analyzer;
  readonly #found: readonly ReadonlyMap<string, Phrase>[];
  readonly #df = new Map<string, number>();

  constructor(papers: readonly Paper[], find: PhraseFinder, analyzer: Analyzer) {
    this.#analyzer = analyzer;
    this.#found = papers.map((paper) => this.#byTerms(find(paper)));
    for (const phrases of this.#found)
      for (const key of phrases.keys()) this.#df.set(key, (this.#df.get(key) ?? 0) + 1);
  }

  /** One phrase for each sequence of stems, the one with the best score. */
  #byTerms(phrases: readonly Phrase[]): Map<string, Phrase> {
    const found = new Map<string, Phrase>();
    for (const phrase of phrases) {
      const key = this.#analyzer
        .tokens(phrase.phrase)
        .map((token) => token.term)
        .join(' ');
      if (key !== '' && phrase.score > (found.get(key)?.score ?? -1)) found.set(key, phrase);
    }
    return found;
  }

  /** Phrases of a topic: (Σ score in topic / size) · ln(1 + n / df in listing), for those that two papers hold. */
  name(members: readonly number[], limit: number): TopicPhrase[] {
    const sums = new Map<string, { phrase: string; score: number; df: number }>();
    for (const member of members) {
      for (const [key, { phrase, score }] of this.#found[member]!) {
        const sum = sums.get(key) ?? { phrase, score: 0, df: 0 };
        sums.set(key, { phrase: sum.phrase, score: sum.score + score, df: sum.df + 1 });
      }
    }
    const ranked = [...sums]
      .filter(([, { df }]) => df >= Math.min(2, members.length))
      .map(([key, { phrase, score }]) => ({
        key,
        phrase,
        weight: (score / members.length) * Math.log(1 + this.#found.length / this.#df.get(key)!),
      }))
      .sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
    return distinct(ranked).slice(0, limit);
  }
}

/** Leaves out phrases whose words a better phrase already holds, or that hold all words of a better one. */
function distinct(ranked: readonly (TopicPhrase & { key: string })[]): TopicPhrase[] {
  const kept: { key: string; phrase: string; weight: number }[] = [];
  for (const candidate of ranked) {
    const words = candidate.key.split(' ');
    const repeats = kept.some(({ key }) => {
      const other = key.split(' ');
      return words.every((word) => other.includes(word)) || other.every((word) => words.includes(word));
    });
    if (!repeats) kept.push(candidate);
  }
  return kept.map(({ phrase, weight }) => ({ phrase, weight }));
}
