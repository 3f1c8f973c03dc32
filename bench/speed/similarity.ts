// Speed of the built package against peers, in one run: npm run build && npx tsx bench/speed/similarity.ts --data DIR
//   --part build,peers,answers,query,pairs,load   which parts to run (all but growth)
//   --part growth --sizes 10000,30000 how cost grows, one size after the other
// Seconds are those of one processor (user + system), which other work on the machine disturbs least.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import MiniSearch from 'minisearch';
import type { Paper } from '../../src/paper/paper.js';
import { readPapers, textOf } from '../similarity/data.js';
import { loadNatural } from '../similarity/rankers.js';
import { HOW_TO_INSTALL, hasSklearn, runPython } from '../similarity/sklearn.js';
import { endlessPapers } from './endless-papers.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    part: { type: 'string', default: 'build,peers,answers,query,pairs,load' },
    sizes: { type: 'string', default: '10000,30000,100000,300000,1000000' },
  },
});
if (values.data === undefined) throw new Error('say where the data is: --data DIR');
const parts = values.part.split(',');
const built = new URL('../../dist/index.js', import.meta.url).href;
const { PaperIndex } = (await import(built)) as typeof import('../../src/index.js');

const file = join(values.data, 'arxiv', 'papers.jsonl.gz');
const papers = readPapers(file);
const sklearn = hasSklearn();
if (!sklearn) console.log(HOW_TO_INSTALL);

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Seconds of one processor, and of the clock, that some work takes, and what it gives. */
function timed<T>(work: () => T): { seconds: number; wall: number; result: T } {
  const start = processorSeconds();
  const clock = performance.now();
  const result = work();
  return { seconds: processorSeconds() - start, wall: (performance.now() - clock) / 1000, result };
}

/** Builds an index and asks it once, so that nothing is left for later. */
function build(some: readonly Paper[], pairs = 0.5): InstanceType<typeof PaperIndex> {
  const index = new PaperIndex(some, { pairs });
  index.related(some[0]!.id, { terms: 0 });
  return index;
}

function queryTimes(
  index: InstanceType<typeof PaperIndex>,
  ids: readonly string[],
  count: number,
): { median: number; wall: number } {
  const seconds: number[] = [];
  const walls: number[] = [];
  for (let i = 0; i < count; i++) {
    const { seconds: time, wall } = timed(() => index.related(ids[(i * 7919) % ids.length]!, { terms: 5 }));
    seconds.push(time);
    walls.push(wall);
  }
  return { median: median(seconds), wall: median(walls) };
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;
}

function row(name: string, own: number, peer: number | undefined, unit = 's'): void {
  const factor = unit === 'ms' ? 1000 : 1;
  const print = (seconds: number) => `${(seconds * factor).toFixed(2)} ${unit}`;
  console.log(
    `| ${name} | ${print(own)} | ${peer === undefined ? '' : `${print(peer)} | ${(peer / own).toFixed(1)}`} |`,
  );
}

if (parts.includes('build')) {
  console.log('\n| build | paperkin | peer | ratio |\n|---|---|---|---|');
  build(papers.slice(0, 2000));
  for (const size of [50_000, papers.length]) {
    for (const ngrams of [1, 2]) {
      const own = timed(() => build(papers.slice(0, size), ngrams === 1 ? 0 : 0.5)).seconds;
      const peer = sklearn ? runPython<{ build: number }>('sklearn_speed.py', { file, size, ngrams }).build : undefined;
      row(`${size} papers, ${ngrams === 1 ? 'words' : 'words and pairs'}: TfidfVectorizer`, own, peer);
    }
  }
}

if (parts.includes('peers')) {
  console.log('\n| build | paperkin | peer | ratio |\n|---|---|---|---|');
  build(papers.slice(0, 2000));
  const some = papers.slice(0, 20_000);
  const search = timed(() => new MiniSearch<Paper>({ fields: ['title', 'abstract'] }).addAll(some)).seconds;
  row('20000 papers, words and pairs: minisearch (words)', timed(() => build(some)).seconds, search);
  row('20000 papers, words: minisearch (words)', timed(() => build(some, 0)).seconds, search);
  const few = papers.slice(0, 5000);
  const model = timed(() => naturalModel(few).tfidfs(['network'])).seconds;
  row('5000 papers, words and pairs: natural (words)', timed(() => build(few)).seconds, model);
  row('5000 papers, words: natural (words)', timed(() => build(few, 0)).seconds, model);
}

if (parts.includes('answers')) {
  console.log('\n| text in until related papers out | paperkin | peer | ratio |\n|---|---|---|---|');
  build(papers.slice(0, 2000));
  for (const size of [1000, 2000, 5000]) {
    for (const asked of [1, 100]) {
      const some = papers.slice(0, size);
      const own = timed(() => {
        const index = new PaperIndex(some);
        for (const { id } of some.slice(0, asked)) index.related(id, { terms: 0 });
      }).seconds;
      const search = timed(() => {
        const index = new MiniSearch<Paper>({ fields: ['title', 'abstract'] });
        index.addAll(some);
        for (const paper of some.slice(0, asked)) index.search(textOf(paper)).slice(0, 10);
      }).seconds;
      const tokenizer = new (loadNatural().WordTokenizer)();
      const model = timed(() => {
        const tfidf = naturalModel(some);
        for (const paper of some.slice(0, asked)) best(tfidf.tfidfs(tokenizer.tokenize(textOf(paper).toLowerCase())));
      }).seconds;
      row(`${size} papers, related papers of ${asked}: minisearch`, own, search);
      row(`${size} papers, related papers of ${asked}: natural`, own, model);
    }
  }
}

function naturalModel(some: readonly Paper[]): InstanceType<ReturnType<typeof loadNatural>['TfIdf']> {
  const tfidf = new (loadNatural().TfIdf)();
  for (const paper of some) tfidf.addDocument(textOf(paper));
  return tfidf;
}

/** Places of the ten greatest numbers. */
function best(scores: readonly number[]): number[] {
  return [...scores.keys()].sort((a, b) => scores[b]! - scores[a]!).slice(0, 10);
}

if (parts.includes('query')) {
  console.log('\n| one related query, median | paperkin | scikit-learn | ratio |\n|---|---|---|---|');
  const some = papers.slice(0, 100_000);
  const index = build(some);
  const ids = some.map(({ id }) => id);
  queryTimes(index, ids, 200);
  const own = queryTimes(index, ids, 1000);
  const request = { file, size: some.length, ngrams: 1, queries: 30 };
  const peer = sklearn ? runPython<{ query: number; queryWall: number }>('sklearn_speed.py', request) : undefined;
  row('100000 papers, processor (scikit-learn: words alone)', own.median, peer?.query, 'ms');
  row('100000 papers, clock (scikit-learn: words alone)', own.wall, peer?.queryWall, 'ms');
}

if (parts.includes('pairs')) {
  console.log('\n| top 10 of all pairs | paperkin | scikit-learn | ratio |\n|---|---|---|---|');
  const some = papers.slice(0, 10_000);
  const index = build(some);
  const own = timed(() => index.neighbours({ k: 10 })).seconds;
  const request = { file, size: some.length, ngrams: 2, pairs: some.length };
  row('10000 papers', own, sklearn ? runPython<{ pairs: number }>('sklearn_speed.py', request).pairs : undefined);
}

if (parts.includes('load')) {
  console.log('\n| saved index | to load | to build | ratio |\n|---|---|---|---|');
  const building = timed(() => build(papers));
  const saving = timed(() => building.result.toBytes());
  const bytes = saving.result;
  const loading = timed(() => PaperIndex.fromBytes(bytes));
  row(`${papers.length} papers`, loading.seconds, building.seconds);
  const asking = timed(() => loading.result.related(papers[1]!.id));
  row(`${papers.length} papers, first related query too`, loading.seconds + asking.seconds, building.seconds);
  const small = building.result.toBytes({ papers: 'ids' });
  const perPaper = (length: number) => `${Math.round(length / papers.length)} bytes per paper`;
  console.log(
    `\nsaved in ${saving.seconds.toFixed(2)} s; ${perPaper(bytes.length)}, ${perPaper(small.length)} without the papers`,
  );
}

if (parts.includes('growth')) {
  console.log(
    '\n| papers | build | first query | related query, median | memory | saved, without papers | recommend |\n|---|---|---|---|---|---|---|',
  );
  for (const size of values.sizes.split(',').map(Number)) {
    const index = new PaperIndex<Paper>([], { papers: 'ids' });
    const source = endlessPapers(papers);
    let making = 0;
    const ids: string[] = [];
    while (ids.length < size) {
      const batch = Array.from({ length: Math.min(10_000, size - ids.length) }, () => source.next().value as Paper);
      for (const { id } of batch) ids.push(id);
      making += timed(() => index.addAll(batch)).seconds;
    }
    const first = timed(() => index.related(ids[0]!));
    const times = queryTimes(index, ids, 200);
    const memory = process.memoryUsage().rss / 2 ** 30;
    const advice = timed(() => index.recommend(ids.slice(100, 105), { terms: 5 }));
    const bytes = index.toBytes().length / size;
    console.log(
      `| ${size} | ${making.toFixed(1)} s | ${first.seconds.toFixed(2)} s | ${(1000 * times.median).toFixed(2)} ms (clock ${(1000 * times.wall).toFixed(2)}) | ${memory.toFixed(2)} GiB | ${bytes.toFixed(0)} | ${(1000 * advice.seconds).toFixed(0)} ms |`,
    );
  }
}
