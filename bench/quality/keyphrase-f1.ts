import { phraseStem } from '../../src/keywords/words.js';

const EDGES = /^[\s.,;:!?"'`()[\]{}*“”‘’]+|[\s.,;:!?"'`()[\]{}*“”‘’]+$/gu;

const stems = new Map<string, string>();

function cachedStem(word: string): string {
  const known = stems.get(word) ?? phraseStem(word);
  stems.set(word, known);
  return known;
}

/** A phrase as it is compared: lower-cased, split at white space (hyphens kept), each word Porter-stemmed. */
export function normalisePhrase(phrase: string): string {
  return phrase.replace(EDGES, '').toLowerCase().split(/\s+/).map(cachedStem).join(' ');
}

/** Distinct normalised phrases in their order. */
export function distinctPhrases(phrases: Iterable<string>): string[] {
  return [...new Set(Array.from(phrases, normalisePhrase))].filter((phrase) => phrase !== '');
}

/** Micro-averaged counts of one ranking cut-off. */
export class F1 {
  #correct = 0;
  #predicted = 0;
  #gold = 0;
  readonly cutoff: number;

  constructor(cutoff: number) {
    this.cutoff = cutoff;
  }

  /** Counts one paper; both lists normalised and distinct. */
  add(ranked: readonly string[], gold: ReadonlySet<string>): void {
    const top = ranked.slice(0, this.cutoff);
    this.#correct += top.filter((phrase) => gold.has(phrase)).length;
    this.#predicted += top.length;
    this.#gold += gold.size;
  }

  /** 2PR / (P + R) in percent. */
  get value(): number {
    return (200 * this.#correct) / Math.max(1, this.#predicted + this.#gold);
  }
}

/** F1@5/10/15 of rankings against all gold phrases, micro-averaged over papers that have gold. */
export function scoreRankings(
  rankings: Iterable<readonly [ranked: readonly string[], gold: readonly string[]]>,
): number[] {
  const cutoffs = [5, 10, 15].map((cutoff) => new F1(cutoff));
  for (const [ranked, gold] of rankings) {
    const wanted = new Set(distinctPhrases(gold));
    if (wanted.size === 0) continue;
    const predicted = distinctPhrases(ranked);
    for (const cutoff of cutoffs) cutoff.add(predicted, wanted);
  }
  return cutoffs.map((cutoff) => cutoff.value);
}
