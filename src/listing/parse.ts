import { checkOptions, checkString, refuse as refuseArgument } from '../paper/arguments.js';
import { type Diagnostic, ListingError } from '../paper/reader/diagnostic.js';
import type { Entry } from '../paper/reader/entry.js';
import { ChunkText, decodingEntry } from './decoded.js';
import { DialectReader, HEAD, withParsers } from './dialect-reader.js';
import { Gatherer } from './gatherer.js';
import type { Listing, ListingOptions } from './listing.js';

/**
 * Reads a listing of papers. Any text can be read; what is in no paper is in a diagnostic with its place.
 *
 * @category Parsing
 * @param text the listing, with any line breaks.
 * @returns the papers with their diagnostics, in the order of the listing; a paper that was listed before is
 * reported and not returned again, its fields fill those that the first lacks.
 * @throws `ListingError` in strict mode when a diagnostic is worse than `info`.
 * @throws `TypeError` when `text` is no string, `RangeError` when the dialect is unknown or a limit is below 1.
 * @example
 * ```ts
 * const listing = parseListing(
 *   'Sign in\nAttention Is All You Need\nWe propose the Transformer, a network of attention alone. It is fast to train.\n',
 * );
 * listing.papers[0].title; // 'Attention Is All You Need'
 * listing.diagnostics[0].message; // '“Sign in” is not part of a paper'
 * ```
 */
export function parseListing(text: string, options: ListingOptions = {}): Listing {
  checkString('text', text);
  const reader = new DialectReader(options);
  const gatherer = new Gatherer();
  for (const batch of reader.push(text)) for (const entry of batch) gatherer.add(entry);
  for (const batch of reader.end()) for (const entry of batch) gatherer.add(entry);
  if (options.strict) refuse(gatherer.diagnostics);
  return gatherer.listing(reader.dialect);
}

/** Text in pieces: strings, or bytes that may be split inside a character. */
export type Chunks = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/**
 * Reads a listing that arrives in chunks, split anywhere. Gives the entries that {@link parseListing} would give for the
 * whole text, each as soon as the text after it cannot change it; memory does not grow with the length of the listing.
 *
 * @category Parsing
 * @throws `ListingError` in strict mode at the first entry with a diagnostic worse than `info`, with all diagnostics so far.
 * @example
 * ```ts
 * for await (const { paper } of parseListingStream(createReadStream('listing.txt'))) console.log(paper?.title);
 * ```
 */
export async function* parseListingStream(chunks: Chunks, options: ListingOptions = {}): AsyncGenerator<Entry> {
  checkChunks(chunks);
  checkOptions(options);
  yield* entriesOf(chunks, options);
}

/** The listing of chunks: the text is never there as a whole, the papers are. */
export async function gatherListing(chunks: Chunks, options: ListingOptions): Promise<Listing> {
  const gatherer = new Gatherer();
  const entries = entriesOf(chunks, { ...options, strict: false });
  let next = await entries.next();
  for (; next.done !== true; next = await entries.next()) gatherer.add(next.value);
  if (options.strict) refuse(gatherer.diagnostics);
  return gatherer.listing(next.value);
}

/** The entries of chunks; returns the dialect. */
async function* entriesOf(chunks: Chunks, options: ListingOptions): AsyncGenerator<Entry, string> {
  let reader: DialectReader | undefined;
  let head = '';
  const texts = new ChunkText();
  const said: Diagnostic[] = [];
  function* checked(batches: Iterable<readonly Entry[]>): Generator<Entry> {
    for (const batch of batches)
      for (const entry of batch) {
        if (options.strict) {
          for (const diagnostic of entry.diagnostics) said.push(diagnostic);
          if (entry.diagnostics.some(isBad)) refuse(said);
        }
        yield entry;
      }
  }
  for await (const chunk of chunks) {
    const text = texts.take(chunk);
    if (reader === undefined) {
      // Which package is needed shows in the head; only then can it be loaded.
      head += text;
      if (head.length < HEAD) continue;
      reader = await openedReader(head, options);
      if (texts.decoding?.early) yield* checked([[decodingEntry(texts.decoding)]]);
      yield* checked(reader.push(head));
    } else yield* checked(reader.push(text));
    if (reader.full) break;
  }
  const rest = texts.end();
  if (reader === undefined) {
    reader = await openedReader(head + rest, options);
    if (texts.decoding?.early) yield* checked([[decodingEntry(texts.decoding)]]);
    yield* checked(reader.push(head + rest));
  } else yield* checked(reader.push(rest));
  yield* checked(reader.end());
  if (texts.decoding?.early === false) yield* checked([[decodingEntry(texts.decoding)]]);
  return reader.dialect;
}

function checkChunks(chunks: unknown): void {
  const isChunked =
    typeof chunks === 'object' && chunks !== null && (Symbol.asyncIterator in chunks || Symbol.iterator in chunks);
  if (!isChunked) refuseArgument('chunks', 'an iterable of strings or bytes', chunks);
}

/** A reader that has the packages which a listing of this head needs. */
async function openedReader(head: string, options: ListingOptions): Promise<DialectReader> {
  return new DialectReader(await withParsers(head, options));
}

const isBad = ({ severity }: Diagnostic): boolean => severity !== 'info';

function refuse(diagnostics: readonly Diagnostic[]): void {
  const [first, ...rest] = diagnostics;
  if (first && diagnostics.some(isBad)) throw new ListingError([first, ...rest]);
}
