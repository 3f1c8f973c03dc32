import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Answer, Request } from './messages.js';

const listing = readFileSync('listing.md', 'utf8');

/** What a worker of a browser has and a thread of Node has not. */
const BROWSER = `
const { parentPort } = require('node:worker_threads');
globalThis.self = globalThis;
self.postMessage = (data) => parentPort.postMessage(data);
const early = [];
parentPort.on('message', (data) => early.push(data));
self.addEventListener = (_, listener) => {
  for (const data of early) listener({ data });
  parentPort.removeAllListeners('message').on('message', (data) => listener({ data }));
};
import(${JSON.stringify(pathToFileURL('dist/worker.js').href)});
`;
const worker = new Worker(BROWSER, { eval: true });
after(() => worker.terminate());

function ask(request: Request): Promise<Answer> {
  worker.postMessage({ id: 1, request });
  return new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
}

test('the built worker reads a listing and searches in it', async () => {
  const { papers } = await ask({ listing });
  assert.deepEqual(
    papers.map(({ title, url }) => [title, url]),
    [
      ['Counting Garden Snails with Low-Cost Cameras', 'https://arxiv.org/abs/2402.09901'],
      ['A Camera Trap Detector for Slugs and Snails at Night', 'https://arxiv.org/abs/2402.09902'],
      ['Strain and Cracks in Steel Bridges under Frost', 'https://arxiv.org/abs/2402.09903'],
    ],
  );
  assert.ok(papers.every(({ words }) => words.length > 0));
  const found = await ask({ query: 'brigdes' });
  assert.equal(found.papers[0]?.title, 'Strain and Cracks in Steel Bridges under Frost');
});

test('the page was built beside it and holds nothing of paperkin', () => {
  assert.ok(readFileSync('dist/page.js', 'utf8').length < 3000);
});
