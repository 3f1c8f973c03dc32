/** What can be read, with a line for people on each: names, type, help and documentation are made from this list. */
export const KINDS = [
  ['plain', 'any text and any copy of a page'],
  ['paperkin', 'what formatListing prints'],
  ['arxiv-mailing', 'the daily mailing of arXiv'],
  ['arxiv-list', 'a copied list of new papers of arXiv'],
  ['arxiv-search', 'a copied page of search results of arXiv'],
  ['ris', 'RIS, as reference managers and publishers export it'],
  ['medline', 'MEDLINE and .nbib, as PubMed and ERIC export it'],
  ['web-of-science', 'tagged text of Web of Science'],
  ['pubmed', 'citations with abstracts, as PubMed prints them'],
  ['csv', 'tables: Zotero, Scopus, PubMed, Web of Science, Embase, Publish or Perish, your own'],
  ['json', 'JSON: CSL-JSON, OpenAlex, Crossref, Semantic Scholar, DataCite, a list of your own'],
  ['json-lines', 'one JSON object a line: the arXiv data of Kaggle, your own'],
  ['bibtex', 'BibTeX and biblatex'],
  ['atom', 'Atom feeds of arXiv and of journals; needs fast-xml-parser'],
  ['rss', 'RSS 2.0 and 1.0 of arXiv, bioRxiv and journals; needs fast-xml-parser'],
  ['pubmed-xml', 'XML of PubMed; needs fast-xml-parser'],
  ['endnote-xml', 'XML of EndNote; needs fast-xml-parser'],
] as const;

/**
 * A kind of listing. `plain` is any text and any copy of a page; the others have a form of their own, of which those of XML
 * need an optional package.
 */
export type Dialect = (typeof KINDS)[number][0];

/** The kinds of listings that can be read. */
export const DIALECTS: readonly Dialect[] = /* @__PURE__ */ KINDS.map(([name]) => name);
