import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { loadKeywordModel } from 'paperkin';
import { createApp } from './app.js';

const listing = readFileSync('listing.md', 'utf8');
const app = createApp(await loadKeywordModel());

async function post(path: string, body: unknown): Promise<{ status: number; json: unknown }> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: text,
  });
  return { status: response.status, json: await response.json() };
}

const { json } = await post('/parse', { listing });
const { papers } = json as { papers: { id: string; title: string }[] };
const snails = papers[0]?.id ?? '';

test('reads a listing', () => {
  assert.deepEqual(
    papers.map(({ title }) => title),
    [
      'Counting Garden Snails with Low-Cost Cameras',
      'A Camera Trap Detector for Slugs and Snails at Night',
      'Strain and Cracks in Steel Bridges under Frost',
    ],
  );
});

test('gives keywords of every paper', async () => {
  const { json } = await post('/keywords', { listing, limit: 2 });
  const keywords = json as { id: string; keywords: { phrase: string }[] }[];
  assert.equal(keywords.length, 3);
  assert.equal(keywords[0]?.id, snails);
  assert.equal(keywords[0]?.keywords.length, 2);
});

test('finds related papers and says why', async () => {
  const { json } = await post('/related', { listing, id: snails });
  const matches = json as { title: string; words: string[] }[];
  assert.equal(matches[0]?.title, 'A Camera Trap Detector for Slugs and Snails at Night');
  assert.ok(matches[0]?.words.includes('snails'));
  assert.equal((await post('/related', { listing, id: 'none' })).status, 404);
});

test('searches, and forgives a typing mistake', async () => {
  const { json } = await post('/search', { listing, query: 'steel brigdes', limit: 1 });
  assert.equal((json as { title: string }[])[0]?.title, 'Strain and Cracks in Steel Bridges under Frost');
});

test('says in JSON what is wrong with a request', async () => {
  const missing = await post('/search', { listing });
  assert.equal(missing.status, 400);
  assert.match(JSON.stringify(missing.json), /"at":"query"/);
  assert.equal((await post('/parse', '{')).status, 400);
  assert.equal((await post('/parse', { listing: 'x'.repeat(1_000_001) })).status, 413);
  assert.equal((await post('/nowhere', {})).status, 404);
});
