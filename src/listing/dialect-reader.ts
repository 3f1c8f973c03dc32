import { DIALECTS, detectFormat } from '../formats/detect.js';
import type { Dialect } from '../formats/dialect.js';
import type { Format } from '../formats/format.js';
import { FORMATS } from '../formats/formats.js';
import { loadParsers, missingPackage, OPTIONAL_PACKAGES } from '../formats/parsers.js';
import { UnreadReader } from '../formats/unread-reader.js';
import { checkOptions } from '../paper/arguments.js';
import type { BlockReader } from '../paper/reader/block-reader.js';
import type { Entry } from '../paper/reader/entry.js';
import { Limiter } from './limiter.js';
import type { ListingOptions } from './listing.js';
import { ListingReader } from './listing-reader.js';
import { PlainReader } from './plain-reader.js';

/** Characters at the beginning of a listing by which its dialect is told. */
export const HEAD: number = 1 << 14;

/** A reader over the dialect that is asked for or detected, within the limits of the options. */
export class DialectReader {
  readonly #options: ListingOptions;
  readonly #listing: ListingReader;
  readonly #limiter: Limiter;
  #dialect: Dialect = 'plain';

  constructor(options: ListingOptions) {
    checkOptions(options);
    const { dialect = 'auto', limits = {} } = options;
    if (dialect !== 'auto' && !DIALECTS.includes(dialect))
      throw new RangeError(
        `dialect must be one of ${['auto', ...DIALECTS].join(', ')}; got ${JSON.stringify(dialect)}`,
      );
    this.#options = options;
    this.#limiter = new Limiter(limits);
    this.#listing = new ListingReader((head) => this.#open(head), HEAD);
  }

  get dialect(): Dialect {
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
