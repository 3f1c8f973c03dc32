import { decodeEntities } from '../../paper/markup/entities.js';

// <!ENTITY uuml "&#252;">   External and parameter entities are left alone.
const DECLARATION = /<!ENTITY\s+([\w.:-]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/g;
const REFERENCE = /&([\w.:-]+);/g;
const DEEPEST = 16;
/** What the entities of a record may grow to: this many times its length, and no more than that many characters. */
const GROWTH = 8;
const MOST = 1_000_000;

/** The entities of XML, of HTML 4, and those that a document declares, which may stand for text of any length. */
export class XmlEntities {
  readonly #declared = new Map<string, string>();

  /** Takes over the entities that a document type declares; of two of one name the first counts. */
  declare(doctype: string): void {
    for (const [, name = '', double, single] of doctype.matchAll(DECLARATION))
      if (!this.#declared.has(name)) this.#declared.set(name, double ?? single ?? '');
  }

  /** A decoder for one record of a length. */
  decoder(length: number): EntityDecoder {
    return new EntityDecoder(this.#declared, Math.min(GROWTH * length, MOST));
  }
}

/** Decodes the texts of one record, within a budget. */
export class EntityDecoder {
  readonly #declared: ReadonlyMap<string, string>;
  #left: number;

  constructor(declared: ReadonlyMap<string, string>, budget: number) {
    this.#declared = declared;
    this.#left = budget;
  }

  /** Whether entities were left as they are since they grow too long. */
  get isSpent(): boolean {
    return this.#left < 0;
  }

  decode(text: string): string {
    return text.includes('&') ? decodeEntities(this.#declared.size === 0 ? text : this.#expanded(text, 0)) : text;
  }

  #expanded(text: string, depth: number): string {
    if (depth === DEEPEST) return text;
    return text.replace(REFERENCE, (reference, name: string) => {
      const value = this.#left < 0 ? undefined : this.#declared.get(name);
      if (value === undefined) return reference;
      this.#left -= value.length + 1;
      return this.#expanded(value, depth + 1);
    });
  }
}
