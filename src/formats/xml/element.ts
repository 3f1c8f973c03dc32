import { isBlock } from '../../paper/markup/html.js';
import type { Range } from '../../paper/range.js';
import { partsOf } from './namespaces.js';

/** An element of a record as it was read, with its place. */
export class XmlElement {
  /** Its name with the usual prefix of its namespace: `title`, `arxiv:doi`, `prism:volume`. */
  readonly name: string;
  /** Values of its attributes by their names, without declarations of namespaces. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Text and elements in their order, entities decoded. */
  readonly parts: readonly (string | XmlElement)[];
  /** Its tags and all between them, in the block. */
  readonly range: Range;
  /** Offset in the block behind its first tag. */
  readonly inner: number;

  constructor(element: Pick<XmlElement, 'name' | 'attributes' | 'parts' | 'range' | 'inner'>) {
    this.name = element.name;
    this.attributes = element.attributes;
    this.parts = element.parts;
    this.range = element.range;
    this.inner = element.inner;
  }

  get children(): readonly XmlElement[] {
    return this.parts.filter((part) => part instanceof XmlElement);
  }

  /** The first child of a name. */
  child(name: string): XmlElement | undefined {
    return this.children.find((child) => child.name === name);
  }

  /** The text of the first child of a name; empty where there is none. */
  textOf(name: string): string {
    return this.child(name)?.text.trim() ?? '';
  }

  /** Whether text stands in it beside its children. */
  get hasOwnText(): boolean {
    return this.parts.some((part) => typeof part === 'string' && part.trim() !== '');
  }

  /** The text in it and in all that it holds; paragraphs and breaks do not touch. */
  get text(): string {
    return this.parts.map((part) => (typeof part === 'string' ? part : part.#spaced)).join('');
  }

  get #spaced(): string {
    return isBlock(partsOf(this.name).local) ? ` ${this.text} ` : this.text;
  }
}
