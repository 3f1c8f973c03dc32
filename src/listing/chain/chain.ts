import { growFloat64 } from '../../packed/grow.js';
import { FeatureTable } from './feature-table.js';
import type { Lattice } from './lattice.js';
import { Marginals } from './marginals.js';
import type { Observations } from './observations.js';
import { Viterbi } from './viterbi.js';
import type { ChainWeights } from './weights.js';

/**
 * Labels of a sequence of tokens by a linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) whose
 * transitions depend on the class of the border between two tokens.
 *
 * It allocates nothing once its arrays have grown: what it gives holds until the next sequence.
 *
 * @example
 * ```ts
 * const chain = new Chain(decodeChain(WEIGHTS));
 * chain.score(seen);
 * chain.bestPath(); // Uint8Array [1, 1, 0, 2]
 * ```
 */
export class Chain {
  readonly #weights: ChainWeights;
  readonly #table: FeatureTable;
  readonly #viterbi: Viterbi;
  readonly #marginals: Marginals;
  #scores: Float64Array = new Float64Array(0);
  #lattice: Lattice;

  constructor(weights: ChainWeights) {
    const { labels, transitions, features, hashBits } = weights;
    this.#weights = weights;
    this.#table = new FeatureTable(features, hashBits);
    this.#viterbi = new Viterbi(labels, transitions);
    this.#marginals = new Marginals(labels, transitions);
    this.#lattice = { labels, length: 0, scores: this.#scores, borders: new Uint8Array(0) };
  }

  /** Number of labels. */
  get labels(): number {
    return this.#weights.labels;
  }

  /**
   * Scores every label of every token by the token's features: `scores[token * labels + label]`. What the caller adds to
   * them (a rule, what is known of the whole listing) counts in the path and in the marginals.
   */
  score(seen: Observations): Float64Array {
    const { labels } = this.#weights;
    const { length, borders } = seen;
    this.#scores = growFloat64(this.#scores, length * labels);
    this.#lattice = { labels, length, scores: this.#scores, borders };
    this.#scores.fill(0, 0, length * labels);
    let from = 0;
    for (let token = 0; token < length; token++) {
      const end = seen.ends[token]!;
      for (let f = from; f < end; f++) this.#addWeights(seen.features[f]!, token * labels);
      from = end;
    }
    return this.#scores.subarray(0, length * labels);
  }

  #addWeights(feature: number, at: number): void {
    const row = this.#table.row(feature);
    if (row < 0) return;
    const { ends, weightLabels, weights } = this.#weights;
    for (let w = row === 0 ? 0 : ends[row - 1]!; w < ends[row]!; w++)
      this.#scores[at + weightLabels[w]!]! += weights[w]!;
  }

  /** Label of each token in the most probable sequence of labels. */
  bestPath(): Uint8Array {
    return this.#viterbi.path(this.#lattice);
  }

  /** Probability of each label at each token: `marginals[token * labels + label]`. */
  marginals(): Float64Array {
    return this.#marginals.of(this.#lattice);
  }
}
