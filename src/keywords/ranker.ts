import type { PaperText } from '../text/paper-text.js';
import type { Candidate } from './candidate.js';
import { findCandidates } from './candidates.js';
import { type KeywordDocument, readDocument } from './document.js';
import { Features } from './features.js';
import type { Lexicon } from './lexicon.js';
import type { MixedWeights, RankerWeights } from './weights.js';
import { mixWeights, scoreFeatures } from './weights.js';
import { WordTable } from './word-table.js';

/** A candidate with its place in the ranking. */
export interface Ranked {
  readonly candidate: Candidate;
  /** Probability that an indexer would choose it, 0 to 1. */
  readonly score: number;
}

/** Settings of one ranking. */
export interface RankSettings {
  readonly style: number;
  readonly maxWords: number;
  /** Added to the score of a candidate before it becomes a probability, in logits. */
  readonly bonus: ((candidate: Candidate, document: KeywordDocument) => number) | undefined;
}

/** Ranks the candidates of papers with one lexicon and one pair of weights. */
export class Ranker {
  readonly #lexicon: Lexicon;
  readonly #weights: RankerWeights;
  readonly #table: WordTable;
  readonly #mixed = new Map<number, MixedWeights>();

  constructor(lexicon: Lexicon, weights: RankerWeights) {
    this.#lexicon = lexicon;
    this.#weights = weights;
    this.#table = new WordTable(lexicon);
  }

  /** Reads a paper into tokens. */
  read(text: PaperText, stopWords?: ReadonlySet<string>): KeywordDocument {
    this.#table.trim();
    return readDocument(text, { table: this.#table, stopWords });
  }

  /** Candidates of a document, the best first; ties in order of first occurrence. */
  rank(document: KeywordDocument, settings: RankSettings): Ranked[] {
    const mixed = this.#mix(settings.style);
    const features = new Features(document, this.#lexicon);
    const ranked: Ranked[] = [];
    for (const candidate of findCandidates(document, settings.maxWords)) {
      if (document.words[candidate.begin]!.address || document.words[candidate.end]!.address) continue;
      if (candidate.joint >= 0 && !this.#lexicon.joins(candidate.hash)) continue;
      const logit = scoreFeatures(features.of(candidate), mixed) + (settings.bonus?.(candidate, document) ?? 0);
      ranked.push({ candidate, score: 1 / (1 + Math.exp(-(mixed.slope * logit + mixed.intercept))) });
    }
    return ranked.sort(compareRanked);
  }

  #mix(style: number): MixedWeights {
    const known = this.#mixed.get(style);
    if (known !== undefined) return known;
    const mixed = mixWeights(this.#weights, style);
    if (this.#mixed.size > 100) this.#mixed.clear();
    this.#mixed.set(style, mixed);
    return mixed;
  }
}

/** Better score first, then first occurrence, then the shorter phrase. */
function compareRanked(a: Ranked, b: Ranked): number {
  return b.score - a.score || a.candidate.begin - b.candidate.begin || a.candidate.end - b.candidate.end;
}
