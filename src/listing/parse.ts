import { DIALECTS, detectFormat } from '../formats/detect.js';
import type { Dialect } from '../formats/dialect.js';
import type { Format } from '../formats/format.js';
import { FORMATS } from '../formats/formats.js';
import { loadParsers, missingPackage, OPTIONAL_PACKAGES } from '../formats/parsers.js';
import { UnreadReader } from '../formats/unread-reader.js';
import type { Paper } from '../paper/paper.js';
import type { BlockReader } from '../paper/reader/block-reader.js';
import { type Diagnostic, ListingError } from '../paper/reader/diagnostic.js';
import type { Entry } from '../paper/reader/entry.js';
import type { Listing, ListingOptions } from './listing.js';
import { ListingReader } from './listing-reader.js';
import { merged } from './merge.js';
import { PlainReader } from './plain-reader.js';

const HEAD = 1 << 14;

/** A reader over the dialect that is asked for or detected. */
class DialectReader {
  readonly #options: ListingOptions;
  readonly #listing: ListingReader;
  #dialect: Dialect = 'plain';

  constructor(options: ListingOptions) {
    const { dialect = 'auto' } = options;
    if (dialect !== 'auto' && !DIALECTS.includes(dialect))
      throw new RangeError(
        `dialect must be one of ${['auto', ...DIALECTS].join(', ')}; got ${JSON.stringify(dialect)}`,
      );
    this.#options = options;
    this.#listing = new ListingReader((head) => this.#open(head), HEAD);
  }

  get dialect(): Dialect {
    return this.#dialect;
  }

  push(chunk: string): Generator<readonly Entry[]> {
    return this.#listing.push(chunk);
  }

  end(): Generator<readonly Entry[]> {
    return this.#listing.end();
  }

  #open(head: string): BlockReader {
    const format = formatOf(head, this.#options);
    if (format === undefined) return new PlainReader();
    this.#dialect = format.name;
    const reader = format.reader(this.#options.parsers ?? {});
    return reader ?? new UnreadReader('missing-package', missingPackage(format.name));
  }
}

/** The format that is asked for or detected; undefined for plain text. */
function formatOf(head: string, { dialect = 'auto' }: ListingOptions): Format | undefined {
  return dialect === 'auto' ? detectFormat(head) : FORMATS.find(({ name }) => name === dialect);
}

/**
 * Reads a listing of papers. Any text can be read; what is in no paper is in a diagnostic with its place.
 *
 * @param text the listing, with any line breaks.
 * @returns the papers with their diagnostics, in the order of the listing; a paper that was listed before is
 * reported and not returned again, its fields fill those that the first lacks.
 * @throws `ListingError` in strict mode when a diagnostic is worse than `info`.
 * @throws `TypeError` when `text` is no string, `RangeError` when the dialect is unknown.
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
  if (typeof text !== 'string') throw new TypeError(`text must be a string; got ${typeof text}`);
  const reader = new DialectReader(options);
  const entries: Entry[] = [];
  const papers: Paper[] = [];
  const diagnostics: Diagnostic[] = [];
  const repeated: Paper[] = [];
  const gather = (entry: Entry): void => {
    entries.push(entry);
    if (entry.paper !== undefined) papers.push(entry.paper);
    if (entry.repeated !== undefined) repeated.push(entry.repeated);
    for (const diagnostic of entry.diagnostics) diagnostics.push(diagnostic);
  };
  for (const batch of reader.push(text)) batch.forEach(gather);
  for (const batch of reader.end()) batch.forEach(gather);
  if (options.strict) refuse(diagnostics);
  return { papers: merged(papers, repeated), diagnostics, entries, dialect: reader.dialect };
}

/** Text in pieces: strings, or bytes of UTF-8 that may be split inside a character. */
export type Chunks = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/**
 * Reads a listing that arrives in chunks, split anywhere. Gives the entries that {@link parseListing} would give for the
 * whole text, each as soon as the text after it cannot change it; memory does not grow with the length of the listing.
 *
 * @throws `ListingError` in strict mode at the first entry with a diagnostic worse than `info`, with all diagnostics so far.
 * @example
 * ```ts
 * for await (const { paper } of parseListingStream(createReadStream('listing.txt'))) console.log(paper?.title);
 * ```
 */
export async function* parseListingStream(chunks: Chunks, options: ListingOptions = {}): AsyncGenerator<Entry> {
  let reader: DialectReader | undefined;
  let head = '';
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const said: Diagnostic[] = [];
  function* checked(batches: Iterable<readonly Entry[]>): Generator<Entry> {
    for (const batch of batches)
      for (const entry of batch) {
        if (options.strict) {
          said.push(...entry.diagnostics);
          refuse(said);
        }
        yield entry;
      }
  }
  for await (const chunk of chunks) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    if (reader === undefined) {
      // Which package is needed shows in the head; only then can it be loaded.
      head += text;
      if (head.length < HEAD) continue;
      reader = await openedReader(head, options);
      yield* checked(reader.push(head));
    } else yield* checked(reader.push(text));
  }
  const rest = decoder.decode();
  reader ??= await openedReader(head + rest, options);
  yield* checked(reader.push(head.length < HEAD ? head + rest : rest));
  yield* checked(reader.end());
}

/** A reader that has the packages which a listing of this head needs. */
async function openedReader(head: string, options: ListingOptions): Promise<DialectReader> {
  return new DialectReader(await withParsers(head, options));
}

/** Options with the package that the text needs, loaded unless it was given; a package that is not there is left out. */
export async function withParsers(text: string, options: ListingOptions): Promise<ListingOptions> {
  const { parsers = {} } = options;
  const format = formatOf(text.slice(0, HEAD), options);
  const key = format && OPTIONAL_PACKAGES.get(format.name)?.key;
  if (format === undefined || key === undefined || parsers[key] !== undefined) return options;
  try {
    return { ...options, parsers: { ...parsers, ...(await loadParsers(format.name)) } };
  } catch {
    return options;
  }
}

function refuse(diagnostics: readonly Diagnostic[]): void {
  const [first, ...rest] = diagnostics;
  if (first && diagnostics.some(({ severity }) => severity !== 'info')) throw new ListingError([first, ...rest]);
}
