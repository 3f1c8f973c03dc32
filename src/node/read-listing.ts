import { readFile } from 'node:fs/promises';
import { withDecoding } from '../listing/decoded.js';
import { withParsers } from '../listing/dialect-reader.js';
import type { Listing, ListingOptions } from '../listing/listing.js';
import { parseListing } from '../listing/parse.js';
import { decodeBytes } from '../paper/bytes.js';
import { checkedPath } from './path.js';

/**
 * Reads a listing from a file; the optional package of its dialect is loaded where it is needed. Its bytes are UTF-8, UTF-16,
 * what an XML declaration says, or else Windows-1252; a diagnostic `decoded-as` tells what they were where they were no UTF-8.
 *
 * @throws what `readFile` throws where the file cannot be read, and what `parseListing` throws.
 * @example
 * ```ts
 * const { papers } = await readListing('fixtures/trending/listing.txt');
 * papers.length; // 119
 * ```
 */
export async function readListing(path: string | URL, options: ListingOptions = {}): Promise<Listing> {
  const { text, decoding } = decodeBytes(await readFile(checkedPath(path)));
  return withDecoding(parseListing(text, await withParsers(text, options)), decoding);
}
