import { Analyzer } from '../text/analyzer.js';
import type { LabelledInputs } from './examples.js';
import { softTargets } from './examples.js';
import { learnSoftmax, type SoftmaxModel } from './softmax.js';
import { stackRows } from './sparse.js';
import { countTerms } from './terms.js';
import { type TrainOptions, trainSettings } from './train-options.js';
import { documentFrequencies, fitVectorizer, type LeastDf, type Vectorizer, vectorize } from './vectorizer.js';

/** All that a trained classifier knows. */
export interface ClassifierState<T extends string = string> {
  readonly topics: readonly T[];
  readonly vectorizer: Vectorizer;
  readonly model: SoftmaxModel;
}

/** Trains step by step: yields the part done, 0 to 1, and returns the state of the classifier. */
export function* trainState<T extends string>(
  { topics, inputs, labels }: LabelledInputs<T>,
  options: TrainOptions,
): Generator<number, ClassifierState<T>> {
  const settings = trainSettings(options, inputs.length);
  const analyzer = options.analyzer ?? new Analyzer();
  const texts = inputs.map((input) => countTerms(input, analyzer));
  yield 0;
  const vectorizer = fitVectorizer(documentFrequencies(texts), texts.length, {
    leastDf: leastDf(texts.length),
    background: options.background,
  });
  const rows = stackRows(texts.map((text) => vectorize(text, vectorizer)));
  const problem = { rows, targets: softTargets(labels), columns: vectorizer.idf.length, classes: topics.length };
  const model = yield* learnSoftmax(problem, settings);
  return { topics, vectorizer, model };
}

/** Terms rarer than this teach nothing that other papers need. */
function leastDf(size: number): LeastDf {
  if (size < 2000) return { unigram: 1, bigram: 1 };
  return size < 20_000 ? { unigram: 2, bigram: 2 } : { unigram: 3, bigram: 5 };
}
