import { Analyzer } from '../text/analyzer.js';
import { type LabelledInputs, softTargets } from './examples.js';
import { type Certainty, fitCertainty, holdOut } from './held-out.js';
import { TermNumbering, vectorOf } from './numbering.js';
import { learnSoftmax, type SoftmaxModel, type SoftmaxProblem } from './softmax.js';
import { type SparseVector, stackRows } from './sparse.js';
import { spreadExamples } from './spread.js';
import { scaled } from './steps.js';
import type { PlacedTerms } from './text-reader.js';
import { readUnlabelled, type TrainOptions, type TrainSettings, trainSettings } from './train-options.js';
import type { LeastDf, Vectorizer } from './vectorizer.js';

/** All that a trained classifier knows. */
export interface ClassifierState<T extends string = string> extends Certainty {
  readonly topics: readonly T[];
  readonly vectorizer: Vectorizer;
  readonly model: SoftmaxModel;
  /** Least share of known words of a text that is answered. */
  readonly minKnown: number;
  /** Score of "none of these", beside the topics' scores times the temperature; without it every text has a topic. */
  readonly none?: number;
}

/** Mean number of examples of a topic up to which an unlabelled listing teaches more than the examples do. */
const FEW_PER_TOPIC = 2;

/** Trains step by step: yields the part done, 0 to 1, and returns the state of the classifier. */
export function* trainState<T extends string>(
  { topics, inputs, labels }: LabelledInputs<T>,
  options: TrainOptions,
): Generator<number, ClassifierState<T>> {
  if (topics.length < 2) {
    throw new RangeError(`TopicClassifier.train: examples must name at least 2 topics, not ${topics.length}`);
  }
  const settings = trainSettings(options, labels.length);
  const analyzer = options.analyzer ?? new Analyzer();
  const numbering = new TermNumbering(analyzer);
  const texts = inputs.map((input) => numbering.add(input));
  const unlabelled = readUnlabelled(options.unlabelled).map((input) => numbering.add(input));
  yield 0;
  const { vectorizer, columns: columnOf } = numbering.vectorizer({
    leastDf: leastDf(texts.length + unlabelled.length),
    background: options.background,
  });
  const vector = (text: PlacedTerms): SparseVector => vectorOf(text, columnOf, vectorizer.idf);
  const vectors = texts.map(vector);
  const columns = vectorizer.idf.length;
  if (unlabelled.length > 0 && labels.length <= FEW_PER_TOPIC * topics.length) {
    const spread = spreadExamples({
      topics: topics.length,
      labels,
      vectors,
      unlabelled: unlabelled.map(vector),
      columns,
    });
    return { topics, vectorizer, minKnown: 0, ...spread };
  }
  const problem = { rows: stackRows(vectors), targets: softTargets(labels), columns, classes: topics.length };
  const heldOut = yield* scaled(holdOut(problem, settings), { from: 0, to: 0.5 });
  const model = yield* scaled(learnAll(problem, settings, heldOut.model), { from: 0.5, to: 1 });
  const certainty = fitCertainty(heldOut.scores, { labels, topics: topics.length, listed: unlabelled.length > 0 });
  return { topics, vectorizer, model, minKnown: leastKnown(texts, numbering), ...certainty };
}

/** A model of all examples: from the start, or from one that knows most of them already and learns the rest in passing. */
function learnAll(
  problem: SoftmaxProblem,
  settings: TrainSettings,
  start: SoftmaxModel | undefined,
): Generator<number, SoftmaxModel> {
  if (start === undefined) return learnSoftmax(problem, settings);
  const epochs = Math.max(1, Math.round(settings.epochs * 0.3));
  return learnSoftmax(problem, { ...settings, epochs, rate: (settings.rate * 2) / 3, start });
}

/** Terms rarer than this teach nothing that other papers need. */
function leastDf(size: number): LeastDf {
  if (size < 2000) return { unigram: 1, bigram: 1 };
  return size < 20_000 ? { unigram: 2, bigram: 2 } : { unigram: 3, bigram: 5 };
}

/** Fewest examples that tell how foreign a text can look and still belong. */
const LEAST_EXAMPLES = 50;
/** Part of the examples that may look more foreign than the least share allows. */
const FOREIGN = 0.005;

/** The share of words known from other examples that all but a few examples reach. */
function leastKnown(texts: readonly PlacedTerms[], numbering: TermNumbering): number {
  if (texts.length < LEAST_EXAMPLES) return 0;
  const shares = Float64Array.from(texts, (text) => numbering.sharedWords(text));
  return shares.sort()[Math.floor(texts.length * FOREIGN)]!;
}
