import type { BlockReader } from '../paper/reader/block-reader.js';

/** The readers of the formats of XML, by name. */
export interface XmlReaders {
  reader(format: string): BlockReader | undefined;
}

/** The dialects of XML, and the names that the first element of a file has. */
export const XML_ROOTS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['atom', ['feed', 'entry']],
  ['rss', ['rss', 'RDF']],
  ['pubmed-xml', ['PubmedArticleSet', 'PubmedArticle', 'PubmedBookArticle', 'MedlineCitationSet', 'MedlineCitation']],
  ['endnote-xml', ['xml', 'records']],
  ['jats', ['article', 'articles', 'pmc-articleset']],
  ['oai-pmh', ['OAI-PMH', 'ListRecords', 'GetRecord', 'record']],
  ['dblp', ['dblp', 'dblpperson', 'result']],
]);

/** What is said of XML that is no listing. */
export const otherXml = (root: string): string => `this is XML of another kind, with <${root}> as its first element`;
