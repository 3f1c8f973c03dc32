import { expect, it } from 'vitest';
import * as arxiv from '../src/arxiv.js';
import * as clickhouse from '../src/clickhouse.js';
import * as formats from '../src/formats.js';
import * as core from '../src/index.js';
import * as node from '../src/node.js';
import * as report from '../src/report.js';

it('exports exactly what is promised', () => {
  const names = Object.entries({ paperkin: core, formats, node, arxiv, report, clickhouse }).map(([entry, module]) => [
    entry,
    Object.keys(module).sort(),
  ]);
  expect(Object.fromEntries(names)).toMatchInlineSnapshot(`
    {
      "arxiv": [
        "ArxivTopics",
        "arxivBackground",
        "arxivTopics",
      ],
      "clickhouse": [
        "ClickHouseIndex",
        "IncompleteIndexError",
        "IndexUnavailableError",
      ],
      "formats": [
        "PAPER_FORMATS",
        "arxivId",
        "best",
        "bibtexRecords",
        "csvRows",
        "date",
        "doi",
        "first",
        "format",
        "formatPapers",
        "identifiers",
        "jsonObjects",
        "list",
        "longest",
        "oneEach",
        "pages",
        "paperType",
        "separated",
        "taggedLines",
        "text",
        "url",
      ],
      "node": [
        "loadIndex",
        "loadLibrary",
        "readListing",
        "saveIndex",
        "saveLibrary",
        "updateLibrary",
      ],
      "paperkin": [
        "Analyzer",
        "DIALECTS",
        "ENGLISH_STOP_WORDS",
        "IndexFormatError",
        "KEYWORD_STOP_WORDS",
        "LINK_KINDS",
        "Library",
        "LibraryFormatError",
        "ListingError",
        "PaperIndex",
        "TopicClassifier",
        "accountOf",
        "discoverTopics",
        "extractKeywords",
        "findLinks",
        "formatDiagnostic",
        "formatListing",
        "linkSchema",
        "listingCounts",
        "listingKeywords",
        "loadKeywordModel",
        "loadParsers",
        "paperId",
        "paperSchema",
        "parseListing",
        "parseListingStream",
        "plainText",
        "stem",
        "trendingKeywords",
      ],
      "report": [
        "composeDigest",
        "renderDigestHtml",
        "renderDigestMail",
        "renderDigestMarkdown",
        "renderDigestText",
        "renderReport",
      ],
    }
  `);
});
