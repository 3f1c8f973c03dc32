import type { Analyzer } from '../text/analyzer.js';
import type { TextInput } from '../text/paper-text.js';

/** A topic with its probability, 0 to 1. */
export interface TopicProbability<T extends string = string> {
  readonly topic: T;
  readonly probability: number;
}

/** Settings of {@link TopicClassifier.classify} and {@link TopicClassifier.rank}. */
export interface ClassifyOptions {
  /** Greatest number of topics in the answer. @defaultValue all topics */
  readonly limit?: number;
  /** Least probability of a topic in the answer, 0 to 1. @defaultValue 0 */
  readonly minProbability?: number;
}

/** A text with the probability of having a topic, 0 to 1. */
export interface RankedInput<I extends TextInput = TextInput> {
  readonly input: I;
  readonly probability: number;
}

/** Settings of {@link TopicClassifier.labels}. */
export interface LabelOptions {
  /** Least probability of a label, 0 to 1; the most probable one is given whatever it is. @defaultValue 0.35 */
  readonly minLabel?: number;
}

/** How a classifier reads texts; it must be the analyzer it was trained with. */
export interface ReadingOptions {
  /** Splits texts into terms. @defaultValue an `Analyzer` with its own defaults */
  readonly analyzer?: Analyzer;
}

/** How a saved classifier is loaded. */
export interface SavedClassifierOptions extends ReadingOptions {
  /**
   * Leaves out the check of every term and number, for bytes that only this program can have written; format, version,
   * checksum and sizes are checked all the same. @defaultValue false
   */
  readonly trust?: boolean;
}
