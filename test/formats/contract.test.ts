import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIALECTS } from '../../src/formats/detect.js';
import type { Dialect } from '../../src/formats/dialect.js';
import { type ListingParsers, loadParsers } from '../../src/formats/parsers.js';
import { formatListing } from '../../src/formats/write/paperkin.js';
import { accountOf } from '../../src/listing/account.js';
import { parseListing, parseListingStream } from '../../src/listing/parse.js';
import type { Entry } from '../../src/paper/reader/entry.js';
import { paperSchema } from '../../src/paper/schema.js';
import { readFixture } from '../listing/fixtures.js';

const parsers: ListingParsers = await loadParsers('atom');

/** The beginning of a listing of each dialect: enough for a few records. */
const SAMPLES: ReadonlyMap<Dialect, string> = new Map(
  DIALECTS.map((dialect) => [dialect, sampleOf(dialect).slice(0, 6000)]),
);

function sampleOf(dialect: Dialect): string {
  if (dialect === 'plain') return readFixture('search-page-markdown');
  if (dialect !== 'paperkin') return readFixture(dialect);
  const { papers } = parseListing(readFixture('medline'));
  return formatListing([...papers, ...papers.map((paper) => ({ ...paper, id: `${paper.id} again` }))]);
}

/** What breaks readers: marks of all formats, odd characters, names of built-in properties, long runs. */
const HOSTILE = fc.oneof(
  fc.constantFrom(
    ...[
      '{',
      '}',
      '"',
      '\\',
      '<',
      '>',
      ']]>',
      '<!--',
      '&#0;',
      '&amp;',
      '@string{a = a # a}',
      'crossref = {x},',
      'ER  - \n',
    ],
    ...[
      'TY  - JOUR\n',
      'TI  - \n',
      'Votes: many\n',
      'Id: \n',
      'Date: 20\n',
      'URL: javascript:x\n',
      '__proto__',
      'constructor',
    ],
    ...[
      '\u2028',
      '\x85',
      '\0',
      '\uFEFF',
      '\uD800',
      '\r',
      '{"title": ',
      '"authors": {"name": 5},',
      '\n\n',
      '<entry>',
      '</feed>',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(' ', '{', 'a,', '\n', '<a>').map((unit) => unit.repeat(400)),
);

interface Edit {
  readonly at: number;
  readonly cut: number;
  readonly put: string;
}

const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(80), put: HOSTILE }),
  { minLength: 1, maxLength: 5 },
);

function edited(text: string, changes: readonly Edit[]): string {
  return changes.reduce((whole, { at, cut, put }) => {
    const start = Math.floor(at * whole.length);
    return whole.slice(0, start) + put + whole.slice(start + cut);
  }, text);
}

function expectContract(text: string, dialect: Dialect | 'auto'): void {
  const listing = parseListing(text, { dialect, parsers });
  for (const paper of listing.papers) paperSchema.parse(paper);
  expect(new Set(listing.papers.map(({ id }) => id)).size).toBe(listing.papers.length);
  expect(accountOf(text, listing).lost).toBe(0);
  for (const { span, fields, diagnostics } of listing.entries)
    for (const inner of [...fields, ...diagnostics]) {
      expect(inner.span.start).toBeGreaterThanOrEqual(span.start);
      expect(inner.span.end).toBeLessThanOrEqual(span.end);
    }
}

async function streamed(text: string, size: number, dialect: Dialect): Promise<Entry[]> {
  const chunks = Array.from({ length: Math.ceil(text.length / size) }, (_unused, i) =>
    text.slice(i * size, (i + 1) * size),
  );
  const entries: Entry[] = [];
  for await (const entry of parseListingStream(chunks, { dialect, parsers })) entries.push(entry);
  return entries;
}

describe.each(DIALECTS)('the contract of the reader of %s', (dialect) => {
  const sample = SAMPLES.get(dialect) ?? '';

  it('holds for its listings', () => {
    expectContract(sample, dialect);
    expectContract(sample, 'auto');
    expect(parseListing(sample, { parsers }).dialect).toBe(dialect);
  });

  it('holds for damaged listings', () => {
    fc.assert(
      fc.property(edits, (changes) => expectContract(edited(sample, changes), dialect)),
      { numRuns: 60 },
    );
  });

  it('holds for the listings of other dialects', () => {
    for (const other of SAMPLES.values()) expectContract(other, dialect);
  });

  it('gives in chunks what it gives for the whole', async () => {
    await fc.assert(
      fc.asyncProperty(edits, fc.integer({ min: 1, max: 500 }), async (changes, size) => {
        const text = edited(sample, changes);
        expect(await streamed(text, size, dialect)).toEqual(parseListing(text, { dialect, parsers }).entries);
      }),
      { numRuns: 15 },
    );
  });

  it('gives two listings put together once each', () => {
    const text = `${sample}\n${sample}`;
    const { papers } = parseListing(text, { dialect, parsers });
    expect(new Set(papers.map(({ id }) => id)).size).toBe(papers.length);
  });
});
