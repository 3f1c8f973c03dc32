// The prefix under which the elements of a namespace are known here, whatever prefix a file gives them. Python's ElementTree
// writes `ns0:entry`, others `atom:entry`.
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/^http:\/\/www\.w3\.org\/2005\/Atom$/, ''],
  [/^http:\/\/purl\.org\/rss\/1\.0\/$/, ''],
  [/^http:\/\/purl\.org\/atom\/ns#/, ''],
  [/^http:\/\/arxiv\.org\/schemas\/atom\/?$/, 'arxiv'],
  [/^http:\/\/purl\.org\/dc\/elements\/1\.[01]\/?$/, 'dc'],
  [/^http:\/\/purl\.org\/dc\/terms\/?$/, 'dcterms'],
  [/^https?:\/\/(?:www\.)?prismstandard\.org\/namespaces\//, 'prism'],
  [/^http:\/\/purl\.org\/rss\/1\.0\/modules\/prism\/?$/, 'prism'],
  [/^http:\/\/purl\.org\/rss\/1\.0\/modules\/content\/?$/, 'content'],
  [/^http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#$/, 'rdf'],
  [/^http:\/\/www\.w3\.org\/1999\/xhtml$/, 'xhtml'],
  [/^http:\/\/www\.openarchives\.org\/OAI\//, ''],
];
const DECLARATION = /\s(xmlns(?::[\w.-]+)?)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The namespaces that are declared at a place of a file. */
export class Namespaces {
  readonly #around: Namespaces | undefined;
  /** Usual prefixes by those of the file; undefined for those of a namespace that is not known. */
  readonly #declared = new Map<string, string | undefined>();

  /** @param around those declared around the place. */
  constructor(around?: Namespaces) {
    this.#around = around;
  }

  /** Adds what a tag between records declares: it is around all that follow. */
  declare(tag: string): void {
    for (const [name, uri] of declarationsIn(tag)) this.#declared.set(name.slice('xmlns:'.length), usualPrefix(uri));
  }

  /** Those within an element, from the text of its tag. */
  withinTag(tag: string): Namespaces {
    return this.within(declarationsIn(tag));
  }

  /** Those within an element: its own declarations beside those around it. */
  within(attributes: Iterable<readonly [string, string]>): Namespaces {
    let inner: Namespaces = this;
    for (const [name, uri] of attributes) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      if (inner === this) inner = new Namespaces(this);
      inner.#declared.set(name.slice('xmlns:'.length), usualPrefix(uri));
    }
    return inner;
  }

  /** Those within a record, whose own prefix is dropped where it is not known. */
  ofRecord(name: string): Namespaces {
    const { prefix } = partsOf(name);
    if (this.#usual(prefix) !== undefined) return this;
    const inner = new Namespaces(this);
    inner.#declared.set(prefix, '');
    return inner;
  }

  /**
   * A name with the usual prefix of its namespace: none for the elements of feeds, `arxiv:`, `dc:`, `prism:` and so on for
   * others. A prefix that is not declared, or of a namespace that is not known, stays as it is.
   */
  normal(name: string): string {
    const { prefix, local } = partsOf(name);
    const known = this.#usual(prefix) ?? prefix;
    return known === '' || (prefix === '' && known === 'xhtml') ? local : `${known}:${local}`;
  }

  /** A name without its prefix, unless it is known to be of another namespace. */
  isNamed(name: string, names: ReadonlySet<string>): boolean {
    const { prefix, local } = partsOf(name);
    return names.has(local) && (this.#usual(prefix) ?? '') === '';
  }

  #usual(prefix: string): string | undefined {
    if (this.#declared.has(prefix) || this.#around === undefined) return this.#declared.get(prefix);
    return this.#around.#usual(prefix);
  }
}

const declarationsIn = (tag: string): readonly (readonly [string, string])[] =>
  tag.includes('xmlns')
    ? [...tag.matchAll(DECLARATION)].map(([, name = '', double, single]) => [name, double ?? single ?? ''] as const)
    : [];

const usualPrefix = (uri: string): string | undefined => PREFIXES.find(([pattern]) => pattern.test(uri))?.[1];

/** The two parts of `atom:entry`; the prefix is empty where there is none. */
export function partsOf(name: string): { readonly prefix: string; readonly local: string } {
  const colon = name.indexOf(':');
  return colon < 0 ? { prefix: '', local: name } : { prefix: name.slice(0, colon), local: name.slice(colon + 1) };
}
