const NAMES = [
  'plain',
  'paperkin',
  'arxiv-mailing',
  'arxiv-list',
  'arxiv-search',
  'ris',
  'medline',
  'web-of-science',
  'refer',
  'refworks',
  'ovid',
  'ads',
  'embase',
  'pubmed',
  'csv',
  'json',
  'json-lines',
  'bibtex',
  'atom',
  'rss',
  'pubmed-xml',
  'endnote-xml',
  'jats',
  'oai-pmh',
  'dblp',
  'html-meta',
  'wikitext',
] as const;

/**
 * A kind of listing. `plain` is any text and any copy of a page; the others have a form of their own, of which those of XML
 * need an optional package.
 */
export type Dialect = (typeof NAMES)[number];

/**
 * The kinds of listings that can be read.
 *
 * @category Parsing
 */
export const DIALECTS: readonly Dialect[] = NAMES;
