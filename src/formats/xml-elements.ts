import type { Block } from '../paper/reader/block-reader.js';
import type { Fault, Item, RecordSource, RecordValue } from './record.js';
import { XmlElement } from './xml/element.js';
import { XmlEntities } from './xml/entities.js';
import { Namespaces, partsOf } from './xml/namespaces.js';
import type { XmlParserModule } from './xml/package.js';
import { type BrokenRecord, type ElementPlace, RecordFinder, type Surroundings } from './xml/records.js';
import { XmlScanner } from './xml/scanner.js';
import { surroundings } from './xml/surroundings.js';
import { TreeReader } from './xml/tree.js';
import { type ValueRules, valuesOf } from './xml/values.js';
import { otherXml } from './xml-roots.js';

/** Which elements are records, and what of them are values. */
export interface XmlRecords {
  /** Names of the elements that are records, without a prefix. */
  readonly records: readonly string[];
  /** Names that the first element of such a file has; a file with another is told of and not read. */
  readonly roots: readonly string[];
  /**
   * Paths of elements that are one value, whatever they hold: a title with `<i>` in it, an author with two names. Others
   * that hold elements alone are gone into.
   */
  readonly whole?: readonly string[];
  /** Attributes that are values: `category@term`, `ref-type@name`. */
  readonly attributes?: readonly string[];
}

/**
 * The elements of given names as records. Names of values are paths within the record (`title`, `author/name`,
 * `category@term`) with the usual prefix of a namespace, whatever the file calls it: none for those of feeds, `arxiv:doi`,
 * `dc:creator`, `prism:volume`. Each value has its {@link XmlElement} as `data`.
 */
export function xmlElements(parser: XmlParserModule, records: XmlRecords): RecordSource {
  return new XmlSource(new TreeReader(parser), records);
}

/** The element from which a value of XML was read. */
export const elementOf = ({ data }: RecordValue): XmlElement | undefined =>
  data instanceof XmlElement ? data : undefined;

/** An attribute of the element that a value was read from; empty where there is none. */
export const attributeOf = (value: RecordValue, name: string): string => elementOf(value)?.attributes.get(name) ?? '';

class XmlSource implements RecordSource {
  readonly #trees: TreeReader;
  readonly #names: ReadonlySet<string>;
  readonly #roots: ReadonlySet<string>;
  readonly #rules: ValueRules;
  readonly #around: Surroundings = { namespaces: new Namespaces(), entities: new XmlEntities(), open: new Map() };

  /** Name of the first element, once it is known. */
  #root: string | undefined;

  constructor(trees: TreeReader, { records, roots, whole = [], attributes = [] }: XmlRecords) {
    this.#trees = trees;
    this.#names = new Set(records);
    this.#roots = new Set(roots);
    this.#rules = { whole: new Set(whole), attributes: new Set(attributes) };
  }

  read(block: Block): { readonly items: readonly Item[]; readonly consumed: number } {
    this.#root ??= rootOf(block.text);
    if (this.#root !== undefined && !this.#roots.has(this.#root)) return unknown(this.#root, block);
    const { found, open = block.text.length } = this.#find(block);
    const items: Item[] = [];
    let done = 0;
    for (const each of found) {
      items.push(...surroundings(block.text, { start: done, end: each.start }));
      items.push('reason' in each ? broken(each) : this.#record(block.text, each));
      done = each.end;
    }
    items.push(...surroundings(block.text, { start: done, end: open }));
    return { items, consumed: open };
  }

  #find({ text, final, forced }: Block): ReturnType<RecordFinder['find']> {
    const finder = (): RecordFinder => new RecordFinder(text, this.#names, this.#around);
    const reading = finder().find(final);
    return forced && reading.open === 0 ? finder().find(true) : reading;
  }

  #record(text: string, place: ElementPlace): Item {
    const decoder = this.#around.entities.decoder(place.end - place.start);
    const reading = { namespaces: this.#around.namespaces.ofRecord(place.name), decoder };
    const tree = this.#trees.read(text.slice(place.start, place.end), place, reading);
    if (typeof tree === 'string') return broken({ ...place, reason: tree });
    if (decoder.isSpent) return broken({ ...place, reason: 'its entities grow too long' });
    return valuesOf(tree, text, this.#rules);
  }
}

/** Name of the first element, without a prefix. */
function rootOf(text: string): string | undefined {
  const scanner = new XmlScanner(text);
  for (let markup = scanner.next(); markup !== undefined; markup = scanner.next())
    if (markup.kind === 'open' || markup.kind === 'empty') return partsOf(markup.name).local;
  return undefined;
}

/** One diagnostic for all of a file: the block grows as far as it may. */
function unknown(root: string, { text, final, forced }: Block): ReturnType<RecordSource['read']> {
  if (!final && !forced) return { items: [], consumed: 0 };
  return {
    items: [{ code: 'unknown-format', message: otherXml(root), start: 0, end: text.length }],
    consumed: text.length,
  };
}

const broken = ({ start, end, reason }: BrokenRecord): Fault => ({
  code: 'bad-record',
  message: `the record is not read: ${reason}`,
  start,
  end,
});
