import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { parseListing } from '../../src/listing/parse.js';
import { readListing } from '../../src/node/read-listing.js';
import { fixtureNames, fixturePath, parseFixture, readFixture } from '../listing/fixtures.js';

const folder = mkdtempSync(join(tmpdir(), 'paperkin-read-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('reads a file piece by piece as parseListing reads the whole', async () => {
  for (const name of fixtureNames().filter((_name, i) => i % 7 === 0))
    expect(await readListing(fixturePath(name, 'listing.txt'))).toEqual(await parseFixture(readFixture(name)));
});

it('reads files of many pieces', async () => {
  const text = Array.from(
    { length: 4000 },
    (_unused, i) => `TY  - JOUR\nTI  - Paper ${i}\nN1  - ${'x'.repeat(200)}\nER  - \n`,
  ).join('\n');
  const path = join(folder, 'many.ris');
  writeFileSync(path, text);
  const listing = await readListing(path);
  expect(listing.papers).toHaveLength(4000);
  expect(listing).toEqual(parseListing(text));
});

it('in strict mode names all that is wrong, and a path that is none', async () => {
  const path = join(folder, 'strict.json');
  writeFileSync(path, '[{"title": "One", "year": 2020}, {"title": , "year": 1}, {"title": "Two", "year": 2020}]');
  await expect(readListing(path, { strict: true })).rejects.toMatchObject({ name: 'ListingError' });
  await expect(readListing(join(folder, 'absent'))).rejects.toMatchObject({ code: 'ENOENT' });
});
