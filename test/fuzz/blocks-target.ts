import { isDeepStrictEqual } from 'node:util';
import type { ListingParsers } from '../../src/index.js';
import { DialectReader } from '../../src/listing/dialect-reader.js';
import { Gatherer } from '../../src/listing/gatherer.js';
import type { Listing } from '../../src/listing/listing.js';
import type { BlockSizes } from '../../src/listing/listing-reader.js';
import { cut, readingFault } from './listing-contract.js';
import { dialectOf, type ListingInput, sizesOf } from './listing-targets.js';
import { mutated, shorter } from './mutate.js';
import type { Target } from './target.js';

/** A text that is read in blocks as small as the text is beside those that are read in large ones. */
export interface BlocksInput extends ListingInput {
  readonly blocks: BlockSizes;
}

/** A short text reaches what only millions of characters reach otherwise: papers at the borders of blocks. */
export function blocksTarget(corpus: readonly string[], parsers: ListingParsers): Target<BlocksInput> {
  return {
    name: 'blocks',
    make: (random) => ({
      text: mutated(random, corpus),
      dialect: dialectOf(random),
      sizes: sizesOf(random),
      blocks: {
        first: random.int(100, 2000),
        next: random.int(50, 1000),
        overrun: random.int(1, 100),
        largest: random.chance(0.1) ? random.int(2000, 8000) : LARGEST,
      },
    }),
    fault: async (input) => blocksFault(input, parsers),
    *smaller(input) {
      for (const text of shorter(input.text)) yield { ...input, text };
    },
    print: ({ text, dialect, sizes, blocks }) => JSON.stringify({ dialect, sizes, blocks, text }),
  };
}

const LARGEST = 1 << 23;

/** What is wrong with the reading of a text in blocks. */
export function blocksFault(input: BlocksInput, parsers: ListingParsers): string | undefined {
  try {
    const listing = readInBlocks(input, [input.text], parsers);
    const fault = readingFault(input.text, listing);
    if (fault !== undefined) return fault;
    const { entries } = readInBlocks(input, cut(input.text, input.sizes), parsers);
    return isDeepStrictEqual(entries, listing.entries) ? undefined : 'stream: other entries';
  } catch (error) {
    return `throws: ${(error as Error).stack}`;
  }
}

/** The listing that is read of pieces of a text in blocks. */
export function readInBlocks(
  { dialect, blocks }: Pick<BlocksInput, 'dialect' | 'blocks'>,
  chunks: Iterable<string>,
  parsers: ListingParsers,
): Listing {
  const reader = new DialectReader({ dialect, parsers }, blocks);
  const gatherer = new Gatherer();
  const gather = (batches: Iterable<Listing['entries']>): void => {
    for (const batch of batches) for (const entry of batch) gatherer.add(entry);
  };
  for (const chunk of chunks) gather(reader.push(chunk));
  gather(reader.end());
  return gatherer.listing(reader.dialect);
}
