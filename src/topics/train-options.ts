import { checkIterable } from '../paper/arguments.js';
import type { Analyzer } from '../text/analyzer.js';
import type { Background } from '../text/background.js';
import { checkTextInput, type TextInput } from '../text/paper-text.js';

/** Settings of {@link TopicClassifier.train}. */
export interface TrainOptions {
  /** How common terms are in science at large; a help when examples are few. @defaultValue none: idf of the examples */
  readonly background?: Background;
  /** Splits texts into terms. @defaultValue an `Analyzer` with its own defaults */
  readonly analyzer?: Analyzer;
  /** Papers whose topics are not known: with at most two examples a topic, topics spread over them. @defaultValue none */
  readonly unlabelled?: Iterable<TextInput>;
  /** Seed of the order in which examples are learned, an integer. @defaultValue 1 */
  readonly seed?: number;
  /** Passes over the examples. @defaultValue 30 under 2,000 examples, 6 under 20,000, else 4 */
  readonly epochs?: number;
  /** Called with the part done, 0 to 1, some times a second. @defaultValue none */
  readonly onProgress?: (done: number) => void;
  /** Stops the training: its reason is thrown. @defaultValue none */
  readonly signal?: AbortSignal;
}

/** Options with their defaults filled in for a number of examples. */
export interface TrainSettings {
  readonly seed: number;
  readonly epochs: number;
  readonly rate: number;
}

/** Greater rates collapse with few examples. */
const LEARNING_RATE = 3;

/** Settings for `size` examples; a wrong option is a RangeError. */
export function trainSettings(options: TrainOptions, size: number): TrainSettings {
  const seed = options.seed ?? 1;
  const epochs = options.epochs ?? usualEpochs(size);
  if (!Number.isInteger(seed)) throw new RangeError(`TopicClassifier.train: seed must be an integer, not ${seed}`);
  if (!Number.isInteger(epochs) || epochs < 1) {
    throw new RangeError(`TopicClassifier.train: epochs must be an integer of at least 1, not ${epochs}`);
  }
  return { seed, epochs, rate: LEARNING_RATE };
}

/** The papers whose topics are not known; a value that is none is a TypeError. */
export function readUnlabelled(unlabelled: Iterable<TextInput> = []): TextInput[] {
  checkIterable('TopicClassifier.train: unlabelled', unlabelled);
  const inputs = [...unlabelled];
  for (const [i, input] of inputs.entries()) checkTextInput(`TopicClassifier.train: unlabelled[${i}]`, input);
  return inputs;
}

function usualEpochs(size: number): number {
  if (size < 2000) return 30;
  return size < 20_000 ? 6 : 4;
}
