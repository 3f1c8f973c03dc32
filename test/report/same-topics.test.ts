import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { discoverTopics, loadKeywordModel, parseListing } from '../../src/index.js';
import { analyse } from '../../src/report/analysis.js';

it('names topics in digest and report as discoverTopics names them', async () => {
  const { papers } = parseListing(readFileSync('fixtures/trending/listing.txt', 'utf8'));
  const some = papers.slice(0, 60);
  const model = await loadKeywordModel();
  const { topics } = analyse([...some, ...some], { keywordModel: model });
  expect(topics).toEqual(discoverTopics(some, { model, sections: 'auto' }));
});
