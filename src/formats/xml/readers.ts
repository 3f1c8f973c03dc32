import { FormatReader } from '../format-reader.js';
import { xmlElements } from '../xml-elements.js';
import { XML_ROOTS, type XmlReaders } from '../xml-roots.js';
import { atom } from './atom.js';
import { dblp } from './dblp.js';
import { endnoteXml } from './endnote-xml.js';
import { jats } from './jats.js';
import { oaiPmh } from './oai-pmh.js';
import type { XmlParserModule } from './package.js';
import { pubmedXml } from './pubmed-xml.js';
import type { XmlRecordFormat } from './record-format.js';
import { rss } from './rss.js';

const FORMATS: ReadonlyMap<string, XmlRecordFormat> = new Map<string, XmlRecordFormat>([
  ['atom', atom],
  ['rss', rss],
  ['pubmed-xml', pubmedXml],
  ['endnote-xml', endnoteXml],
  ['jats', jats],
  ['oai-pmh', oaiPmh],
  ['dblp', dblp],
]);

/** Readers of the formats of XML over the package, whose exports a CommonJS module has as its default. */
export function xmlReaders(loaded: XmlParserModule | { readonly default: XmlParserModule }): XmlReaders {
  const parser = 'default' in loaded ? loaded.default : loaded;
  return {
    reader: (name) => {
      const format = FORMATS.get(name);
      if (format === undefined) return undefined;
      const { fields, ...records } = format;
      return new FormatReader(xmlElements(parser, { ...records, roots: XML_ROOTS.get(name) ?? [] }), fields);
    },
  };
}
