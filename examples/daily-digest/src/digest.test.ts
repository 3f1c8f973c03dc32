import assert from 'node:assert/strict';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadLibrary } from 'paperkin/node';
import { dailyDigest, type Settings } from './digest.js';

const folder = await mkdtemp(join(tmpdir(), 'daily-digest-'));
const settings: Settings = {
  ...(JSON.parse(await readFile('settings.json', 'utf8')) as Settings),
  library: join(folder, 'papers.pk'),
  out: join(folder, 'digests'),
};

test('picks by interests on the first day', async () => {
  const digest = await dailyDigest(settings, ['listings/monday.md'], '2024-02-05');
  assert.equal(digest.size, 3);
  assert.deepEqual(
    digest.picks.map(({ title, words }) => [title, words[0]]),
    [
      ['Counting Garden Snails with Low-Cost Cameras', 'animals of gardens'],
      ['A Camera Trap Detector for Slugs and Snails at Night', 'animals of gardens'],
      ['Strain and Cracks in Steel Bridges under Frost', 'ice and steel'],
    ],
  );
});

test('knows on the second day what is new, and fills what the first listing left out', async () => {
  const digest = await dailyDigest(settings, ['listings/tuesday.bib'], '2024-02-06');
  assert.deepEqual(
    digest.fresh?.map(({ title }) => title),
    ['Hedgehogs, Slugs and the Food Web of Gardens'],
  );
  assert.deepEqual(
    digest.picks.map(({ title }) => title),
    ['Hedgehogs, Slugs and the Food Web of Gardens'],
  );
  const library = await loadLibrary(settings.library);
  assert.deepEqual(library.get('doi:10.5555/snails')?.paper.date, '2024');
});

test('writes Markdown, a page and a message', async () => {
  const read = (ending: string) => readFile(join(settings.out, `2024-02-06.${ending}`), 'utf8');
  assert.match(await read('md'), /# Papers of 2024-02-06/);
  assert.match(await read('html'), /<html/);
  assert.match(await read('eml'), /^To: me@example\.org/m);
});
