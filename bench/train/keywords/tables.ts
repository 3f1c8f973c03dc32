import { truncateHash } from '../../../src/keywords/hash-table.js';
import type { Lexicon, PhraseEntry, WordEntry } from '../../../src/keywords/lexicon.js';
import { SCALES, type Scale, valueOfCode } from '../../../src/keywords/model-format.js';
import type { TagPrior } from '../../../src/keywords/tags.js';
import { type CountedPaper, FIRST, GOLD, LAST } from './corpus.js';
import type { Frequencies } from './frequency.js';
import { HashCounts } from './hash-counts.js';
import { nearestCode } from './scales.js';

/** Sizes and smoothing of the tables. */
export interface TableSettings {
  /** Number of sources of papers. */
  readonly sources: number;
  /** Stems kept, the most common. */
  readonly words: number;
  /** Phrases kept: first those that were gold most often, at least twice. */
  readonly goldPhrases: number;
  /** Phrases kept beside them: the most frequent ones. */
  readonly frequentPhrases: number;
}

/** What a lexicon must not know, so that training does not look up its own answers. */
export interface LeftOut {
  readonly paper?: CountedPaper;
  readonly source?: number;
}

/** Pseudo-papers of prior in the odds of words and phrases. */
const WORD_PRIOR = 5;
const PHRASE_PRIOR = 3;
/** The first or last word of a gold phrase is rarer than any of its words. */
const END_SHARE = 0.6;

/** Counts of stems and phrases over labelled papers, by source, and the lexicons they give. */
export class Tables {
  readonly words: HashCounts;
  readonly phrases: HashCounts;
  readonly #settings: TableSettings;
  readonly #frequencies: Frequencies;
  readonly #tags: (lower: string) => TagPrior | undefined;
  readonly #keptWords: ReadonlySet<number>;
  #wordShare = 0;
  #phraseShare = 0;

  constructor(
    papers: readonly CountedPaper[],
    settings: TableSettings,
    parts: { readonly frequencies: Frequencies; readonly tags: (lower: string) => TagPrior | undefined },
  ) {
    this.#settings = settings;
    this.#frequencies = parts.frequencies;
    this.#tags = parts.tags;
    this.phrases = this.#countPhrases(papers, this.#choosePhrases(papers));
    this.words = this.#countWords(papers);
    this.#keptWords = new Set(this.#frequencies.common(settings.words));
  }

  /** Hashes of the stems kept, ascending. */
  keptWords(): number[] {
    return [...this.#keptWords].sort((a, b) => a - b);
  }

  /** The values with which the model answers, coarse as they are saved. */
  lexicon(out: LeftOut = {}): Lexicon {
    const roles = new Map<number, number>();
    const gold = new Map<number, number>();
    out.paper?.words.forEach((word, i) => void roles.set(word, out.paper!.roles[i]!));
    out.paper?.phrases.forEach((phrase, i) => void gold.set(phrase, i < out.paper!.gold ? 1 : 0));
    return {
      word: (hash) =>
        this.#keptWords.has(hash) ? this.#word(hash, out, roles.get(hash | 0) ?? 0) : this.unknownWord(),
      joins: (hash) => this.phrases.has(hash),
      phrase: (hash) => (this.phrases.has(hash) ? this.#phrase(hash, out, gold.get(hash | 0)) : this.unknownPhrase()),
      tags: this.#tags,
    };
  }

  /** Entry of a stem that is not kept. */
  unknownWord(): WordEntry {
    const any = round(SCALES.odds, logit(this.#wordShare));
    const end = round(SCALES.odds, logit(this.#wordShare * END_SHARE));
    return { any, first: end, last: end, titled: this.#titled(-1), idf: round(SCALES.idf, 12) };
  }

  /** Entry of a phrase that is not kept. */
  unknownPhrase(): PhraseEntry {
    return { odds: round(SCALES.phrase, logit(this.#phraseShare)), seen: 0 };
  }

  #word(hash: number, out: LeftOut, role: number): WordEntry {
    const count = (column: number, bit: number) => {
      let sum = (role & bit) === 0 ? 0 : -1;
      for (let source = 0; source < this.#settings.sources; source++) {
        if (source !== out.source) sum += this.words.get(hash, source * 4 + column);
      }
      return sum;
    };
    const all = count(0, 1) + WORD_PRIOR;
    const odds = (column: number, bit: number, share: number) => {
      return round(SCALES.odds, logit((count(column, bit) + WORD_PRIOR * share) / all));
    };
    return {
      any: odds(1, GOLD, this.#wordShare),
      first: odds(2, FIRST, this.#wordShare * END_SHARE),
      last: odds(3, LAST, this.#wordShare * END_SHARE),
      titled: this.#titled(hash),
      idf: round(SCALES.idf, this.#frequencies.idf(hash)),
    };
  }

  /** Log-odds of the title; the hash -1 stands for a stem that no paper has. */
  #titled(hash: number): number {
    return round(SCALES.titled, this.#frequencies.titled(hash));
  }

  #phrase(hash: number, out: LeftOut, own: number | undefined): PhraseEntry {
    let all = own === undefined ? 0 : -1;
    let gold = -(own ?? 0);
    for (let source = 0; source < this.#settings.sources; source++) {
      if (source === out.source) continue;
      all += this.phrases.get(hash, source * 2);
      gold += this.phrases.get(hash, source * 2 + 1);
    }
    const odds = logit((gold + PHRASE_PRIOR * this.#phraseShare) / (all + PHRASE_PRIOR));
    return { odds: round(SCALES.phrase, odds), seen: round(SCALES.seen, Math.log(1 + all)) };
  }

  #choosePhrases(papers: readonly CountedPaper[]): Set<number> {
    const counts = new HashCounts(2, 8_000_000);
    let all = 0;
    let gold = 0;
    for (const paper of papers) {
      all += paper.phrases.length;
      gold += paper.gold;
      paper.phrases.forEach((hash, i) => {
        counts.add(hash, 0);
        if (i < paper.gold) counts.add(hash, 1);
      });
    }
    this.#phraseShare = gold / all;
    const often = [...counts.keys()].filter((hash) => counts.get(hash, 0) >= 20 || counts.get(hash, 1) >= 2);
    const byGold = often.filter((hash) => counts.get(hash, 1) >= 2).sort(descending(counts, 1));
    const kept = new Set(byGold.slice(0, this.#settings.goldPhrases));
    const rest = often.filter((hash) => !kept.has(hash)).sort(descending(counts, 0));
    for (const hash of rest.slice(0, this.#settings.frequentPhrases)) kept.add(hash);
    return kept;
  }

  #countPhrases(papers: readonly CountedPaper[], kept: ReadonlySet<number>): HashCounts {
    const counts = new HashCounts(2 * this.#settings.sources, kept.size);
    for (const hash of kept) counts.add(hash, 0, 0);
    for (const { phrases, gold, source } of papers) {
      phrases.forEach((hash, i) => {
        if (!counts.has(hash)) return;
        counts.add(hash, source * 2);
        if (i < gold) counts.add(hash, source * 2 + 1);
      });
    }
    return counts;
  }

  #countWords(papers: readonly CountedPaper[]): HashCounts {
    const counts = new HashCounts(4 * this.#settings.sources, 500_000);
    let all = 0;
    let gold = 0;
    for (const { words, roles, source } of papers) {
      words.forEach((hash, i) => {
        const role = roles[i]!;
        all++;
        if (role & GOLD) gold++;
        counts.add(hash, source * 4);
        [GOLD, FIRST, LAST].forEach((bit, column) => {
          if (role & bit) counts.add(hash, source * 4 + 1 + column);
        });
      });
    }
    this.#wordShare = gold / all;
    return counts;
  }
}

function descending(counts: HashCounts, column: number): (a: number, b: number) => number {
  return (a, b) => counts.get(b, column) - counts.get(a, column) || a - b;
}

function logit(share: number): number {
  return Math.log(share / (1 - share));
}

function round(scale: Scale, value: number): number {
  return valueOfCode(scale, nearestCode(scale, value));
}

/** Drops entries whose truncated hash another one has; the first of them stays. */
export function distinctTruncated(hashes: readonly number[], bits: number): number[] {
  const seen = new Set<number>();
  return hashes.filter((hash) => {
    const short = truncateHash(hash, bits);
    if (seen.has(short)) return false;
    seen.add(short);
    return true;
  });
}
