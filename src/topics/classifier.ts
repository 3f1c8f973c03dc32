import { Analyzer } from '../text/analyzer.js';
import type { TextInput } from '../text/paper-text.js';
import { checkInput, readExamples, type TopicExample } from './examples.js';
import { spellings } from './explain.js';
import { scoresOf, softmax } from './softmax.js';
import { countTerms } from './terms.js';
import { type ClassifierState, trainState } from './train.js';
import type { TrainOptions } from './train-options.js';
import { knownWords, vectorize } from './vectorizer.js';

/** A topic with the probability that it is the text's main one. */
export interface TopicProbability<T extends string = string> {
  readonly topic: T;
  /** 0 to 1; over all topics of the classifier they sum to 1. */
  readonly probability: number;
}

/** A term with its part in the decision for a topic. */
export interface TermWeight {
  /** Word or pair of words as the text spells it. */
  readonly term: string;
  /** What the term adds to the score (log-odds) of the topic above the mean of all topics; below 0 where it speaks against it. */
  readonly weight: number;
}

/** Why a classifier does not know. */
export interface Doubt {
  readonly reason: 'no-known-term';
  /** Words of the text that the classifier knows. */
  readonly knownWords: number;
  /** Words of the text that are terms. */
  readonly words: number;
}

/** Settings of {@link TopicClassifier.classify}. */
export interface ClassifyOptions {
  /** Greatest number of topics in the answer. @defaultValue all topics */
  readonly limit?: number;
  /** Least probability of a topic in the answer, 0 to 1. @defaultValue 0 */
  readonly minProbability?: number;
}

/**
 * Sorts papers into topics that it learned from examples: softmax regression on tf-idf of words and pairs of words.
 *
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

  private constructor(state: ClassifierState<T>, analyzer: Analyzer) {
    this.#state = state;
    this.#analyzer = analyzer;
  }

  /**
   * Learns topics from examples, from one per topic to 100,000 in all.
   *
   * @throws TypeError for an example without a topic or without text, RangeError for fewer than two topics or a wrong option
   */
  static train<const T extends string>(
    examples: Iterable<TopicExample<T>>,
    options: TrainOptions = {},
  ): TopicClassifier<T> {
    const read = readExamples(examples, 'TopicClassifier.train');
    if (read.topics.length < 2) {
      throw new RangeError(`TopicClassifier.train: examples must name at least 2 topics, not ${read.topics.length}`);
    }
    const analyzer = options.analyzer ?? new Analyzer();
    const steps = trainState(read, { ...options, analyzer });
    for (;;) {
      options.signal?.throwIfAborted();
      const step = steps.next();
      options.onProgress?.(step.done ? 1 : step.value);
      if (step.done) return new TopicClassifier(step.value, analyzer);
    }
  }

  /** The topics, in the order in which the examples first named them. */
  get topics(): readonly T[] {
    return this.#state.topics;
  }

  /** Topics of a text, the most probable first; empty where the classifier does not know ({@link TopicClassifier.doubt} says why). */
  classify(input: TextInput, options: ClassifyOptions = {}): TopicProbability<T>[] {
    checkInput(input, 'TopicClassifier.classify');
    const { limit = Number.POSITIVE_INFINITY, minProbability = 0 } = options;
    const { vectorizer, model, topics } = this.#state;
    const vector = vectorize(countTerms(input, this.#analyzer), vectorizer);
    if (vector.columns.length === 0) return [];
    const scores = scoresOf(model, vector);
    softmax(scores);
    return topics
      .map((topic, k) => ({ topic, probability: scores[k]! }))
      .filter(({ probability }) => probability >= minProbability)
      .sort((a, b) => b.probability - a.probability || (a.topic < b.topic ? -1 : 1))
      .slice(0, limit);
  }

  /** Why the classifier does not know the topic of a text; undefined where it does. */
  doubt(input: TextInput): Doubt | undefined {
    checkInput(input, 'TopicClassifier.doubt');
    const text = countTerms(input, this.#analyzer);
    const known = knownWords(text, this.#state.vectorizer.vocabulary);
    return known === 0 ? { reason: 'no-known-term', knownWords: 0, words: text.words } : undefined;
  }

  /**
   * Terms of a text that speak for and against a topic, the weightiest first.
   *
   * @throws RangeError for a topic the classifier does not have
   */
  explain(input: TextInput, topic: T): TermWeight[] {
    checkInput(input, 'TopicClassifier.explain');
    const { vectorizer, model, topics } = this.#state;
    const k = topics.indexOf(topic);
    if (k < 0) throw new RangeError(`TopicClassifier.explain: no topic is called ${JSON.stringify(topic)}`);
    const text = countTerms(input, this.#analyzer);
    const spelled = spellings(input, this.#analyzer);
    const { values } = vectorize(text, vectorizer);
    const known = [...text.counts.keys()].filter((term) => vectorizer.vocabulary.has(term));
    return known
      .map((term, i) => {
        const row = model.weights.subarray(vectorizer.vocabulary.get(term)! * topics.length).subarray(0, topics.length);
        const mean = row.reduce((sum, weight) => sum + weight, 0) / topics.length;
        return { term: spelled.get(term) ?? term, weight: values[i]! * (row[k]! - mean) };
      })
      .filter(({ weight }) => weight !== 0)
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.term < b.term ? -1 : 1));
  }
}
