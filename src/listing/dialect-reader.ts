import { detectFormat, unknownFormat } from '../formats/detect.js';
import { DIALECTS } from '../formats/dialect.js';
import type { Format } from '../formats/format.js';
import { formats } from '../formats/formats.js';
import { loadParsers, missingPackage } from '../formats/parsers.js';
import { UnreadReader } from '../formats/unread-reader.js';
import { XML_ROOTS } from '../formats/xml-roots.js';
import { checkOptions, checkString, refuse, shown } from '../paper/arguments.js';
import type { BlockReader } from '../paper/reader/block-reader.js';
import type { Entry } from '../paper/reader/entry.js';
import { BareLinesSkipper } from './bare-lines.js';
import { Limiter } from './limiter.js';
import type { ListingOptions } from './listing.js';
import { type BlockSizes, ListingReader } from './listing-reader.js';
import { PlainReader } from './plain-reader.js';
import { UnquotingReader } from './unquoted.js';
import { UnwrappingReader } from './unwrapped.js';

/** Characters at the beginning of a listing by which its dialect is told. */
export const HEAD: number = 1 << 14;

/** A reader over the dialect that is asked for or detected, within the limits of the options. */
export class DialectReader {
  readonly #options: ListingOptions;
  readonly #listing: ListingReader;
  readonly #limiter: Limiter;
  #dialect = 'plain';

  /** @param sizes other sizes of blocks than usual */
  constructor(options: ListingOptions, sizes?: BlockSizes) {
    checkOptions(options);
    const { dialect = 'auto', limits = {}, formats: own = [] } = options;
    checkFormats(own);
    const names: readonly string[] = ['auto', ...DIALECTS, ...own.map(({ name }) => name)];
    if (!names.includes(dialect))
      throw new RangeError(`dialect must be one of ${names.join(', ')}, not ${shown(dialect)}`);
    this.#options = options;
    this.#limiter = new Limiter(limits);
    this.#listing = new ListingReader((head) => this.#open(head), HEAD, sizes);
  }

  get dialect(): string {
    return this.#dialect;
  }

  /** Whether a limit was reached: nothing more need be pushed. */
  get full(): boolean {
    return this.#limiter.full;
  }

  *push(chunk: string): Generator<readonly Entry[]> {
    yield* this.#limiter.entries(this.#listing.push(this.#limiter.text(chunk)));
  }

  *end(): Generator<readonly Entry[]> {
    yield* this.#limiter.entries(this.#listing.end());
    const last = this.#limiter.report(this.#listing.place);
    if (last !== undefined) yield [last];
  }

  #open(head: string): BlockReader {
    const format = formatOf(head, this.#options);
    if (format === undefined) return plainReader(head, this.#options);
    this.#dialect = format.name;
    const reader = format.reader(this.#options.parsers ?? {});
    return reader ?? new UnreadReader('missing-package', missingPackage(format.name));
  }
}

/** A reader of plain text; where the text is what a program wrote, one that says so. */
function plainReader(head: string, { dialect = 'auto' }: ListingOptions): BlockReader {
  const reason = dialect === 'auto' ? unknownFormat(head) : undefined;
  if (reason !== undefined) return new UnreadReader('unknown-format', reason);
  return new UnquotingReader(new BareLinesSkipper(new UnwrappingReader(new PlainReader())));
}

function checkFormats(own: readonly Format[]): void {
  if (!Array.isArray(own)) refuse('formats', 'an array', own);
  for (const [i, { name, reader }] of own.entries()) {
    checkString(`formats[${i}].name`, name);
    if (typeof reader !== 'function') refuse(`formats[${i}]`, 'what format() makes', own[i]);
    if (name === 'auto' || (DIALECTS as readonly string[]).includes(name))
      throw new RangeError(`formats[${i}].name must be another than those that exist, not ${shown(name)}`);
  }
}

/** The format that is asked for or detected; undefined for plain text. */
function formatOf(head: string, { dialect = 'auto', formats: own = [] }: ListingOptions): Format | undefined {
  return dialect === 'auto' ? detectFormat(head, own) : [...own, ...formats()].find(({ name }) => name === dialect);
}

/** Whether a text is read by what `loadParsers` gives, and the options have it not. */
export function needsXml(text: string, options: ListingOptions): boolean {
  const format = options.parsers?.xml === undefined ? formatOf(text.slice(0, HEAD), options) : undefined;
  return format !== undefined && XML_ROOTS.has(format.name);
}

/** Options with the package that the text needs, loaded unless it was given; a package that is not there is left out. */
export async function withParsers(text: string, options: ListingOptions): Promise<ListingOptions> {
  if (!needsXml(text, options)) return options;
  try {
    const [name] = XML_ROOTS.keys();
    return { ...options, parsers: { ...options.parsers, ...(await loadParsers(name ?? '')) } };
  } catch {
    return options;
  }
}
