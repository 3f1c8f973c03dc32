import { isDeepStrictEqual } from 'node:util';
import {
  accountOf,
  type Entry,
  formatDiagnostic,
  formatListing,
  type Listing,
  type ListingOptions,
  type Paper,
  paperSchema,
  parseListing,
  parseListingStream,
} from '../../src/index.js';
import { firstOf } from './target.js';

// What holds for every text whatsoever. Each question gives what is wrong, or undefined.

/** What is wrong with the reading of a text. */
export function listingFault(text: string, options: ListingOptions): string | undefined {
  let listing: Listing;
  try {
    listing = parseListing(text, options);
  } catch (error) {
    return `throws: ${(error as Error).stack}`;
  }
  return firstOf([
    () => readingFault(text, listing),
    () => againFault(text, listing, options),
    () => printFault(text, listing),
    prototypeFault,
  ]);
}

/** What is wrong with a listing that was read of a text. */
export function readingFault(text: string, listing: Listing): string | undefined {
  return firstOf([
    () => accountFault(text, listing),
    () => papersFault(listing.papers),
    () => titleFault(listing),
    () => placesFault(text, listing.entries),
  ]);
}

function accountFault(text: string, listing: Listing): string | undefined {
  const { lost, visible } = accountOf(text, listing);
  return lost === 0 ? undefined : `lost: ${lost} of ${visible} visible characters`;
}

/** What is wrong with papers that a reader gives. */
export function papersFault(papers: readonly Paper[]): string | undefined {
  const ids = new Set<string>();
  for (const paper of papers) {
    const checked = paperSchema.safeParse(paper);
    if (!checked.success) return `schema: ${JSON.stringify(checked.error.issues)} of ${JSON.stringify(paper)}`;
    if (ids.has(paper.id)) return `same id: ${paper.id}`;
    ids.add(paper.id);
    for (const { field = 'abstract', start, end, text } of paper.links) {
      const value = paper[field];
      if (start !== undefined && typeof value === 'string' && value.slice(start, end) !== text)
        return `place of a link: ${JSON.stringify(paper.links)}`;
    }
  }
  return undefined;
}

/** Only paperkin's own format can say that there is a break in a title. */
function titleFault({ dialect, papers }: Listing): string | undefined {
  const broken = dialect === 'paperkin' ? undefined : papers.find(({ title }) => /[\n\r]/.test(title));
  return broken && `break in title: ${JSON.stringify(broken.title)}`;
}

/** Entries follow one another, and what is said of them lies in them; lines and columns fit the offsets. */
function placesFault(text: string, entries: readonly Entry[]): string | undefined {
  const starts = lineStarts(text);
  let last = 0;
  for (const entry of entries) {
    if (entry.span.start < last || entry.span.end > text.length)
      return `entries overlap: ${JSON.stringify(entry.span)}`;
    if (!(entry.confidence >= 0 && entry.confidence <= 1)) return `confidence: ${entry.confidence}`;
    for (const { span } of [...entry.fields, ...entry.diagnostics]) {
      const inside = span.start >= entry.span.start && span.end <= entry.span.end && span.start <= span.end;
      if (!inside) return `span outside: ${JSON.stringify([span, entry.span])}`;
      if ((starts[span.line - 1] ?? Number.NaN) + span.column - 1 !== span.start)
        return `line and column: ${JSON.stringify(span)}`;
    }
    last = entry.span.end;
  }
  return undefined;
}

/** A byte order mark stands before the first column. */
function lineStarts(text: string): number[] {
  return [
    text.startsWith('\ufeff') ? 1 : 0,
    ...Array.from(text.matchAll(/\r\n|[\n\r\u2028\u2029\u0085\f\v]/g), ({ index, 0: { length } }) => index + length),
  ];
}

function againFault(text: string, listing: Listing, options: ListingOptions): string | undefined {
  if (!isDeepStrictEqual(parseListing(text, options), listing)) return 'twice: read again, it is another listing';
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(listing)), listing)) return 'JSON: the listing is not plain data';
  return undefined;
}

function printFault(text: string, { papers, diagnostics }: Listing): string | undefined {
  try {
    for (const diagnostic of diagnostics.slice(0, 20)) formatDiagnostic(diagnostic, text);
    if (!isDeepStrictEqual(parseListing(formatListing(papers)).papers, papers)) return 'round trip: other papers';
  } catch (error) {
    return `printing throws: ${(error as Error).stack}`;
  }
  return undefined;
}

function prototypeFault(): string | undefined {
  const hosts = [Object, Object.prototype, Function.prototype, Array.prototype, String.prototype];
  return hosts.some((host) => Object.keys(host).length > 0) ? 'a built-in prototype was written to' : undefined;
}

/** What is wrong with reading the same data in pieces, against the entries that are right. */
export async function streamFault(
  chunks: Iterable<string | Uint8Array>,
  entries: readonly Entry[],
  options: ListingOptions,
): Promise<string | undefined> {
  const streamed: Entry[] = [];
  try {
    for await (const entry of parseListingStream(chunks, options)) streamed.push(entry);
  } catch (error) {
    return `stream throws: ${(error as Error).stack}`;
  }
  return isDeepStrictEqual(streamed, entries)
    ? undefined
    : `stream: ${streamed.length} entries, ${entries.length} whole`;
}

/** Pieces of the sizes given, in turn. */
export function* cut<Whole extends string | Uint8Array>(whole: Whole, sizes: readonly number[]): Generator<Whole> {
  for (let at = 0, i = 0; at < whole.length; i++) {
    const size = sizes[i % sizes.length] ?? 1;
    yield whole.slice(at, at + size) as Whole;
    at += size;
  }
}
