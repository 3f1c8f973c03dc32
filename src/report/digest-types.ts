import type { Paper } from '../paper/paper.js';
import type { Closeness } from '../similarity/formula/closeness.js';

/** Another paper, named so that it can be shown without looking it up. */
export interface DigestReference {
  /** Identity of the paper. */
  readonly id: string;
  /** Its title, as printed in the listing. */
  readonly title: string;
  /** Its number; missing for a paper of the earlier listing. */
  readonly number?: number;
}

/** A paper near another one, with the words that tie the two. */
export interface DigestKin extends DigestReference {
  /** Cosine of the two papers, 0 to 1. */
  readonly score: number;
  /** Never `far`: what is far-fetched is no kin. */
  readonly closeness: Closeness;
  /** Words and phrases the two share, the heaviest first. */
  readonly words: readonly string[];
}

/** A paper of the digest, with what was found about it. */
export interface DigestPaper {
  /** Place in the listing, from 1, or number in the library; the kin of other papers refer to it. */
  readonly number: number;
  /** The paper itself. */
  readonly paper: Paper;
  /** Its keyphrases, the best first. */
  readonly keywords: readonly string[];
  /** Its nearest papers, the nearest first; empty when nothing in the listing is close. */
  readonly kin: readonly DigestKin[];
  /** Whether the earlier listing lacks it; `false` without an earlier listing. */
  readonly isNew: boolean;
}

/** A topic with its papers, new ones first. */
export interface DigestTopic {
  /** Name of the topic. */
  readonly label: string;
  /** Keyphrases of the topic, the best first. */
  readonly keywords: readonly string[];
  /** How many of its papers are new; missing where none is. */
  readonly fresh?: number;
  /** How many of its papers are left out; missing where none is. */
  readonly left?: number;
  /** Its papers. */
  readonly papers: readonly DigestPaper[];
}

/** A paper recommended to the reader, with the reasons. */
export interface DigestPick extends DigestReference {
  /** Score of the recommendation, 0 to 1. */
  readonly score: number;
  /** How close it is to the nearest of the liked papers; never `far`. */
  readonly closeness: Closeness;
  /** Words that speak for the paper, the heaviest first. */
  readonly words: readonly string[];
  /** Liked papers nearest to it, the nearest first. */
  readonly because: readonly DigestReference[];
}

/** A phrase that rose against the earlier listing or, where nothing did more than by chance, that stands out in this one. */
export interface DigestTrend {
  /** The phrase. */
  readonly phrase: string;
  /** Papers of this listing that mention it. */
  readonly count: number;
  /** Papers of the earlier listing that mentioned it; missing where it did not rise. */
  readonly before?: number;
  /** Share of the papers of this listing that mention it, 0 to 1; missing where it did not rise. */
  readonly rate?: number;
  /** The same share in the earlier listing. */
  readonly rateBefore?: number;
}

/** The day's digest as plain data: it survives `JSON.stringify`. */
export interface Digest {
  /** Headline. */
  readonly title: string;
  /** Number of papers. */
  readonly size: number;
  /** Whether kin were looked for: then a paper without any has nothing close in the listing. */
  readonly withKin?: true;
  /** Topics, the largest first. */
  readonly topics: readonly DigestTopic[];
  /** Number of papers that are left out, as a library does with too many. */
  readonly left?: number;
  /** Papers that the earlier listing lacks, topic by topic; missing without an earlier listing. */
  readonly fresh?: readonly DigestReference[];
  /** Phrases that rose or stand out, the strongest first. */
  readonly trends: readonly DigestTrend[];
  /** Whether recommendations were looked for: without any, nothing is close to what was liked. */
  readonly withPicks?: true;
  /** Recommendations for the profile, the best first; empty without one. */
  readonly picks: readonly DigestPick[];
}
