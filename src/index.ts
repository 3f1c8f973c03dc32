export { type Account, accountOf } from './listing/account.js';
export { type Diagnostic, type DiagnosticCode, ListingError, type Severity, type Span } from './listing/diagnostic.js';
export { DIALECTS, type Dialect } from './listing/dialect.js';
export { formatDiagnostic } from './listing/format-diagnostic.js';
export { type Identifiable, paperId } from './listing/identity.js';
export { findLinks } from './listing/links.js';
export type { Entry, FieldName, FieldSpan, Listing, ListingOptions } from './listing/listing.js';
export { formatListing } from './listing/listing-format.js';
export { type Chunks, parseListing, parseListingStream } from './listing/parse.js';
export { type BibtexParser, type ListingParsers, loadParsers, type XmlParserModule } from './listing/parsers.js';
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
