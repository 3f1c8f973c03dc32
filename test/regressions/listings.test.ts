import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Dialect, parseListing } from '../../src/index.js';
import { allParsers } from '../fuzz/corpus.js';
import { faultOf } from '../fuzz/listing-targets.js';

/** A text that once was read wrongly. */
interface Case {
  readonly shows: string;
  readonly dialect: Dialect | 'auto';
  readonly text: string;
  /** Papers in it, where that was the fault. */
  readonly papers?: number;
}

const cases = JSON.parse(readFileSync(new URL('listings.json', import.meta.url), 'utf8')) as Case[];
const parsers = await allParsers();

describe('texts that attacks and the fuzz found', () => {
  it.each(cases.map((each) => [each.shows, each] as const))('%s', async (_shows, { text, dialect, papers }) => {
    expect(await faultOf({ text, dialect, sizes: [1, 7, 64] }, parsers)).toBeUndefined();
    if (papers !== undefined) expect(parseListing(text, { parsers, dialect }).papers).toHaveLength(papers);
  });
});
