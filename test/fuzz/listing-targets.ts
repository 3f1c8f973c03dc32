import {
  DIALECTS,
  type Dialect,
  type Entry,
  type ListingOptions,
  type ListingParsers,
  parseListing,
  parseListingStream,
} from '../../src/index.js';
import { decodeBytes } from '../../src/paper/bytes.js';
import type { Random } from '../listing/faults/random.js';
import { cut, listingFault, papersFault, streamFault } from './listing-contract.js';
import { mutated, shorter } from './mutate.js';
import type { Target } from './target.js';

/** A text and how it is to be read. */
export interface ListingInput {
  readonly text: string;
  readonly dialect: Dialect | 'auto';
  /** Lengths of the pieces in which it is streamed. */
  readonly sizes: readonly number[];
}

/** Lengths of pieces: tiny, long and between. */
export const sizesOf = (random: Random): number[] => [random.int(1, 5), random.int(1, 4000), random.int(1, 70)];
/** Most texts tell their dialect themselves. */
export const dialectOf = (random: Random): Dialect | 'auto' => (random.chance(0.15) ? random.pick(DIALECTS) : 'auto');

/** Everything that holds for every text; see `listing-contract.ts`. */
export async function faultOf(input: ListingInput, parsers: ListingParsers): Promise<string | undefined> {
  const { text, dialect, sizes } = input;
  const options = { parsers, dialect };
  const fault = listingFault(text, options);
  if (fault !== undefined) return fault;
  const { entries } = parseListing(text, options);
  const cuts = await streamFault(cut(text, sizes), entries, options);
  return cuts ?? encodedFault(input, options);
}

/** What is wrong with reading the text's bytes in UTF-8. */
async function encodedFault({ text, sizes }: ListingInput, options: ListingOptions): Promise<string | undefined> {
  // Half of a surrogate pair has no bytes.
  const bytes = Buffer.from(text);
  if (bytes.toString() !== text) return undefined;
  const { decoding } = decodeBytes(bytes);
  // NULs and a declaration of XML may say that bytes are of another encoding.
  if (decoding !== undefined) return /\0|<\?xml/.test(text) ? undefined : `decoding: ${JSON.stringify(decoding)}`;
  // Decoding takes the byte order mark away.
  const { entries } = parseListing(text.replace(/^\ufeff/, ''), options);
  return streamFault(cut(new Uint8Array(bytes), sizes), entries, options);
}

/** Readers of all dialects, whole and in pieces. */
export function listingTarget(corpus: readonly string[], parsers: ListingParsers): Target<ListingInput> {
  return {
    name: 'listings',
    make: (random) => ({ text: mutated(random, corpus), dialect: dialectOf(random), sizes: sizesOf(random) }),
    fault: (input) => faultOf(input, parsers),
    *smaller(input) {
      for (const text of shorter(input.text)) yield { ...input, text };
    },
    print: ({ text, dialect, sizes }) => JSON.stringify({ dialect, sizes, text }),
  };
}

interface BytesInput {
  readonly bytes: Uint8Array;
  readonly sizes: readonly number[];
}

/** Bytes that need be no text: the same entries however they are cut, and papers that are papers. */
export function bytesTarget(corpus: readonly string[], parsers: ListingParsers): Target<BytesInput> {
  return {
    name: 'bytes',
    make: (random) => ({ bytes: damagedBytes(mutated(random, corpus), random), sizes: sizesOf(random) }),
    async fault({ bytes, sizes }) {
      const whole: Entry[] = [];
      try {
        for await (const entry of parseListingStream([bytes], { parsers })) whole.push(entry);
      } catch (error) {
        return `throws: ${(error as Error).stack}`;
      }
      const papers = whole.flatMap(({ paper }) => paper ?? []);
      return papersFault(papers) ?? streamFault(cut(bytes, sizes), whole, { parsers });
    },
    *smaller(input) {
      for (const bytes of shorter(input.bytes)) yield { ...input, bytes };
    },
    print: ({ bytes, sizes }) => JSON.stringify({ sizes, base64: Buffer.from(bytes).toString('base64') }),
  };
}

/** UTF-8, UTF-16 with or without its mark, or Latin-1, with some bytes changed. */
function damagedBytes(text: string, random: Random): Uint8Array {
  const marked = random.chance(0.5) ? `\ufeff${text}` : text;
  const encoding = random.pick(['utf8', 'utf8', 'utf8', 'utf16le', 'latin1'] as const);
  const bytes = Buffer.from(marked, encoding);
  if (encoding === 'utf16le' && random.chance(0.3) && bytes.length % 2 === 0) bytes.swap16();
  for (let left = random.int(0, 6); left > 0 && bytes.length > 0; left--)
    bytes[random.int(0, bytes.length - 1)] = random.int(0, 255);
  return new Uint8Array(bytes);
}
