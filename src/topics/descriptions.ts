import { Analyzer } from '../text/analyzer.js';
import type { Background } from '../text/background.js';
import type { TextInput } from '../text/paper-text.js';
import { spreadWords } from './spread.js';
import { countTerms, type TermCounts } from './terms.js';
import type { ClassifierState } from './train.js';
import { documentFrequencies, fitVectorizer, vectorize } from './vectorizer.js';

/** Words and phrases that describe each topic, by the topic's name. A Map takes any name, an object the usual ones. */
export type TopicDescriptions<T extends string> =
  | Readonly<Record<T, readonly string[]>>
  | ReadonlyMap<T, readonly string[]>;

/** Settings of {@link TopicClassifier.fromDescriptions}. */
export interface DescriptionOptions {
  /** Papers among which the topics spread. @defaultValue none: papers are compared with the words alone */
  readonly listing?: Iterable<TextInput>;
  /** How common terms are in science at large. @defaultValue none: idf of the listing */
  readonly background?: Background;
  /** Splits texts into terms. @defaultValue an `Analyzer` with its own defaults */
  readonly analyzer?: Analyzer;
}

/** State of a classifier whose topics are given by words. */
export function describeTopics<T extends string>(
  descriptions: TopicDescriptions<T>,
  options: DescriptionOptions,
): ClassifierState<T> {
  const entries =
    descriptions instanceof Map ? [...descriptions] : (Object.entries(descriptions) as [T, readonly string[]][]);
  if (entries.length < 2) {
    throw new RangeError(
      `TopicClassifier.fromDescriptions: descriptions must name at least 2 topics, not ${entries.length}`,
    );
  }
  const analyzer = options.analyzer ?? new Analyzer();
  const words = entries.map(([topic, phrases]) => countTerms([topic, ...phrases].join('. '), analyzer));
  const papers = Array.from(options.listing ?? [], (input) => countTerms(input, analyzer));
  const texts: TermCounts[] = [...papers, ...words];
  const vectorizer = fitVectorizer(documentFrequencies(texts), texts.length, {
    leastDf: { unigram: 1, bigram: 1 },
    background: options.background,
  });
  const seeds = words.map((text) => vectorize(text, vectorizer));
  const nodes = papers.map((text) => vectorize(text, vectorizer));
  return {
    topics: entries.map(([topic]) => topic),
    vectorizer,
    minKnown: 0,
    ...spreadWords(seeds, nodes, vectorizer.idf.length),
  };
}
