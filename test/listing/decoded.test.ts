import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseListing, parseListingStream } from '../../src/listing/parse.js';
import { readListing } from '../../src/node/read-listing.js';
import type { Entry } from '../../src/paper/reader/entry.js';

const folder = mkdtempSync(join(tmpdir(), 'paperkin-'));
afterAll(() => rmSync(folder, { recursive: true }));

const record = (title: string): string => `TY  - JOUR\nTI  - ${title}\nAU  - Quíll, Zoë\nER  - \n\n`;
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

async function streamed(chunks: readonly (string | Uint8Array)[]): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of parseListingStream(chunks)) entries.push(entry);
  return entries;
}

const chunksOf = (bytes: Uint8Array, size: number): Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_unused, i) => bytes.subarray(i * size, (i + 1) * size));

const titlesOf = (entries: readonly Entry[]): string[] => entries.flatMap(({ paper }) => paper?.title ?? []);
const saidOf = (entries: readonly Entry[]): string[] =>
  entries.flatMap(({ diagnostics }) =>
    diagnostics.flatMap(({ code, message }) => (code === 'decoded-as' ? message : [])),
  );

describe('a listing of bytes', () => {
  const early = latin1(record('Snails of Zoë'));
  const late = latin1(
    Array.from({ length: 3000 }, (_unused, i) =>
      record(`Snails ${i}`)
        .normalize('NFD')
        .replace(/[^ -~\n]/g, ''),
    ).join('') + record('Snails of Zoë'),
  );

  it('says how its bytes were read: first where its beginning shows it, else last', async () => {
    const first = await streamed([early]);
    expect(first[0]?.diagnostics).toEqual([
      {
        severity: 'info',
        code: 'decoded-as',
        message: 'the bytes were read as windows-1252: its bytes are no UTF-8',
        span: { start: 0, end: 0, line: 1, column: 1 },
      },
    ]);
    expect(titlesOf(first)).toEqual(['Snails of Zoë']);
    const last = await streamed([late]);
    expect(titlesOf(last).at(-1)).toBe('Snails of Zoë');
    expect(saidOf(last.slice(-1))).toEqual([
      `the bytes were read as utf-8: those that are none of it, the first at ${late.indexOf(0xeb)}, as windows-1252`,
    ]);
    expect(saidOf(last)).toHaveLength(1);
  });

  it('is read from a file as from a stream of any chunks', async () => {
    const path = join(folder, 'listing.ris');
    for (const bytes of [
      early,
      late,
      new TextEncoder().encode(`\ufeff${record('Zoë')}`),
      Buffer.from(`\ufeff${record('Zoë')}`, 'utf16le'),
    ]) {
      writeFileSync(path, bytes);
      const { entries, papers, diagnostics } = await readListing(path);
      expect(papers.at(-1)?.authors).toEqual(['Quíll, Zoë']);
      expect(diagnostics).toEqual(entries.flatMap((entry) => entry.diagnostics));
      for (const size of [7, 70_000, bytes.length]) expect(await streamed(chunksOf(bytes, size))).toEqual(entries);
    }
  });

  it('says nothing of UTF-8, and has the places of the text', async () => {
    const text = record('Zoë');
    expect(await streamed(chunksOf(new TextEncoder().encode(text), 3))).toEqual(parseListing(text).entries);
  });

  it('may come in bytes and strings by turns', async () => {
    const chunks = [record('A'), latin1(record('Zoë')), record('B'), new TextEncoder().encode(record('Noël'))];
    const entries = await streamed(chunks);
    expect(titlesOf(entries)).toEqual(['A', 'Zoë', 'B', 'Noël']);
    expect(saidOf(entries)).toHaveLength(1);
  });

  it('is no text in strict mode for being no UTF-8', async () => {
    const entries: Entry[] = [];
    for await (const entry of parseListingStream(
      [latin1(`${record('Zoë').replace('ER', 'AB  - We count them.\nER')}`)],
      { strict: true },
    ))
      entries.push(entry);
    expect(saidOf(entries)).toHaveLength(1);
  });
});
