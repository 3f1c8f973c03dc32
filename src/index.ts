/**
 * Readers of lists, keywords, the index of papers, topics, and the library that keeps them over days: all that needs neither files nor a network.
 *
 * @module paperkin
 * @category Modules
 */

export { DIALECTS, type Dialect } from './formats/dialect.js';
export type { Format } from './formats/format.js';
export { type ListingParsers, loadParsers } from './formats/parsers.js';
export { formatListing } from './formats/write/paperkin.js';
export type { XmlReaders } from './formats/xml-roots.js';
export { extractKeywords, type Keyword } from './keywords/extract.js';
export { type ListingCounts, listingCounts } from './keywords/listing-counts.js';
export { type ListingKeyword, type ListingKeywordOptions, listingKeywords } from './keywords/listing-keywords.js';
export { type KeywordModel, loadKeywordModel } from './keywords/model.js';
export type { KeywordOptions, KeywordStyle } from './keywords/options.js';
export type { KeywordSpan } from './keywords/spans.js';
export { KEYWORD_STOP_WORDS } from './keywords/stop-words.js';
export { type TrendingKeyword, type TrendingOptions, trendingKeywords } from './keywords/trending-keywords.js';
export type { ListedPaper } from './keywords/vocabulary.js';
export type { Added, Appearance, CopyReason, LibraryCopy, LibraryEntry, Opinion } from './library/entry.js';
export { Library } from './library/library.js';
export type {
  LibraryAddOptions,
  LibraryDigestOptions,
  LibraryExportOptions,
  LibraryOptions,
} from './library/library-options.js';
export { LibraryFormatError } from './library/saved-library.js';
export { type Account, accountOf } from './listing/account.js';
export { formatDiagnostic } from './listing/format-diagnostic.js';
export type { Limits } from './listing/limiter.js';
export type { Listing, ListingOptions } from './listing/listing.js';
export { type Chunks, parseListing, parseListingStream } from './listing/parse.js';
export { type Identifiable, paperId } from './paper/identity.js';
export { findLinks } from './paper/links.js';
export { plainText } from './paper/markup/plain-text.js';
export type { FieldName } from './paper/paper.js';
export {
  LINK_KINDS,
  type Link,
  type LinkField,
  type LinkKind,
  type Paper,
  type PaperType,
  type TextLink,
} from './paper/paper.js';
export {
  type Diagnostic,
  type DiagnosticCode,
  ListingError,
  type Severity,
  type Span,
} from './paper/reader/diagnostic.js';
export type { Entry, FieldSpan } from './paper/reader/entry.js';
export { type LinkShape, linkSchema, type PaperShape, paperSchema } from './paper/schema.js';
export type { AddAllOptions } from './similarity/add-all.js';
export type { CopyOptions, NearCopy } from './similarity/copies.js';
export type { DuplicateOptions } from './similarity/duplicates.js';
export type { KinShare } from './similarity/explain.js';
export type { Closeness } from './similarity/formula/closeness.js';
export type { Embedding } from './similarity/formula/embedding.js';
export type { TermShare } from './similarity/formula/reasons.js';
export type { Smoothing } from './similarity/formula/smoothing.js';
export type { Match } from './similarity/match.js';
export type { LoadOptions, SaveOptions } from './similarity/memory/saved-form.js';
export { IndexFormatError } from './similarity/memory/sections.js';
export type { Neighbour, NeighbourGraph } from './similarity/neighbour-graph.js';
export type { NeighbourOptions } from './similarity/neighbours.js';
export type {
  AddPaperOptions,
  FieldWeights,
  IndexOptions,
  MatchOptions,
  RecommendOptions,
  RelatedOptions,
  SearchOptions,
} from './similarity/options.js';
export { PaperIndex } from './similarity/paper-index.js';
export type { Position } from './similarity/positions.js';
export type { LikedPaper, Recommendation } from './similarity/recommend.js';
export type { SuggestOptions } from './similarity/suggest.js';
export { Analyzer, type AnalyzerOptions, type Token } from './text/analyzer.js';
export type { Background } from './text/background.js';
export type { PaperText, TextInput } from './text/paper-text.js';
export { stem } from './text/stemmer.js';
export { ENGLISH_STOP_WORDS } from './text/stop-words.js';
export { TopicClassifier } from './topics/classifier.js';
export type {
  ClassifyOptions,
  LabelOptions,
  RankedInput,
  ReadingOptions,
  SavedClassifierOptions,
  TopicProbability,
} from './topics/classify-options.js';
export type { DescriptionOptions, TopicDescriptions } from './topics/descriptions.js';
export { discoverTopics, type Topic } from './topics/discover/discover.js';
export type { FieldChance, FieldFinder } from './topics/discover/fields.js';
export type { Confidence, TopicPhrase } from './topics/discover/names.js';
export type { DiscoverOptions } from './topics/discover/options.js';
export type { Phrase, PhraseFinder } from './topics/discover/phrase.js';
export type { Doubt, DoubtReason, TermWeight } from './topics/doubt.js';
export type { Evaluation } from './topics/evaluate.js';
export type { TopicExample } from './topics/examples.js';
export type { TrainOptions } from './topics/train-options.js';
