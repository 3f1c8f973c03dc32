import type { BlockReader } from './block-reader.js';
import { type Diagnostic, ListingError } from './diagnostic.js';
import { DIALECTS, type Dialect, detectDialect } from './dialect.js';
import { FORMATS } from './dialects/formats.js';
import { trainedLabeller } from './labeller/labeller.js';
import type { Entry, Listing, ListingOptions } from './listing.js';
import { ListingReader } from './listing-reader.js';
import { PlainReader } from './plain-reader.js';
import { RecordReader } from './record-reader.js';

const HEAD = 1 << 14;

/** A reader over the dialect that is asked for or detected. */
class DialectReader {
  readonly #asked: Dialect | 'auto';
  readonly #listing: ListingReader;
  #dialect: Dialect = 'plain';

  constructor(options: ListingOptions) {
    const { dialect = 'auto' } = options;
    if (dialect !== 'auto' && !DIALECTS.includes(dialect))
      throw new RangeError(
        `dialect must be one of ${['auto', ...DIALECTS].join(', ')}; got ${JSON.stringify(dialect)}`,
      );
    this.#asked = dialect;
    this.#listing = new ListingReader((head) => this.#open(head), HEAD);
  }

  get dialect(): Dialect {
    return this.#dialect;
  }

  push(chunk: string): Generator<Entry> {
    return this.#listing.push(chunk);
  }

  end(): Generator<Entry> {
    return this.#listing.end();
  }

  #open(head: string): BlockReader {
    this.#dialect = this.#asked === 'auto' ? detectDialect(head) : this.#asked;
    const format = FORMATS.get(this.#dialect);
    return format === undefined ? new PlainReader(trainedLabeller) : new RecordReader(format);
  }
}

/**
 * Reads a listing of papers. Any text can be read; what is in no paper is in a diagnostic with its place.
 *
 * @param text the listing, with any line breaks.
 * @returns the papers with their diagnostics, in the order of the listing; a paper that was listed before with the same
 * abstract is reported and not returned again.
 * @throws `ListingError` in strict mode when a diagnostic is worse than `info`.
 * @throws `TypeError` when `text` is no string, `RangeError` when the dialect is unknown.
 * @example
 * ```ts
 * const listing = parseListing('Sign in\nAttention Is All You Need\nWe propose the Transformer, a new network.\n');
 * listing.papers[0].title; // 'Attention Is All You Need'
 * listing.diagnostics[0].message; // '“Sign in” is not part of a paper'
 * ```
 */
export function parseListing(text: string, options: ListingOptions = {}): Listing {
  if (typeof text !== 'string') throw new TypeError(`text must be a string; got ${typeof text}`);
  const reader = new DialectReader(options);
  const entries = [...reader.push(text), ...reader.end()];
  const diagnostics = entries.flatMap((entry) => entry.diagnostics);
  if (options.strict) refuse(diagnostics);
  const papers = entries.flatMap((entry) => (entry.paper === undefined ? [] : [entry.paper]));
  return { papers, diagnostics, entries, dialect: reader.dialect };
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
  const reader = new DialectReader(options);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const said: Diagnostic[] = [];
  const check = (entry: Entry): Entry => {
    if (options.strict) {
      said.push(...entry.diagnostics);
      refuse(said);
    }
    return entry;
  };
  for await (const chunk of chunks) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    for (const entry of reader.push(text)) yield check(entry);
  }
  for (const entry of reader.push(decoder.decode())) yield check(entry);
  for (const entry of reader.end()) yield check(entry);
}

function refuse(diagnostics: readonly Diagnostic[]): void {
  const [first, ...rest] = diagnostics;
  if (first && diagnostics.some(({ severity }) => severity !== 'info')) throw new ListingError([first, ...rest]);
}
