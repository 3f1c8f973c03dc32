/** A value as `bibtex-parse` gives it; several of them where it is joined by `#`. */
export interface BibtexValue {
  readonly value?: string | number | null | readonly BibtexValue[];
  readonly datatype?: string;
}

/** An entry or an abbreviation as `bibtex-parse` gives it. */
export interface BibtexItem extends BibtexValue {
  readonly itemtype: string;
  /** The abbreviation. */
  readonly name?: string;
  readonly fields?: readonly (BibtexValue & { readonly name: string; readonly raw: string })[];
}

/** The part of `bibtex-parse` that is used. */
export interface BibtexParser {
  parse(bibtex: string): readonly BibtexItem[];
}

/** The part of `fast-xml-parser` that is used. */
export interface XmlParserModule {
  readonly XMLParser: new (options: {
    readonly ignoreAttributes: boolean;
    readonly parseTagValue: boolean;
  }) => {
    parse(xml: string): unknown;
  };
}

/** Packages that read dialects of their own; both are optional. */
export interface ListingParsers {
  /** The module `bibtex-parse`, for the dialect `bibtex`. */
  readonly bibtex?: BibtexParser;
  /** The module `fast-xml-parser`, for the dialect `atom`. */
  readonly xml?: XmlParserModule;
}

/** The dialects that need a package, the package, and its name among the {@link ListingParsers}. */
export const OPTIONAL_PACKAGES: ReadonlyMap<string, { readonly name: string; readonly key: keyof ListingParsers }> =
  new Map([
    ['bibtex', { name: 'bibtex-parse', key: 'bibtex' as const }],
    ['atom', { name: 'fast-xml-parser', key: 'xml' as const }],
  ]);

/**
 * Loads the optional package that a dialect needs, so that it can be given to `parseListing`; nothing for the others.
 *
 * @throws `Error` that names the package where it is not installed.
 * @example
 * ```ts
 * parseListing(text, { parsers: await loadParsers('bibtex') });
 * ```
 */
export async function loadParsers(dialect: string): Promise<ListingParsers> {
  const needed = OPTIONAL_PACKAGES.get(dialect);
  if (needed === undefined) return {};
  try {
    // A name in a variable keeps bundlers from looking for a package that need not be there.
    const loaded: { readonly default?: unknown } = await import(
      /* @vite-ignore */ /* webpackIgnore: true */ needed.name
    );
    // A CommonJS module comes with its exports as the default.
    return { [needed.key]: loaded.default ?? loaded };
  } catch (cause) {
    throw new Error(missing(dialect, needed.name), { cause });
  }
}

/** What is said where a dialect's package is not there. */
export function missing(dialect: string, name: string): string {
  return (
    `reading the dialect ${dialect} needs the package ${name}: install it, and give it to parseListing as ` +
    `{ parsers: await loadParsers('${dialect}') }; parseListingStream and readListing load it themselves`
  );
}
