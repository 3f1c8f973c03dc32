import type { XmlParserModule } from '../parsers.js';
import { XmlElement } from './element.js';
import type { EntityDecoder } from './entities.js';
import type { Namespaces } from './namespaces.js';
import type { ElementPlace } from './records.js';

const TEXT = '#text';
const CDATA = '#cdata';
const ATTRIBUTES = ':@';
const ATTRIBUTE = '@';
/** Entities are decoded by us: those of HTML too, and within a budget. */
const OPTIONS = {
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: ATTRIBUTE,
  cdataPropName: CDATA,
  ignorePiTags: true,
  parseTagValue: false,
  processEntities: false,
  trimValues: false,
  jPath: false,
} as const;

/** What the texts of a record need: its namespaces and its entities. */
export interface Reading {
  readonly namespaces: Namespaces;
  readonly decoder: EntityDecoder;
}

/** Reads the elements of records by `fast-xml-parser`, and puts them where they stand. */
export class TreeReader {
  readonly #parse: (xml: string) => unknown;

  constructor({ XMLParser }: XmlParserModule) {
    const parser = new XMLParser(OPTIONS);
    this.#parse = (xml) => parser.parse(xml);
  }

  /** @returns the element, or why it cannot be read: what the package gives has to fit the places. */
  read(xml: string, place: ElementPlace, reading: Reading): XmlElement | string {
    try {
      const [node, ...others] = elementsOf(this.#parse(xml));
      const element = node === undefined || others.length > 0 ? undefined : elementOf(node, place, reading);
      return element ?? 'it cannot be read as XML';
    } catch (error) {
      return `it cannot be read as XML (${error instanceof Error ? error.message : String(error)})`;
    }
  }
}

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (node: Node): boolean => Object.hasOwn(node, TEXT) || Object.hasOwn(node, CDATA);
const elementsOf = (nodes: unknown): readonly Node[] =>
  Array.isArray(nodes) ? nodes.filter((node): node is Node => isNode(node) && !isText(node)) : [];

function elementOf(node: Node, place: ElementPlace, around: Reading): XmlElement | undefined {
  const written = attributesOf(node);
  const namespaces = around.namespaces.within(written);
  const reading = { ...around, namespaces };
  const parts = partsOf(contentOf(node), place, reading);
  if (parts === undefined) return undefined;
  const attributes = new Map(
    written
      .filter(([name]) => !/^xmlns(?::|$)/.test(name))
      .map(([name, value]) => [name.includes(':') ? namespaces.normal(name) : name, reading.decoder.decode(value)]),
  );
  return new XmlElement({ name: namespaces.normal(place.name), attributes, parts, range: place, inner: place.inner });
}

const contentOf = (node: Node): unknown => node[Object.keys(node).find((key) => key !== ATTRIBUTES) ?? ''];

function attributesOf(node: Node): readonly (readonly [string, string])[] {
  const attributes = node[ATTRIBUTES];
  if (!isNode(attributes)) return [];
  return Object.entries(attributes).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name.slice(ATTRIBUTE.length), value] as const] : [],
  );
}

/** Text and elements; undefined where there are other elements than the places say. */
function partsOf(nodes: unknown, { children }: ElementPlace, reading: Reading): XmlElement['parts'] | undefined {
  if (!Array.isArray(nodes) || elementsOf(nodes).length !== children.length) return undefined;
  const parts: (string | XmlElement)[] = [];
  let next = 0;
  for (const node of nodes.filter(isNode)) {
    const part = isText(node) ? textOf(node, reading) : elementOf(node, children[next++] as ElementPlace, reading);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return parts;
}

function textOf(node: Node, { decoder }: Reading): string {
  if (Object.hasOwn(node, TEXT)) return decoder.decode(String(node[TEXT]));
  const sections: unknown = node[CDATA];
  return Array.isArray(sections)
    ? sections.map((section) => (isNode(section) ? String(section[TEXT]) : '')).join('')
    : '';
}
