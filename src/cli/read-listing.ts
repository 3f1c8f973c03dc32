import type { XmlParserModule } from '../formats/xml/package.js';
import { type Diagnostic, type Entry, ListingError, type ListingOptions, type Paper } from '../index.js';
import { LIBRARY_MAGIC } from '../library/saved-library.js';
import { ChunkText, decodingEntry } from '../listing/decoded.js';
import { DialectReader, HEAD, needsXml } from '../listing/dialect-reader.js';
import { merged } from '../listing/merge.js';
import { cleanText } from '../report/clean.js';
import { CliError, EXIT } from './errors.js';
import type { Io } from './io.js';
import { isBinary } from './is-binary.js';
import { ReadingProgress } from './progress.js';
import { openSource } from './read-bytes.js';

/** A listing as it was read, of any size. */
export interface ReadListing {
  /** Path of the file, or `standard input`. */
  readonly name: string;
  readonly papers: readonly Paper[];
  readonly diagnostics: readonly Diagnostic[];
  readonly dialect: string;
  /** All records and the text that they were read from, where they are wanted and the text is no longer than a string may be. */
  readonly source?: { readonly text: string; readonly entries: readonly Entry[] };
}

/** How a listing is read. */
export interface ReadOptions extends ListingOptions {
  /** Whether records and text are kept. */
  readonly keepSource?: boolean;
}

/** Longest text that is kept, in characters; a string holds half as many again. */
const LONGEST_KEPT = 300_000_000;

/** Reads a listing piece by piece; one without a paper ends the program. */
export async function readListing(path: string, io: Io, options: ReadOptions = {}): Promise<ReadListing> {
  const source = await openSource(path, io);
  const gathered = new Gathered(source.name, options);
  const progress = new ReadingProgress(source, io);
  for await (const chunk of source.chunks) {
    await gathered.push(chunk);
    progress.read(chunk.length, gathered.papers.length);
  }
  await gathered.end();
  const listing = gathered.listing();
  if (listing.papers.length > 0) return listing;
  throw new CliError(
    `${source.name} ${gathered.isEmpty ? 'is empty' : 'holds no paper that paperkin can make out'}`,
    EXIT.nothingFound,
  );
}

/**
 * Reads listings one after the other. Where there are several, one without papers is told and passed over, unless all are so.
 */
export async function* readListings(
  paths: readonly string[],
  io: Io,
  options: ReadOptions = {},
): AsyncGenerator<ReadListing> {
  let read = 0;
  for (const path of paths) {
    try {
      yield await readListing(path, io, options);
      read++;
    } catch (error) {
      const isEmpty = error instanceof CliError && error.exitCode === EXIT.nothingFound;
      if (!isEmpty || paths.length === 1) throw error;
      io.stderr(`paperkin: ${cleanText(error.message)}\n`);
    }
  }
  if (read === 0 && paths.length > 0) throw new CliError('no listing holds a paper', EXIT.nothingFound);
}

/** What was read so far. */
class Gathered {
  readonly papers: Paper[] = [];
  readonly #name: string;
  readonly #options: ReadOptions;
  readonly #text = new ChunkText();
  readonly #diagnostics: Diagnostic[] = [];
  readonly #repeated: Paper[] = [];
  readonly #entries: Entry[] = [];
  #kept: string[] | undefined;
  #length = 0;
  /** The beginning, until it tells what the listing is written in. */
  #head = '';
  #reader: DialectReader | undefined;
  isEmpty = true;

  constructor(name: string, options: ReadOptions) {
    this.#name = name;
    this.#options = options;
    if (options.keepSource) this.#kept = [];
  }

  async push(chunk: Uint8Array | string): Promise<void> {
    await this.#take(this.#text.take(chunk), false);
  }

  async end(): Promise<void> {
    await this.#take(this.#text.end(), true);
    for (const batch of (this.#reader as DialectReader).end()) this.#gather(batch);
    if (this.#text.decoding?.early === false) this.#gather([decodingEntry(this.#text.decoding)]);
  }

  listing(): ReadListing {
    const [first, ...rest] = this.#diagnostics;
    const isBad = first !== undefined && this.#diagnostics.some(({ severity }) => severity !== 'info');
    if (this.#options.strict && isBad)
      throw new CliError(`${this.#name}: ${new ListingError([first, ...rest]).message}`, EXIT.nothingFound);
    return {
      name: this.#name,
      papers: merged(this.papers, this.#repeated),
      diagnostics: this.#diagnostics,
      dialect: (this.#reader as DialectReader).dialect,
      ...(this.#kept !== undefined && { source: { text: this.#kept.join(''), entries: this.#entries } }),
    };
  }

  async #take(text: string, isLast: boolean): Promise<void> {
    this.#keep(text);
    if (this.#reader !== undefined) {
      for (const batch of this.#reader.push(text)) this.#gather(batch);
      return;
    }
    this.#head += text;
    if (this.#head.length < HEAD && !isLast) return;
    if (this.#head.startsWith(LIBRARY_MAGIC))
      throw new CliError(`${this.#name} is a library: paperkin export and the other commands read it`);
    if (isBinary(this.#head)) throw new CliError(`${this.#name} is a binary file; paperkin reads text`);
    this.#reader = new DialectReader(await withPackages(this.#head, this.#options));
    if (this.#text.decoding?.early) this.#gather([decodingEntry(this.#text.decoding)]);
    for (const batch of this.#reader.push(this.#head)) this.#gather(batch);
    this.#head = '';
  }

  #keep(text: string): void {
    if (this.isEmpty && text.trim() !== '') this.isEmpty = false;
    this.#length += text.length;
    if (this.#length > LONGEST_KEPT) this.#kept = undefined;
    this.#kept?.push(text);
  }

  #gather(batch: readonly Entry[]): void {
    for (const entry of batch) {
      if (entry.paper !== undefined) this.papers.push(entry.paper);
      if (entry.repeated !== undefined) this.#repeated.push(entry.repeated);
      for (const diagnostic of entry.diagnostics) this.#diagnostics.push(diagnostic);
      if (this.#kept !== undefined) this.#entries.push(entry);
    }
  }
}

/** Options with what reads XML, where the text is of it: the package comes with the command line. */
async function withPackages(head: string, options: ListingOptions): Promise<ListingOptions> {
  if (!needsXml(head, options)) return options;
  const [{ xmlReaders }, parser] = await Promise.all([import('../formats/xml/readers.js'), import('fast-xml-parser')]);
  return { ...options, parsers: { xml: xmlReaders(parser as unknown as XmlParserModule) } };
}
