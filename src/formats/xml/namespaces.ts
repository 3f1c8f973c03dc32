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
const DECLARATION = /\sxmlns(?::([\w.-]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const DEFAULT = '';

/** The namespaces that are declared at a place of a file. */
export class Namespaces {
  /** Known prefixes by those of the file. */
  readonly #known: ReadonlyMap<string, string>;

  constructor(known: ReadonlyMap<string, string> = new Map()) {
    this.#known = known;
  }

  /** Those within an element: its own declarations beside those around it. */
  within(attributes: Iterable<readonly [string, string]>): Namespaces {
    const declared = [...attributes].flatMap(([name, uri]) =>
      name === 'xmlns' ? [[DEFAULT, uri] as const] : name.startsWith('xmlns:') ? [[name.slice(6), uri] as const] : [],
    );
    if (declared.length === 0) return this;
    const known = new Map(this.#known);
    for (const [prefix, uri] of declared) {
      const usual = PREFIXES.find(([pattern]) => pattern.test(uri))?.[1];
      if (usual === undefined) known.delete(prefix);
      else known.set(prefix, usual);
    }
    return new Namespaces(known);
  }

  /** Those within an element, from the text of its tag. */
  withinTag(tag: string): Namespaces {
    if (!tag.includes('xmlns')) return this;
    return this.within(
      [...tag.matchAll(DECLARATION)].map(([, prefix, double, single]) => [
        prefix === undefined ? 'xmlns' : `xmlns:${prefix}`,
        double ?? single ?? '',
      ]),
    );
  }

  /** Those within a record, whose own prefix is dropped where it is not known. */
  ofRecord(name: string): Namespaces {
    const { prefix } = partsOf(name);
    return this.#known.has(prefix) ? this : new Namespaces(new Map(this.#known).set(prefix, ''));
  }

  /**
   * A name with the usual prefix of its namespace: none for the elements of feeds, `arxiv:`, `dc:`, `prism:` and so on for
   * others. A prefix that is not declared, or of a namespace that is not known, stays as it is.
   */
  normal(name: string): string {
    const { prefix, local } = partsOf(name);
    const known = this.#known.get(prefix) ?? prefix;
    return known === '' || (prefix === DEFAULT && known === 'xhtml') ? local : `${known}:${local}`;
  }

  /** A name without its prefix, unless it is known to be of another namespace. */
  isNamed(name: string, names: ReadonlySet<string>): boolean {
    const { prefix, local } = partsOf(name);
    return names.has(local) && (this.#known.get(prefix) ?? '') === '';
  }
}

/** The two parts of `atom:entry`; the prefix is empty where there is none. */
export function partsOf(name: string): { readonly prefix: string; readonly local: string } {
  const colon = name.indexOf(':');
  return colon < 0 ? { prefix: '', local: name } : { prefix: name.slice(0, colon), local: name.slice(colon + 1) };
}
