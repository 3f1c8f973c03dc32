import type { Candidate } from '../candidate.js';
import type { Features } from '../features.js';

/** A candidate of the first ranking that is ranked anew. */
export interface PoolEntry {
  readonly candidate: Candidate;
  /** Features of the first ranking, of all candidates; valid until the next ranking. */
  readonly features: Features;
  /** Where in their values its own begin. */
  readonly from: number;
  /** Score of the first ranking, by which the pool is sorted. */
  readonly first: number;
  /** Scores of the indexer's and the author's ranker, in logits. */
  readonly indexer: number;
  readonly author: number;
}
