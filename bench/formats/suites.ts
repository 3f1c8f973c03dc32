import { join } from 'node:path';
import { adsCases } from './suites/ads.js';
import { bibtexParserCases } from './suites/bibtex-parser.js';
import { ingestCases } from './suites/ingest-parser.js';
import { jabrefCases } from './suites/jabref.js';
import { risCases } from './suites/ris-files.js';
import { tableCases } from './suites/tables.js';
import type { Case } from './zotero.js';
import { zoteroCases } from './zotero.js';

/** A public test suite: files of a format with what they hold. */
export interface Suite {
  /** The dialect, by which peers are chosen. */
  readonly format: string;
  readonly name: string;
  readonly cases: (folder: string) => readonly Case[] | Promise<readonly Case[]>;
}

const zotero = (format: string, translator: string): Suite => ({
  format,
  name: `zotero/translators, ${translator}`,
  cases: (folder) => zoteroCases(join(folder, 'translators'), translator),
});

/** Every suite that is looked for below the folder, each in a checkout that is called as its repository. */
export const SUITES: readonly Suite[] = [
  zotero('bibtex', 'BibTeX'),
  {
    format: 'bibtex',
    name: 'retorquere/bibtex-parser',
    cases: (folder) => bibtexParserCases(join(folder, 'bibtex-parser')),
  },
  zotero('ris', 'RIS'),
  { format: 'ris', name: 'JabRef/jabref', cases: (folder) => jabrefCases(join(folder, 'jabref'), /\.ris$/) },
  ...['CiteSource', 'asreview', 'rispy'].map(
    (repository): Suite => ({
      format: 'ris',
      name: `${repository} (read by its tags)`,
      cases: (folder) => risCases(join(folder, repository)),
    }),
  ),
  zotero('medline', 'MEDLINEnbib'),
  {
    format: 'medline',
    name: 'JabRef/jabref',
    cases: (folder) => jabrefCases(join(folder, 'jabref'), /MedlinePlain.*\.txt$|\.nbib$/),
  },
  zotero('web-of-science', 'Web of Science Tagged'),
  zotero('pubmed-xml', 'PubMed XML'),
  {
    format: 'pubmed-xml',
    name: 'JabRef/jabref',
    cases: (folder) => jabrefCases(join(folder, 'jabref'), /MedlineImporter.*\.xml$/),
  },
  zotero('endnote-xml', 'Endnote XML'),
  {
    format: 'endnote-xml',
    name: 'JabRef/jabref',
    cases: (folder) => jabrefCases(join(folder, 'jabref'), /EndnoteXml.*\.xml$/),
  },
  zotero('json', 'CSL JSON'),
  zotero('json', 'OpenAlex JSON'),
  zotero('json', 'Datacite JSON'),
  { format: 'csv', name: 'asreview (read by papaparse)', cases: (folder) => tableCases(join(folder, 'asreview')) },
  zotero('refer', 'ReferBibIX'),
  {
    format: 'refer',
    name: 'adsabs/export_service',
    cases: (folder) => adsCases(join(folder, 'export_service'), 'endnote'),
  },
  zotero('refworks', 'RefWorks Tagged'),
  zotero('ovid', 'OVID Tagged'),
  {
    format: 'ovid',
    name: 'JabRef/jabref',
    cases: (folder) => jabrefCases(join(folder, 'jabref'), /OvidImporterTest[3-7]\.txt$/),
  },
  { format: 'ads', name: 'adsabs/export_service', cases: (folder) => adsCases(join(folder, 'export_service'), 'ads') },
  {
    format: 'jats',
    name: 'adsabs/ADSIngestParser',
    cases: (folder) => ingestCases(join(folder, 'ADSIngestParser'), 'jats'),
  },
  {
    format: 'oai-pmh',
    name: 'adsabs/ADSIngestParser',
    cases: (folder) => ingestCases(join(folder, 'ADSIngestParser'), 'arxiv'),
  },
];
