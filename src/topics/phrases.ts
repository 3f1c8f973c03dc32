import type { Paper } from '../paper/paper.js';
import type { Analyzer } from '../text/analyzer.js';
import type { Background } from '../text/background.js';

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

/** Score that a phrase is taken to have outside a topic beyond what was seen there. */
const PRIOR_SCORE = 0.5;

/** What a {@link PhraseTable} reads phrases with. */
export interface PhraseSettings {
  readonly analyzer: Analyzer;
  /** Makes phrases that all of science uses ("extensive experiments") step back. */
  readonly background?: Background | undefined;
}

/** Phrases of one topic against those of the whole listing. */
export class PhraseTable {
  readonly #settings: PhraseSettings;
  readonly #found: readonly ReadonlyMap<string, Phrase>[];
  /** Sum of the scores of each phrase over the listing. */
  readonly #totals = new Map<string, number>();

  constructor(papers: readonly Paper[], find: PhraseFinder, settings: PhraseSettings) {
    this.#settings = settings;
    this.#found = papers.map((paper) => this.#byTerms(find(paper)));
    for (const phrases of this.#found) {
      for (const [key, { score }] of phrases) this.#totals.set(key, (this.#totals.get(key) ?? 0) + score);
    }
  }

  /** One phrase for each sequence of stems, the one with the best score. */
  #byTerms(phrases: readonly Phrase[]): Map<string, Phrase> {
    const found = new Map<string, Phrase>();
    for (const phrase of phrases) {
      const key = this.#settings.analyzer
        .tokens(phrase.phrase)
        .map((token) => token.term)
        .join(' ');
      if (key !== '' && phrase.score > (found.get(key)?.score ?? -1)) found.set(key, phrase);
    }
    return found;
  }

  /**
   * Phrases that set a topic apart, the best first: p · ln(p / q) · rarity, p and q being the mean scores of the
   * phrase in the topic and in the rest of the listing. A phrase must stand in two papers of the topic.
   *
   * Source: the contribution of one phrase to the divergence of Kullback and Leibler.
   */
  name(members: readonly number[], limit: number): TopicPhrase[] {
    const sums = this.#sum(members);
    const outside = Math.max(1, this.#found.length - members.length);
    const ranked = [...sums]
      .filter(([, { df }]) => df >= 2)
      .map(([key, { spellings, score }]) => {
        const p = score / members.length;
        const q = (Math.max(0, this.#totals.get(key)! - score) + PRIOR_SCORE) / (outside + 1);
        return {
          key,
          phrase: commonest(spellings),
          weight: p * Math.log(p / q) * rarity(key, this.#settings.background),
        };
      });
    ranked.sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
    return distinct(ranked.filter(({ weight }) => weight > 0)).slice(0, limit);
  }

  /** Each phrase of some papers, with its scores added up. */
  #sum(members: readonly number[]): Map<string, PhraseSum> {
    const sums = new Map<string, PhraseSum>();
    for (const member of members) {
      for (const [key, { phrase, score }] of this.#found[member]!) {
        const { spellings, ...sum } = sums.get(key) ?? { spellings: new Map<string, number>(), score: 0, df: 0 };
        spellings.set(phrase, (spellings.get(phrase) ?? 0) + score);
        sums.set(key, { spellings, score: sum.score + score, df: sum.df + 1 });
      }
    }
    return sums;
  }
}

interface PhraseSum {
  /** Sum of the scores of each spelling. */
  readonly spellings: Map<string, number>;
  readonly score: number;
  readonly df: number;
}

/** The spelling that papers use most, by their scores; of equals the one that comes first in the alphabet. */
function commonest(spellings: ReadonlyMap<string, number>): string {
  const ranked = [...spellings].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return ranked[0]?.[0] ?? '';
}

/** -ln of a share that counts as wholly rare. */
const WHOLLY_RARE = 9.5;

/** How rare a phrase is in science at large, 0 to 1, by its rarest pair of words; 1 where nothing tells. */
function rarity(key: string, background: Background | undefined): number {
  if (background === undefined) return 1;
  const words = key.split(' ');
  const parts = words.length === 1 ? words : words.slice(1).map((word, i) => `${words[i]} ${word}`);
  const share = Math.min(...parts.map((part) => background.share(part)));
  return Math.min(1, -Math.log(Math.max(share, 1e-9)) / WHOLLY_RARE);
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
