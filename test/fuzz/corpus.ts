import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DIALECTS, formatListing, type ListingParsers, loadParsers, parseListing } from '../../src/index.js';

const FIXTURES = new URL('../../fixtures/', import.meta.url);

/** The packages that some dialects need. */
export async function allParsers(): Promise<ListingParsers> {
  const all = await Promise.all(DIALECTS.map(loadParsers));
  return Object.assign({}, ...all);
}

/** The listings of the fixtures, and their papers in paperkin's own format. */
export function corpus(parsers: ListingParsers): string[] {
  const listings = readdirSync(fileURLToPath(FIXTURES)).map((name) =>
    readFileSync(new URL(`${name}/listing.txt`, FIXTURES), 'utf8'),
  );
  const printed = listings.map((text) => formatListing(parseListing(text, { parsers }).papers.slice(0, 30)));
  return [...listings, ...printed];
}
