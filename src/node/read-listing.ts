import { readFile } from 'node:fs/promises';
import type { Listing, ListingOptions } from '../listing/listing.js';
import { parseListing } from '../listing/parse.js';

/**
 * Reads a listing from a file of UTF-8 text.
 *
 * @throws what `readFile` throws where the file cannot be read, and what `parseListing` throws.
 * @example
 * ```ts
 * const { papers } = await readListing('fixtures/trending/listing.txt');
 * papers.length; // 119
 * ```
 */
export async function readListing(path: string | URL, options: ListingOptions = {}): Promise<Listing> {
  return parseListing(await readFile(path, 'utf8'), options);
}
