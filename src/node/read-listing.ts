import { createReadStream } from 'node:fs';
import type { Listing, ListingOptions } from '../listing/listing.js';
import { gatherListing } from '../listing/parse.js';
import { checkOptions } from '../paper/arguments.js';
import { checkedPath } from './path.js';

/** Bytes that are read at once. */
const CHUNK = 1 << 18;

/**
 * Reads a listing from a file; the optional package of its dialect is loaded where it is needed. Its bytes are UTF-8, UTF-16,
 * what an XML declaration says, or else Windows-1252; a diagnostic `decoded-as` tells what they were where they were no UTF-8.
 * The file is read piece by piece and may be larger than a string can be; what is found is held in memory. For papers one by one
 * give `createReadStream(path)` to `parseListingStream`.
 *
 * @throws what `readFile` throws where the file cannot be read, and what `parseListing` throws.
 * @example
 * ```ts
 * const { papers } = await readListing('fixtures/trending/listing.txt');
 * papers.length; // 119
 * ```
 */
export async function readListing(path: string | URL, options: ListingOptions = {}): Promise<Listing> {
  checkOptions(options);
  return await gatherListing(createReadStream(checkedPath(path), { highWaterMark: CHUNK }), options);
}
