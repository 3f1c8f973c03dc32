import type { FeatureSink } from './feature-sink.js';
import { Marginals } from './marginals.js';
import { Scorer } from './scorer.js';
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
 * chain.seen.clear();
 * for (const token of tokens) {
 *   chain.seen.add(hashString(token));
 *   chain.seen.endToken(0);
 * }
 * chain.bestPath(); // Uint8Array [1, 1, 0, 2]
 * ```
 */
export class Chain {
  /** Number of labels. */
  readonly labels: number;
  readonly #scorer: Scorer;
  readonly #viterbi: Viterbi;
  readonly #marginals: Marginals;

  constructor(weights: ChainWeights) {
    const { labels, transitions, parts } = weights;
    this.labels = labels;
    this.#scorer = new Scorer(weights);
    this.#viterbi = new Viterbi(labels, transitions);
    this.#marginals = new Marginals(labels, transitions, parts);
  }

  /** Where the features of a sequence are told. */
  get seen(): FeatureSink {
    return this.#scorer;
  }

  /**
   * Score of every label of every token: `scores[token * labels + label]`. What the caller adds to them (a rule, what is
   * known of the whole listing) counts in the path and in the marginals.
   */
  get scores(): Float64Array {
    return this.#scorer.lattice.scores;
  }

  /** Label of each token in the most probable sequence of labels. */
  bestPath(): Uint8Array {
    return this.#viterbi.path(this.#scorer.lattice);
  }

  /** Probability of each label at each token: `marginals[token * labels + label]`. */
  marginals(): Float64Array {
    return this.#marginals.of(this.#scorer.lattice);
  }
}
