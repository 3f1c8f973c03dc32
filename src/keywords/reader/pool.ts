import type { Candidate } from '../candidate.js';

/** A candidate of the first ranking that is ranked anew. */
export interface PoolEntry {
  readonly candidate: Candidate;
  /** Its features in the first ranking. */
  readonly values: Float64Array;
  /** Score of the first ranking, by which the pool is sorted. */
  readonly first: number;
  /** Scores of the indexer's and the author's ranker, in logits. */
  readonly indexer: number;
  readonly author: number;
}
