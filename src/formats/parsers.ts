import { checkString } from '../paper/arguments.js';
import { XML_ROOTS, type XmlReaders } from './xml-roots.js';

/** Readers that need packages of their own; all are optional. */
export interface ListingParsers {
  /** For the dialects of XML: they need the package `fast-xml-parser`. */
  readonly xml?: XmlReaders;
}

const XML_PACKAGE = 'fast-xml-parser';

/**
 * Loads the optional package that a dialect needs, so that it can be given to `parseListing`; nothing for the others.
 *
 * @category Parsing
 * @throws `Error` that names the package where it is not installed.
 * @example
 * ```ts
 * const text = '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Snails</title></entry></feed>';
 * parseListing(text, { parsers: await loadParsers('atom') }).papers[0]?.title; // 'Snails'
 * ```
 */
export async function loadParsers(dialect: string): Promise<ListingParsers> {
  checkString('dialect', dialect);
  if (!XML_ROOTS.has(dialect)) return {};
  const readers = import('./xml/readers.js');
  try {
    // A name in a variable keeps bundlers from looking for a package that need not be there.
    const name: string = XML_PACKAGE;
    const loaded = await import(/* @vite-ignore */ /* webpackIgnore: true */ name);
    return { xml: (await readers).xmlReaders(loaded) };
  } catch (cause) {
    throw new Error(missingPackage(dialect), { cause });
  }
}

/** What is said where a dialect's package is not there. */
export function missingPackage(dialect: string): string {
  return (
    `reading the dialect ${dialect} needs the package ${XML_PACKAGE}: install it (npm install ${XML_PACKAGE}) and give it to parseListing as ` +
    `{ parsers: await loadParsers('${dialect}') }; parseListingStream and readListing load it themselves`
  );
}
