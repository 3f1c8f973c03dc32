import type { FieldTable } from '../field-readers.js';
import { FormatReader } from '../format-reader.js';
import { XML_ROOTS, type XmlReaders } from '../parsers.js';
import { type XmlRecords, xmlElements } from '../xml-elements.js';
import { atom } from './atom.js';
import { endnoteXml } from './endnote-xml.js';
import type { XmlParserModule } from './package.js';
import { pubmedXml } from './pubmed-xml.js';
import { rss } from './rss.js';

/** What a format of XML is made of; its roots are known without it. */
export interface XmlRecordFormat extends Omit<XmlRecords, 'roots'> {
  readonly fields: FieldTable;
}

const FORMATS: ReadonlyMap<string, XmlRecordFormat> = new Map<string, XmlRecordFormat>([
  ['atom', atom],
  ['rss', rss],
  ['pubmed-xml', pubmedXml],
  ['endnote-xml', endnoteXml],
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
