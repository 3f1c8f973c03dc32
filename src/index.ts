export {
  LINK_KINDS,
  type Link,
  type LinkKind,
  type LinkShape,
  linkSchema,
  type Paper,
  type PaperShape,
  paperSchema,
} from './paper.js';
export { Analyzer, type AnalyzerOptions, type Token } from './text/analyzer.js';
export type { Background } from './text/background.js';
export type { PaperText, TextInput } from './text/paper-text.js';
export { plainText } from './text/plain-text.js';
export { stem } from './text/stemmer.js';
export { ENGLISH_STOP_WORDS } from './text/stop-words.js';
export {
  type ClassifyOptions,
  type Doubt,
  type TermWeight,
  TopicClassifier,
  type TopicProbability,
} from './topics/classifier.js';
export { type DiscoverOptions, discoverTopics, type Topic } from './topics/discover.js';
export type { TopicExample } from './topics/examples.js';
export type { Phrase, PhraseFinder, TopicPhrase } from './topics/phrases.js';
export type { TrainOptions } from './topics/train-options.js';
