import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { parseListing } from 'paperkin';
import { updateLibrary } from 'paperkin/node';

const listing = readFileSync('listing.md', 'utf8');
const client = new Client({ name: 'check', version: '1.0.0' });

before(async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'mcp-server-')), 'papers.pk');
  await updateLibrary(file, (library) => {
    library.add(parseListing(listing), { from: 'list', date: '2024-02-05' });
    library.like(1);
  });
  const args = ['--import', 'tsx', 'src/main.ts', file];
  await client.connect(new StdioClientTransport({ command: process.execPath, args }));
});
after(() => client.close());

async function call(name: string, args: Record<string, unknown> = {}): Promise<string> {
  const { content, isError } = await client.callTool({ name, arguments: args });
  const [first] = content as { type: string; text: string }[];
  assert.ok(first?.type === 'text' && isError !== true, first?.text);
  return first.text;
}

async function titles(name: string, args?: Record<string, unknown>): Promise<string[]> {
  const { papers } = JSON.parse(await call(name, args)) as { papers: { title: string }[] };
  return papers.map(({ title }) => title);
}

test('offers five tools', async () => {
  const { tools } = await client.listTools();
  assert.deepEqual(tools.map(({ name }) => name).sort(), ['export', 'parse', 'recommend', 'related', 'search']);
});

test('reads a list', async () => {
  assert.equal((await titles('parse', { text: listing })).length, 3);
});

test('searches, finds what is related and recommends', async () => {
  assert.deepEqual(await titles('search', { query: 'steel bridges' }), [
    'Strain and Cracks in Steel Bridges under Frost',
  ]);
  assert.deepEqual(await titles('related', { number: 1 }), ['A Camera Trap Detector for Slugs and Snails at Night']);
  assert.deepEqual(await titles('recommend'), ['A Camera Trap Detector for Slugs and Snails at Night']);
});

test('exports the papers asked for', async () => {
  const bibtex = await call('export', { numbers: [3] });
  assert.match(bibtex, /title = \{Strain and Cracks in Steel Bridges under Frost\}/);
  assert.equal(bibtex.match(/^@/gm)?.length, 1);
});

test('refuses a number that is none', async () => {
  await assert.rejects(call('related', { number: 99 }), /no paper of this number/);
});
