import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseListing } from 'paperkin';
import type { Embedder } from './embedder.js';
import { indexWithVectors } from './related.js';

const { papers } = parseListing(readFileSync('listing.md', 'utf8'));

/** In place of a model, which a check must not fetch: one number for animals, one for buildings. */
const standIn: Embedder = async (texts) =>
  texts.map((text) => [/snail/i.test(text) ? 1 : 0.1, /bridge/i.test(text) ? 1 : 0.1]);

test('says how much of a score is due to meaning', async () => {
  const index = await indexWithVectors(papers, standIn);
  const [match] = index.related(papers[0]?.id ?? '', { limit: 1 });
  assert.equal(match?.paper.title, 'A Camera Trap Detector for Slugs and Snails at Night');
  assert.ok((match?.meaning ?? 0) > 0);
});

test('finds a paper by meaning that has no word of the question', async () => {
  const index = await indexWithVectors(papers, standIn);
  const [vector] = await standIn(['bridge']);
  assert.equal(index.search('viaducts', { vector })[0]?.paper.title, 'Strain and Cracks in Steel Bridges under Frost');
});

test('asks the model for a few texts at a time', async () => {
  const sizes: number[] = [];
  const many = Array.from({ length: 70 }, (_, i) => ({ id: `${i}`, title: `Snails ${i}`, abstract: '', links: [] }));
  const index = await indexWithVectors(many, (texts) => {
    sizes.push(texts.length);
    return standIn(texts);
  });
  assert.deepEqual(sizes, [32, 32, 6]);
  assert.equal(index.size, 70);
});
