import type { Candidate } from './candidates.js';
import type { NameFeature } from './learned.js';
import { innerPhrases } from './occurrences.js';
import { contentWords, type StemmedPaper } from './stemmed.js';

/** What tells a good name of a topic from a bad one; all but `everywhere` between 0 and 1. */
export type Features = Readonly<Record<NameFeature, number>>;

/** A candidate as the name of one topic. */
export interface NamedFeatures {
  readonly candidate: Candidate;
  readonly features: Features;
  /** Part of the topic's papers that hold it. */
  readonly coverage: number;
  /** Rows of the topic's papers that hold it. */
  readonly inside: readonly number[];
}

/** Least part of the papers of a topic that hold its name. */
const LEAST_COVERAGE = 0.15;

/** Counts over the listing that the names of all its topics are measured by. */
export class NameFeatures {
  readonly #candidates: readonly Candidate[];
  readonly #titles: readonly ReadonlySet<string>[];
  readonly #texts: readonly ReadonlySet<string>[];
  /** Number of titles with each word. */
  readonly #titleDf = new Map<string, number>();

  constructor(candidates: readonly Candidate[], papers: readonly StemmedPaper[]) {
    this.#candidates = candidates;
    this.#titles = papers.map(({ title }) => new Set(title));
    this.#texts = papers.map(({ title, abstract }) => new Set([...title, ...abstract]));
    for (const words of this.#titles) {
      for (const word of words) this.#titleDf.set(word, (this.#titleDf.get(word) ?? 0) + 1);
    }
  }

  /** Candidates that enough papers of a topic hold, with their features. */
  of(members: readonly number[]): NamedFeatures[] {
    const holding = this.#holding(members);
    const { longer, shorter } = nesting(holding);
    const titleWords = this.#titleWords(members);
    const size = members.length;
    return holding
      .filter(({ inside }) => inside.length >= LEAST_COVERAGE * size)
      .map(({ candidate, inside }) => ({
        candidate,
        inside,
        coverage: inside.length / size,
        features: {
          titleWord: Math.max(...candidate.words.map((word) => titleWords.get(word) ?? 0)),
          nested: (shorter.get(candidate.key) ?? 0) / size,
          inTitles: share(members, (row) => holdsAll(this.#titles[row]!, candidate.words)),
          longer: (longer.get(candidate.key) ?? 0) / inside.length,
          everywhere:
            share(members, (row) => holdsAll(this.#texts[row]!, candidate.words)) *
            Math.max(0, this.#logRatio(inside.length, candidate.rows.size, size)),
          recall: Math.sqrt(inside.length / size),
        },
      }));
  }

  #holding(members: readonly number[]): { candidate: Candidate; inside: number[] }[] {
    const found = this.#candidates.map((candidate) => ({
      candidate,
      inside: members.filter((row) => candidate.rows.has(row)),
    }));
    const titled = (candidate: Candidate): number => members.filter((row) => candidate.titleRows.has(row)).length;
    return found.filter(
      ({ candidate, inside }) => inside.length >= 2 && (candidate.isKeyphrase || titled(candidate) >= 2),
    );
  }

  /** ln of how much more often a phrase stands in papers of the topic than in the rest of the listing. */
  #logRatio(inside: number, everywhere: number, size: number): number {
    const outside = this.#titles.length - size;
    return Math.log((inside + 0.25) / (size + 0.5) / ((everywhere - inside + 0.5) / (outside + 1)));
  }

  /** Words of the topic's titles: part of the titles × log ratio to the rest, over the greatest of them. */
  #titleWords(members: readonly number[]): Map<string, number> {
    const counts = new Map<string, number>();
    for (const row of members) {
      for (const word of contentWords([...this.#titles[row]!].join(' '))) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const size = members.length;
    const weights = [...counts].map(
      ([word, count]) =>
        [word, Math.max(0, (count / size) * this.#logRatio(count, this.#titleDf.get(word)!, size))] as const,
    );
    const greatest = weights.reduce((most, [, weight]) => Math.max(most, weight), 1e-9);
    return new Map(weights.map(([word, weight]) => [word, weight / greatest]));
  }
}

function share(members: readonly number[], holds: (row: number) => boolean): number {
  return members.filter(holds).length / members.length;
}

function holdsAll(words: ReadonlySet<string>, wanted: readonly string[]): boolean {
  return wanted.every((word) => words.has(word));
}

/** For each phrase the papers of the commonest longer one around it, and of the commonest shorter one inside it. */
function nesting(holding: readonly { candidate: Candidate; inside: readonly number[] }[]): {
  longer: Map<string, number>;
  shorter: Map<string, number>;
} {
  const counts = new Map(holding.map(({ candidate, inside }) => [candidate.key, inside.length]));
  const longer = new Map<string, number>();
  const shorter = new Map<string, number>();
  for (const [key, count] of counts) {
    for (const part of innerPhrases(key)) {
      const inner = counts.get(part);
      if (inner === undefined) continue;
      longer.set(part, Math.max(longer.get(part) ?? 0, count));
      shorter.set(key, Math.max(shorter.get(key) ?? 0, inner));
    }
  }
  return { longer, shorter };
}
