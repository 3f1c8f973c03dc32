import type { Analyzer } from '../text/analyzer.js';
import type { TextInput } from '../text/paper-text.js';
import { ColumnReader } from './column-reader.js';
import type { Doubt, DoubtReason } from './doubt.js';
import { logProbabilities } from './held-out.js';
import { scoresOf } from './softmax.js';
import type { ClassifierState } from './train.js';

/** What a classifier makes of a text. */
export interface Reading {
  readonly probabilities: Float64Array;
  readonly knownWords: number;
  readonly words: number;
  readonly doubt: Doubt | undefined;
}

/** Reads texts into probabilities of the topics of a classifier. */
export class TopicReader {
  readonly #state: ClassifierState<string>;
  readonly #analyzer: Analyzer;
  /** Made when a text is first read. */
  #columns: ColumnReader | undefined;

  constructor(state: ClassifierState<string>, analyzer: Analyzer) {
    this.#state = state;
    this.#analyzer = analyzer;
  }

  /** Probability of each topic, or the doubt that there is any. */
  read(input: TextInput): Reading {
    const { vectorizer, model, temperature, minKnown, none } = this.#state;
    this.#columns ??= new ColumnReader(vectorizer, this.#analyzer);
    const { vector, known, words } = this.#columns.read(input);
    const counts = { knownWords: known, words };
    const scores = scoresOf(model, vector);
    if (none !== undefined) {
      // The vector has length 1 over the known words alone: that of the whole text would be longer.
      const part = Math.sqrt(known / Math.max(1, words));
      for (let k = 0; k < scores.length; k++) scores[k]! *= part;
    }
    const all = none === undefined ? scores : Float64Array.of(...scores, none / temperature);
    const shares = logProbabilities(all, temperature).map(Math.exp);
    const probabilities = shares.subarray(0, scores.length);
    const doubt = (reason: DoubtReason): Reading => ({ ...counts, probabilities, doubt: { reason, ...counts } });
    if (vector.columns.length === 0) return doubt('no-known-term');
    if (known < minKnown * words) return doubt('foreign-vocabulary');
    if (none !== undefined && Math.max(...probabilities) < shares.at(-1)!) return doubt('no-topic-likely');
    return { ...counts, probabilities, doubt: undefined };
  }

  /** Probability of each topic whatever the others: by its curve, or where texts may have none against that alone. */
  labelProbabilities(probabilities: Float64Array): Float64Array {
    const { heads, none } = this.#state;
    if (none !== undefined) {
      const rest = 1 - probabilities.reduce((sum, p) => sum + p, 0);
      return probabilities.map((p) => p / Math.max(p + rest, 1e-12));
    }
    return probabilities.map((p, k) => {
      const head = heads[k];
      return head === undefined ? p : 1 / (1 + Math.exp(-(head.slope * Math.log(p) + head.offset)));
    });
  }
}
