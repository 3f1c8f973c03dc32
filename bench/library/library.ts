/**
 * A library of many papers: seconds to add, ask, save and load, and memory, the growth of the file, and what a day's listing costs.
 *   npx tsx --max-old-space-size=8000 bench/library/library.ts --data DIR [--size 200000] [--day 120]
 * Seconds are those of the clock and of one processor (user + system), which other work on the machine disturbs least. Prints Markdown rows.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { arxivBackground } from '../../src/arxiv.js';
import { Library, loadKeywordModel, type Paper } from '../../src/index.js';
import { loadLibrary, saveLibrary } from '../../src/node.js';
import { readPapers } from '../similarity/data.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    size: { type: 'string', default: '200000' },
    day: { type: 'string', default: '120' },
  },
});
if (values.data === undefined) throw new Error('say where the data is: --data DIR');
const size = Number(values.size);
const day = Number(values.day);
const folder = mkdtempSync(join(tmpdir(), 'paperkin-library-'));
const file = join(folder, 'papers.pk');

async function timed<T>(what: string, work: () => T | Promise<T>): Promise<T> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  const row = [what, ((performance.now() - start) / 1000).toFixed(2), ((user + system) / 1e6).toFixed(2), memory()];
  console.log(`| ${row.join(' | ')} |`);
  return result;
}

/** Heap and array buffers after a collection where there is one, in MB. */
function memory(): string {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  return `${Math.round((heapUsed + arrayBuffers) / 1e6)} (process ${Math.round(rss / 1e6)})`;
}

const byId = new Map<string, Paper>();
for (const set of ['arxiv', 'arxiv-balanced'])
  for (const paper of readPapers(join(values.data, set, 'papers.jsonl.gz'))) byId.set(paper.id, paper);
const papers = [...byId.values()];
byId.clear();
if (papers.length < size + day) console.error(`there are ${papers.length} papers alone`);
const models = { background: await arxivBackground(), keywordModel: await loadKeywordModel() };
const library = new Library(models);
const today = papers.slice(size, size + day);
const yesterday = papers.slice(0, size);
papers.length = 0;

console.log('| step | s | s of processor | MB |\n| --- | --- | --- | --- |');
await timed(`nothing but the ${size} papers as objects`, () => undefined);
const first = await timed('add all', () => library.add(yesterday, { from: 'all', date: '2026-01-01' }));
console.log(`${library.size} papers, ${first.copies.length} copies`);
await timed('index, on the first question', () => library.search('sparse autoencoders'));
const questions = ['language models', 'black hole mergers', 'graph neural networks for molecules', 'random matrices'];
await timed('search, 20 questions', () => {
  for (let i = 0; i < 20; i++) library.search(questions[i % questions.length] as string);
});
await timed('related papers of 20', () => {
  for (let i = 1; i <= 20; i++) library.related(i * 7919);
});
await timed('save', () => saveLibrary(library, file));
console.log(
  `${(statSync(file).size / 1e6).toFixed(0)} MB, ${(statSync(file).size / library.size / 1000).toFixed(2)} kB a paper`,
);
const loaded = await timed('load (while the first is in memory)', () => loadLibrary(file));
await timed('like one, save', () => saveLibrary(loaded.like(1), file));
await timed(`add a day of ${today.length}`, () => loaded.add(today, { from: 'today', date: '2026-01-02' }));
await timed('first question after', () => loaded.search('language models'));
for (let i = 0; i < 20; i++) loaded.like(1 + i * 6101);
await timed('recommend from 21 liked', () => loaded.recommend());
const digest = await timed('digest of the day', () => loaded.digest());
console.log(`${digest.size} papers, ${digest.topics.length} topics, ${digest.picks.length} picks`);
await timed('save after the day', () => saveLibrary(loaded, file));
rmSync(folder, { recursive: true });
