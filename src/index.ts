export { extractKeywords, type Keyword } from './keywords/extract.js';
export { type ListingCounts, listingCounts } from './keywords/listing-counts.js';
export {
  type ListedPaper,
  type ListingKeyword,
  type ListingKeywordOptions,
  listingKeywords,
} from './keywords/listing-keywords.js';
export { type KeywordModel, loadKeywordModel } from './keywords/model.js';
export type { KeywordOptions } from './keywords/options.js';
export type { KeywordSpan } from './keywords/spans.js';
export { KEYWORD_STOP_WORDS } from './keywords/stop-words.js';
export { type TrendingKeyword, type TrendingOptions, trendingKeywords } from './keywords/trending-keywords.js';
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
