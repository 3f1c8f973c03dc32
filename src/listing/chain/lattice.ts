/** Scores of a sequence: of each label at each token, and of each step between labels over a class of border. */
export interface Lattice {
  readonly labels: number;
  /** Number of tokens. */
  readonly length: number;
  /** `scores[token * labels + label]` */
  readonly scores: Float64Array;
  /** Class of the border before each token; the first one's is not used. */
  readonly borders: Uint8Array;
}
