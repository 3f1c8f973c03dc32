/**
 * A kind of listing. `plain` is any text and any copy of a page; the others have a form of their own: `paperkin` is what
 * `formatListing` prints, `atom` needs an optional package.
 */
export type Dialect =
  | 'plain'
  | 'paperkin'
  | 'arxiv-mailing'
  | 'arxiv-list'
  | 'arxiv-search'
  | 'ris'
  | 'medline'
  | 'web-of-science'
  | 'pubmed'
  | 'json-lines'
  | 'bibtex'
  | 'atom';
