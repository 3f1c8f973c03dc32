import { describe, expect, it } from 'vitest';
import { accountOf } from '../../src/listing/account.js';
import { parseListing, parseListingStream } from '../../src/listing/parse.js';
import type { Entry } from '../../src/paper/reader/entry.js';

const record = (i: number): string => `TY  - JOUR\nTI  - Paper ${i}\nPY  - 2020\nER  - \n`;
const text = Array.from({ length: 20 }, (_unused, i) => record(i)).join('');

describe('limits', () => {
  it('give the papers so far and say where reading ended', () => {
    const listing = parseListing(text, { limits: { papers: 3 } });
    expect(listing.papers.map(({ title }) => title)).toEqual(['Paper 0', 'Paper 1', 'Paper 2']);
    expect(listing.diagnostics.filter(({ code }) => code === 'limit-reached')).toMatchObject([
      { severity: 'warning', message: 'the listing has more than 3 papers; the rest was not read' },
    ]);
    expect(listing.diagnostics.at(-1)?.span).toEqual({
      start: 3 * record(0).length,
      end: text.length,
      line: 13,
      column: 1,
    });
    expect(accountOf(text, listing).lost).toBe(0);
  });

  it('hold for characters, cut anywhere', () => {
    const listing = parseListing(text, { limits: { characters: record(0).length * 2 + 5 } });
    expect(listing.papers).toHaveLength(2);
    expect(listing.diagnostics.at(-1)).toMatchObject({
      code: 'limit-reached',
      span: { line: 9, column: 6, end: text.length },
    });
    expect(accountOf(text, listing).lost).toBe(0);
  });

  it('say nothing where they are not reached', () => {
    const { diagnostics } = parseListing(text, { limits: { papers: 20, characters: text.length } });
    expect(diagnostics.filter(({ code }) => code === 'limit-reached')).toEqual([]);
  });

  it('end a stream', async () => {
    let taken = 0;
    function* chunks(): Generator<string> {
      for (let i = 0; i < 1e6; i++) {
        taken++;
        yield record(i);
      }
    }
    const entries: Entry[] = [];
    for await (const entry of parseListingStream(chunks(), { limits: { papers: 5 } })) entries.push(entry);
    expect(entries.filter(({ paper }) => paper)).toHaveLength(5);
    expect(entries.at(-1)?.diagnostics[0]?.code).toBe('limit-reached');
    expect(taken).toBeLessThan(20_000);
  });

  it('throw in strict mode', () => {
    expect(() => parseListing('A Title\n', { limits: { papers: 0 } })).toThrow(
      'limits.papers must be a whole number from 1',
    );
    expect(() => parseListing(text, { strict: true, limits: { papers: 3 } })).toThrow();
  });
});
