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
export type { AddAllOptions } from './similarity/add-all.js';
export type { DuplicateOptions } from './similarity/duplicates.js';
export type { Match, TermShare } from './similarity/match.js';
export type { Neighbour, NeighbourGraph } from './similarity/neighbour-graph.js';
export type { NeighbourOptions } from './similarity/neighbours.js';
export type {
  FieldWeights,
  IndexOptions,
  MatchOptions,
  RecommendOptions,
  Smoothing,
} from './similarity/options.js';
export { PaperIndex } from './similarity/paper-index.js';
export type { SaveOptions } from './similarity/saved-form.js';
export { IndexFormatError } from './similarity/sections.js';
export { Analyzer, type AnalyzerOptions, type Token } from './text/analyzer.js';
export type { Background } from './text/background.js';
export type { PaperText, TextInput } from './text/paper-text.js';
export { plainText } from './text/plain-text.js';
export { stem } from './text/stemmer.js';
export { ENGLISH_STOP_WORDS } from './text/stop-words.js';
