import { readFile } from 'node:fs/promises';
import type { Listing, ListingOptions } from '../listing/listing.js';
import { parseListing, withParsers } from '../listing/parse.js';
import { checkedPath } from './path.js';

/**
 * Reads a listing from a file of UTF-8 text; the optional package of its dialect is loaded where it is needed.
 *
 * @throws what `readFile` throws where the file cannot be read, and what `parseListing` throws.
 * @example
 * ```ts
 * const { papers } = await readListing('fixtures/trending/listing.txt');
 * papers.length; // 119
 * ```
 */
export async function readListing(path: string | URL, options: ListingOptions = {}): Promise<Listing> {
  const text = await readFile(checkedPath(path), 'utf8');
  return parseListing(text, await withParsers(text, options));
}
