import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatListing } from '../../src/formats/write/paperkin.js';
import { accountOf } from '../../src/listing/account.js';
import { parseListing, parseListingStream } from '../../src/listing/parse.js';
import { LINE_SIGN, LineScanner } from '../../src/listing/prose/line-scan.js';
import { clean } from '../../src/paper/clean.js';
import { AsciiIdentifier, identified, idOf } from '../../src/paper/identity.js';
import { findLinks, linksOf } from '../../src/paper/links.js';
import { type FieldName, PAPER_TYPES, type Paper } from '../../src/paper/paper.js';
import type { Entry } from '../../src/paper/reader/entry.js';
import { splitLines } from '../../src/paper/reader/lines.js';
import { paperSchema } from '../../src/paper/schema.js';
import { readFixture } from '../listing/fixtures.js';

const line = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    'Subscribe',
    '__proto__',
    'constructor',
    'toString',
    '\ufeff',
    '\0',
    '\u200b',
    '[1]',
    'Abstract:',
    '\\\\',
    'TY  - JOUR',
    '{"title"',
    'PMID- 1',
  ),
  fc.constantFrom(
    'Attention Is All You Need',
    'A Survey of Interpretability',
    '1. On Graphs',
    '3 authors',
    'Oct 7, 2024',
  ),
  fc.constant(`We propose a method. ${'It works well on many tasks and data. '.repeat(12)}`),
);
const text = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n', '\r\n', '\n\n', '\r', '\u2028')), { maxLength: 30 })
  .map((lines) => lines.map((pair) => pair.join('')).join(''));
const word = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 });

const words = fc.array(word, { maxLength: 3 });
const address = fc.webUrl({ withQueryParameters: true });

/** What each field may hold. */
const FIELDS: { readonly [Name in FieldName]: fc.Arbitrary<NonNullable<Paper[Name]>> } = {
  title: word,
  abstract: fc.string({ unit: 'binary', maxLength: 80 }),
  authors: words,
  authorCount: fc.nat(),
  date: fc.constantFrom('2024', '2024-02', '2024-02-16'),
  datePrinted: word,
  arxivId: word,
  doi: word,
  ids: fc.dictionary(fc.constantFrom('pmid', 'isbn', 'constructor', 'toString', 'a b'), word),
  url: address,
  type: fc.constantFrom(...PAPER_TYPES),
  venue: word,
  volume: word,
  issue: word,
  pages: word,
  publisher: word,
  editors: words,
  organisation: word,
  votes: fc.integer(),
  categories: words,
  keywords: words,
  sections: words,
  comments: word,
  note: word,
};

const paper: fc.Arbitrary<Paper> = fc
  .record(FIELDS, { requiredKeys: ['title', 'abstract'] })
  .map((fields) => ({ ...fields, id: '', links: linksOf('abstract', fields.abstract) }));
const papers = fc.array(paper, { maxLength: 5 }).map((list) => list.map((item, i) => ({ ...item, id: `id ${i}\n` })));

async function streamed(chunks: Iterable<string | Uint8Array>): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of parseListingStream(chunks)) entries.push(entry);
  return entries;
}

function* cut<Part extends string | Uint8Array>(whole: Part, sizes: readonly number[]): Generator<Part> {
  for (let at = 0, i = 0; at < whole.length; i++) {
    const size = sizes[i % sizes.length] ?? 1;
    yield whole.slice(at, at + size) as Part;
    at += size;
  }
}

describe('parseListing', () => {
  it('reads any text, loses no visible character and gives papers that the schema accepts', () => {
    fc.assert(
      fc.property(text, (input) => {
        const listing = parseListing(input);
        expect(accountOf(input, listing).lost).toBe(0);
        for (const item of listing.papers) paperSchema.parse(item);
      }),
      { numRuns: 500 },
    );
  });

  it('gives back the papers that formatListing printed, whatever they hold', () => {
    fc.assert(
      fc.property(papers, (list) => {
        expect(parseListing(formatListing(list)).papers).toEqual(list);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['one line without a blank', 'x'.repeat(100_000)],
    ['sentences without blanks', '.A'.repeat(50_000)],
    ['capitals in words', 'fooBar'.repeat(17_000)],
    ['lists of names', 'John Smith, '.repeat(5_000)],
    ['lines of capitals', `${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.repeat(9)}\n`.repeat(100)],
    ['lines that are almost categories', `${'a-.A---'.repeat(40)}\n`.repeat(100)],
    ['lines of one word', 'word\n'.repeat(3_000)],
    ['nested braces', `${'{'.repeat(2_000)}${'}'.repeat(2_000)}`],
    [
      'every character',
      Array.from({ length: 65_536 }, (_unused, i) => String.fromCharCode((i * 7919) % 65_536)).join(''),
    ],
    ['broken records', 'TY  - \n'.repeat(2_000)],
    ['broken mailings', '\\\\\nTitle: x\n'.repeat(1_000)],
  ])('reads %s, and loses nothing', (_name, input) => {
    expect(accountOf(input, parseListing(input)).lost).toBe(0);
  });

  it('writes to no built-in prototype', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      parseListing(name);
      parseListing(`${name}\n${name}\n`);
    }
    for (const host of [Object, Object.prototype, Function.prototype, Array.prototype, Object.prototype.toString])
      expect(Object.keys(host)).toEqual([]);
  });
});

describe('the look at the characters of a listing', () => {
  const mixed = fc.string({
    unit: fc.constantFrom(
      ...'aB3 .,:/&#*[]"\n\u2028\r\u0085\ud800é😀',
      '\r\n',
      'www.a.org',
      '. ',
      '.Co',
      '  ',
      'doi:10.1145/12',
    ),
    maxLength: 80,
  });

  it('finds the lines of any text', () => {
    fc.assert(
      fc.property(fc.oneof(mixed, text, fc.string({ unit: 'binary' })), (input) => {
        const { starts, ends } = new LineScanner().scan(input);
        expect({ starts, ends }).toEqual(splitLines(input));
      }),
      { numRuns: 500 },
    );
  });

  it('misses nothing that is cleaned, and no link', () => {
    fc.assert(
      fc.property(mixed, (input) => {
        const { starts, ends, signs } = new LineScanner().scan(input);
        starts.forEach((start, i) => {
          const line = input.slice(start, ends[i]);
          const sign = signs[i] ?? 0;
          if ((sign & LINE_SIGN.odd) !== 0) return;
          if (!/^\s*[#*[]/.test(line)) expect(clean(line)).toBe(line.trim());
          if (findLinks(line).length > 0) expect(sign & LINE_SIGN.link).toBe(LINE_SIGN.link);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('gives titles in ASCII the ids that all titles have', () => {
    const identifier = new AsciiIdentifier();
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 120 }), (title) => {
        const bytes = new TextEncoder().encode(`[${title}]`);
        const known = identifier.identify(bytes, 1, bytes.length - 1);
        if (known === undefined) expect(title).not.toMatch(/[a-z\d]/i);
        else expect(known).toEqual(identified(idOf({ title })));
      }),
      { numRuns: 500 },
    );
  });
});

describe('parseListingStream', () => {
  it('gives the entries of the whole text, however strings are split', async () => {
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }),
        async (input, sizes) => {
          expect(await streamed(cut(input, sizes))).toEqual(parseListing(input).entries);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('gives the entries of a listing of several blocks, split inside characters of UTF-8', async () => {
    const page = readFixture('trending').replaceAll(' e', ' é').replaceAll('We ', '𝒲e ');
    const long = [1, 2, 3, 4, 5].map((i) => page.replaceAll('. ', `. ${i}`)).join('\n');
    const expected = parseListing(long).entries;
    expect(await streamed(cut(new TextEncoder().encode(long), [1021, 65_537, 7]))).toEqual(expected);
    expect(expected.filter((entry) => entry.paper).length).toBeGreaterThan(500);
  });
});
