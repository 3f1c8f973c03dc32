import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { RunnableLambda } from '@langchain/core/runnables';
import { PaperIndex, parseListing } from 'paperkin';
import { PaperRetriever } from './retriever.js';

const { papers } = parseListing(readFileSync('listing.md', 'utf8'));
const retriever = new PaperRetriever({ index: new PaperIndex(papers), options: { limit: 2 } });

test('retrieves papers as documents, with the words they were found for', async () => {
  const [document] = await retriever.invoke('steel in frost');
  assert.match(document?.pageContent ?? '', /^Strain and Cracks in Steel Bridges under Frost\n\nSteel bridges crack/);
  assert.equal(document?.metadata.url, 'https://arxiv.org/abs/2402.09903');
  assert.ok(document?.metadata.words.some((word) => /frost/i.test(word)));
});

test('takes its part in a chain', async () => {
  const context = retriever.pipe(
    RunnableLambda.from((documents: { pageContent: string }[]) => documents.map(({ pageContent }) => pageContent)),
  );
  assert.equal((await context.invoke('snails')).length, 2);
});
