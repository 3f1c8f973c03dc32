import type { PaperText } from '../text/paper-text.js';
import type { Candidate, Ranked } from './candidate.js';
import { findCandidates } from './candidates.js';
import { type KeywordDocument, readDocument } from './document.js';
import { FEATURES, Features } from './features.js';
import type { Lexicon } from './lexicon.js';
import { isFragment } from './reader/fragments.js';
import { introducedNames, isNewName } from './reader/names.js';
import type { PoolEntry } from './reader/pool.js';
import { FIRST_STYLE, type ReaderRanking, rankForReader } from './reader/reader.js';
import type { ReaderTrees } from './reader/trees.js';
import type { MixedWeights, RankerWeights } from './weights.js';
import { mixWeights, scoreFeatures, scoreLinear, scoreTwice } from './weights.js';
import { WordTable } from './word-table.js';

/** Settings of one ranking. */
export interface RankSettings {
  readonly style: number;
  readonly maxWords: number;
  /** Added to the score of a candidate before it becomes a probability, in logits. */
  readonly bonus: ((candidate: Candidate, document: KeywordDocument) => number) | undefined;
}

/** Which candidates are ranked for a reader. */
export interface PoolSettings {
  readonly maxWords: number;
  /** Number of the best candidates that are ranked anew. */
  readonly size: number;
  /** Ids of the tokens of introduced names, which are ranked wherever they stand. @defaultValue none */
  readonly names?: ReadonlySet<number>;
}

const NO_NAMES: ReadonlySet<number> = new Set();

/** Settings of one ranking for a reader. */
export interface ReaderSettings extends Omit<PoolSettings, 'names'>, Pick<ReaderRanking, 'bonus'> {}

/** Ranks the candidates of papers with one lexicon, one pair of weights and the trees that belong to both. */
export class Ranker {
  readonly #lexicon: Lexicon;
  readonly #weights: RankerWeights;
  readonly #reader: ReaderTrees;
  readonly #table: WordTable;
  readonly #mixed = new Map<number, MixedWeights>();

  constructor(lexicon: Lexicon, weights: RankerWeights, reader: ReaderTrees) {
    this.#lexicon = lexicon;
    this.#weights = weights;
    this.#reader = reader;
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
    const ranked = this.#candidates(document, settings.maxWords).map((candidate): Ranked => {
      const logit = scoreFeatures(features.of(candidate), mixed) + (settings.bonus?.(candidate, document) ?? 0);
      return { candidate, score: 1 / (1 + Math.exp(-(mixed.slope * logit + mixed.intercept))) };
    });
    return ranked.sort(compareRanked);
  }

  /** The best candidates of a first ranking, ranked anew for a reader. */
  rankForReader(document: KeywordDocument, settings: ReaderSettings): Ranked[] {
    const names = introducedNames(document);
    const pool = this.pool(document, { ...settings, names });
    return rankForReader(document, pool, { trees: this.#reader, names, bonus: settings.bonus });
  }

  /** The best candidates of the linear ranking, by {@link FIRST_STYLE}. */
  pool(document: KeywordDocument, { maxWords, size, names = NO_NAMES }: PoolSettings): PoolEntry[] {
    const [first, ...both] = [this.#mix(FIRST_STYLE), this.#mix(1), this.#mix(0)] as const;
    const candidates = this.#candidates(document, maxWords).filter((each) => !isFragment(each, document));
    const features = new Features(document, this.#lexicon, candidates.length);
    const width = FEATURES.length;
    const scored = candidates.map((candidate, row) => {
      return { candidate, row, score: scoreLinear(features.of(candidate, row), first, row * width) };
    });
    return scored
      .sort(compareRanked)
      .filter(({ candidate }, rank) => rank < size || isNewName(candidate, document, names))
      .map(({ candidate, row, score }) => {
        const from = row * width;
        const [indexer, author] = scoreTwice(features.values, from, both);
        return { candidate, features, from, first: score, indexer, author };
      });
  }

  #candidates(document: KeywordDocument, maxWords: number): Candidate[] {
    const { words } = document;
    return findCandidates(document, maxWords).filter(({ begin, end, joint, hash }) => {
      return !words[begin]!.address && !words[end]!.address && (joint < 0 || this.#lexicon.joins(hash));
    });
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
