import type { TermVector } from '../formula/term-vector.js';

/** What is known of a collection of papers by a state that holds some of them alone: it answers for these as all would. */
export interface Collection {
  /** Papers in the collection. */
  readonly size: number;
  /** In how many of them each term of the vocabulary is. */
  readonly df: Int32Array;
  /** 1 / length of each row of the state. */
  readonly inverseNorms: Float64Array;
  /** Mean length of the papers that have any terms. */
  readonly meanLength: number;
  /** The mean of a sample of all papers, as far as it lies in terms of the vocabulary. */
  readonly mean: TermVector;
}
