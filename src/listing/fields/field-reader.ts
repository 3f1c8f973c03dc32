import { Chain } from '../chain/chain.js';
import type { ChainWeights } from '../chain/weights.js';
import { type LabelledPassage, labelledPassage } from './labelled-passage.js';
import type { Surroundings } from './line-features.js';
import { PassageObserver } from './passage-observer.js';
import { type Passage, passagesOf } from './passages.js';
import { settle } from './rules/settle.js';
import { WordTable } from './word-facts.js';

/** Labels the tokens of listings by a linear chain, and makes those of one slot agree. */
export class FieldReader {
  /** Words that were seen, of all listings. */
  readonly words: WordTable = new WordTable();
  readonly #chain: Chain;
  readonly #observer: PassageObserver;

  constructor(weights: ChainWeights) {
    this.#chain = new Chain(weights);
    this.#observer = new PassageObserver(this.#chain.seen);
  }

  read(around: Surroundings): readonly LabelledPassage[] {
    const read: LabelledPassage[] = [];
    for (const passage of passagesOf(around.views)) read.push(this.label(passage, around));
    settle(read);
    return read;
  }

  /** The labels of a passage by itself, before the listing as a whole is looked at. */
  label(passage: Passage, around: Surroundings): LabelledPassage {
    this.#observer.observe(passage, around);
    const labels = this.#chain.bestPath().slice();
    const marginals = this.#chain.marginals();
    const confidence = new Float64Array(labels.length);
    const count = this.#chain.labels;
    for (let i = 0; i < labels.length; i++) confidence[i] = marginals[i * count + (labels[i] as number)] as number;
    return labelledPassage(passage, labels, confidence);
  }
}
