import { checkString } from '../paper/arguments.js';
/** The part of `fast-xml-parser` that is used. */
export interface XmlParserModule {
  readonly XMLParser: new (
    options: Readonly<Record<string, string | boolean>>,
  ) => {
    parse(xml: string): unknown;
  };
}

/** Packages that read dialects of their own; all are optional. */
export interface ListingParsers {
  /** The module `fast-xml-parser`, for the dialect `atom`. */
  readonly xml?: XmlParserModule;
}

interface OptionalPackage {
  readonly name: string;
  readonly key: keyof ListingParsers;
}

/** The dialects that need a package, the package, and its name among the {@link ListingParsers}. */
export const OPTIONAL_PACKAGES: ReadonlyMap<string, OptionalPackage> = new Map<string, OptionalPackage>([
  ['atom', { name: 'fast-xml-parser', key: 'xml' }],
]);

/**
 * Loads the optional package that a dialect needs, so that it can be given to `parseListing`; nothing for the others.
 *
 * @throws `Error` that names the package where it is not installed.
 * @example
 * ```ts
 * parseListing(text, { parsers: await loadParsers('atom') });
 * ```
 */
export async function loadParsers(dialect: string): Promise<ListingParsers> {
  checkString('dialect', dialect);
  const needed = OPTIONAL_PACKAGES.get(dialect);
  if (needed === undefined) return {};
  try {
    // A name in a variable keeps bundlers from looking for a package that need not be there.
    const loaded: { readonly default?: unknown } = await import(
      /* @vite-ignore */ /* webpackIgnore: true */ needed.name
    );
    // A CommonJS module comes with its exports as the default.
    return { [needed.key]: (loaded.default ?? loaded) as XmlParserModule };
  } catch (cause) {
    throw new Error(missingPackage(dialect), { cause });
  }
}

/** What is said where a dialect's package is not there. */
export function missingPackage(dialect: string): string {
  const name = OPTIONAL_PACKAGES.get(dialect)?.name ?? dialect;
  return (
    `reading the dialect ${dialect} needs the package ${name}: install it (npm install ${name}) and give it to parseListing as ` +
    `{ parsers: await loadParsers('${dialect}') }; parseListingStream and readListing load it themselves`
  );
}
