import { checkIterable, checkOptions, checkShare, checkWhole, shown } from '../paper/arguments.js';
import { Analyzer } from '../text/analyzer.js';
import { checkTextInput, type TextInput } from '../text/paper-text.js';
import type {
  ClassifyOptions,
  LabelOptions,
  RankedInput,
  SavedClassifierOptions,
  TopicProbability,
} from './classify-options.js';
import { type DescriptionOptions, describeTopics, type TopicDescriptions } from './descriptions.js';
import type { Doubt, TermWeight } from './doubt.js';
import { type Evaluation, evaluateJudgements } from './evaluate.js';
import { readExamples, type TopicExample } from './examples.js';
import { weightsFor } from './explain.js';
import { loadState, saveState } from './saved.js';
import { runAsync, runSync } from './steps.js';
import { TopicReader } from './topic-reader.js';
import { type ClassifierState, trainState } from './train.js';
import type { TrainOptions } from './train-options.js';

const MIN_LABEL = 0.35;

/**
 * Sorts papers into topics that it learned from examples: softmax regression on tf-idf of words and pairs of words,
 * calibrated on examples held out.
 *
 * @category Topics
 * @example
 * ```ts
 * const classifier = TopicClassifier.train([
 *   { topic: 'birds', input: 'Feathers and wings of finches' },
 *   { topic: 'fish', input: 'Fins and gills of carps' },
 * ]);
 * classifier.classify('The wings of a carrier pigeon')[0]?.topic; // 'birds'
 * ```
 */
export class TopicClassifier<T extends string = string> {
  readonly #state: ClassifierState<T>;
  readonly #analyzer: Analyzer;
  readonly #reader: TopicReader;

  private constructor(state: ClassifierState<T>, analyzer: Analyzer) {
    this.#state = state;
    this.#analyzer = analyzer;
    this.#reader = new TopicReader(state, analyzer);
  }

  /**
   * Learns topics from examples, from one per topic to 100,000 in all.
   *
   * @throws TypeError for an example without topic or text, RangeError for fewer than two topics or a wrong option, the
   * signal's reason when it stops the training
   */
  static train<const T extends string>(
    examples: Iterable<TopicExample<T>>,
    options: TrainOptions = {},
  ): TopicClassifier<T> {
    const analyzer = options.analyzer ?? new Analyzer();
    const steps = trainState(readExamples(examples, 'TopicClassifier.train'), { ...options, analyzer });
    return new TopicClassifier(runSync(steps, options), analyzer);
  }

  /** {@link TopicClassifier.train} that lets other work run in between, so that a page stays alive and a signal is heard. */
  static async trainAsync<const T extends string>(
    examples: Iterable<TopicExample<T>>,
    options: TrainOptions = {},
  ): Promise<TopicClassifier<T>> {
    const analyzer = options.analyzer ?? new Analyzer();
    const steps = trainState(readExamples(examples, 'TopicClassifier.trainAsync'), { ...options, analyzer });
    return new TopicClassifier(await runAsync(steps, options), analyzer);
  }

  /**
   * Topics or interests given by words alone. Papers are compared with the words, and with the papers of a listing that fit
   * them. Probabilities sum to less than 1: the rest is that of none of these, and where none is the most probable answer,
   * {@link TopicClassifier.classify} gives nothing and {@link TopicClassifier.doubt} says `no-topic-likely`.
   *
   * @param descriptions - words and phrases of each topic, or one as a string; its name counts as one of them
   * @throws TypeError that names the argument at fault, RangeError for no topic
   *
   * @example
   * ```ts
   * const classifier = TopicClassifier.fromDescriptions({ birds: ['wings', 'feathers'], fish: ['gills', 'fins'] });
   * classifier.classify('Feathers of eagles')[0]?.topic; // 'birds'
   * ```
   */
  static fromDescriptions<const T extends string>(
    descriptions: TopicDescriptions<T>,
    options: DescriptionOptions = {},
  ): TopicClassifier<T> {
    checkOptions(options, 'TopicClassifier.fromDescriptions: options');
    const analyzer = options.analyzer ?? new Analyzer();
    return new TopicClassifier(describeTopics(descriptions, { ...options, analyzer }), analyzer);
  }

  /**
   * Classifier saved by {@link TopicClassifier.toBytes}; it answers as the saved one did.
   *
   * @throws Error that says what differs: format, version, checksum, a value that no classifier has, or the analyzer
   */
  static fromBytes<T extends string = string>(
    bytes: Uint8Array,
    options: SavedClassifierOptions = {},
  ): TopicClassifier<T> {
    const analyzer = options.analyzer ?? new Analyzer();
    return new TopicClassifier(loadState(bytes, analyzer, options.trust ?? false) as ClassifierState<T>, analyzer);
  }

  /** The topics, in the order in which the examples first named them. */
  get topics(): readonly T[] {
    return this.#state.topics;
  }

  /**
   * Topics of a text by the probability of being its main one, the most probable first. Over all topics they sum to 1, or to
   * less where they were given by words and the text may be about none.
   * Empty where the classifier does not know; {@link TopicClassifier.doubt} says why.
   */
  classify(input: TextInput, options: ClassifyOptions = {}): TopicProbability<T>[] {
    checkTextInput('TopicClassifier.classify: input', input);
    const { limit, minProbability } = readOptions(options, 'TopicClassifier.classify');
    const read = this.#reader.read(input);
    if (read.doubt !== undefined) return [];
    const likely = this.#rank(read.probabilities).filter(({ probability }) => probability >= minProbability);
    return likely.slice(0, limit);
  }

  /**
   * Topics that a text has, each with the probability of having it, whatever other topics it has: for papers with
   * several topics. Empty where the classifier does not know.
   */
  labels(input: TextInput, options: LabelOptions = {}): TopicProbability<T>[] {
    checkTextInput('TopicClassifier.labels: input', input);
    const { minLabel = MIN_LABEL } = options;
    checkShare('TopicClassifier.labels: minLabel', minLabel);
    const read = this.#reader.read(input);
    if (read.doubt !== undefined) return [];
    const ranked = this.#rank(this.#reader.labelProbabilities(read.probabilities));
    return ranked.filter(({ probability }, place) => place === 0 || probability >= minLabel);
  }

  /**
   * The texts that are about a topic, those with the greatest probability of having it first: a ranked list of a listing for
   * one interest. Texts whose words the classifier does not know are left out.
   *
   * @throws RangeError for a topic the classifier does not have
   *
   * @example
   * ```ts
   * const interests = TopicClassifier.fromDescriptions({ birds: ['wings', 'feathers'], weather: 'rain' });
   * interests.rank(['Feathers of eagles', 'A car'], 'birds').map(({ input }) => input); // ['Feathers of eagles']
   * ```
   */
  rank<I extends TextInput>(inputs: Iterable<I>, topic: T, options: ClassifyOptions = {}): RankedInput<I>[] {
    checkIterable('TopicClassifier.rank: inputs', inputs);
    const k = this.#number(topic, 'TopicClassifier.rank');
    const { limit, minProbability } = readOptions(options, 'TopicClassifier.rank');
    const ranked = Array.from(inputs, (input, i) => {
      checkTextInput(`TopicClassifier.rank: inputs[${i}]`, input);
      const { probabilities, doubt } = this.#reader.read(input);
      const known = doubt === undefined || doubt.reason === 'no-topic-likely';
      return { input, probability: known ? this.#reader.labelProbabilities(probabilities)[k]! : -1 };
    });
    const likely = ranked.filter(({ probability }) => probability >= minProbability);
    return likely.sort((a, b) => b.probability - a.probability).slice(0, limit);
  }

  /** Why the classifier does not know the topic of a text; undefined where it does. */
  doubt(input: TextInput, options: ClassifyOptions = {}): Doubt | undefined {
    checkTextInput('TopicClassifier.doubt: input', input);
    const { minProbability } = readOptions(options, 'TopicClassifier.doubt');
    const read = this.#reader.read(input);
    if (read.doubt !== undefined || Math.max(...read.probabilities) >= minProbability) return read.doubt;
    return { reason: 'no-topic-likely', knownWords: read.knownWords, words: read.words };
  }

  /**
   * Terms of a text that speak for and against a topic, the weightiest first.
   *
   * @throws RangeError for a topic the classifier does not have
   */
  explain(input: TextInput, topic: T): TermWeight[] {
    checkTextInput('TopicClassifier.explain: input', input);
    return weightsFor(input, this.#number(topic, 'TopicClassifier.explain'), {
      state: this.#state,
      analyzer: this.#analyzer,
    });
  }

  /**
   * Judges the classifier by examples it has not learned from.
   *
   * @throws RangeError for a topic it does not have, or no examples
   */
  evaluate(examples: Iterable<TopicExample<T>>, options: LabelOptions = {}): Evaluation<T> {
    const { topics: named, inputs, labels } = readExamples(examples, 'TopicClassifier.evaluate');
    const places = new Map(this.topics.map((topic, k) => [topic, k]));
    const foreign = named.find((topic) => !places.has(topic));
    if (foreign !== undefined) throw new RangeError(`TopicClassifier.evaluate: no topic is called ${shown(foreign)}`);
    if (inputs.length === 0) throw new RangeError('TopicClassifier.evaluate: examples are empty');
    const judgements = inputs.map((input, i) => {
      const read = this.#reader.read(input);
      return {
        truth: labels[i]!.map((label) => places.get(named[label]!)!),
        probabilities: read.doubt === undefined ? read.probabilities : undefined,
        labels: this.labels(input, options).map(({ topic }) => places.get(topic)!),
      };
    });
    return evaluateJudgements(judgements, this.topics);
  }

  /** The classifier as bytes, for {@link TopicClassifier.fromBytes}: format, version, settings, tables, checksum. */
  toBytes(): Uint8Array {
    return saveState(this.#state, this.#analyzer);
  }

  #number(topic: T, caller: string): number {
    const k = this.topics.indexOf(topic);
    if (k < 0) throw new RangeError(`${caller}: no topic is called ${shown(topic)}`);
    return k;
  }

  #rank(probabilities: Float64Array): TopicProbability<T>[] {
    return this.topics
      .map((topic, k) => ({ topic, probability: probabilities[k]! }))
      .sort((a, b) => b.probability - a.probability || (a.topic < b.topic ? -1 : 1));
  }
}

/** The options of a question with their defaults; `caller` names the question where one is wrong. */
function readOptions(options: ClassifyOptions, caller: string): Required<ClassifyOptions> {
  const { limit = Number.POSITIVE_INFINITY, minProbability = 0 } = options;
  checkWhole(`${caller}: limit`, limit, { from: 0 });
  checkShare(`${caller}: minProbability`, minProbability);
  return { limit, minProbability };
}
