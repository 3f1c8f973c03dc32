// Related papers and search against peers: npx tsx bench/quality/similarity.ts --data DIR [--half tune|report] [--skip natural,minisearch] [--only 'cacm queries,…']
import { parseArgs } from 'node:util';
import { dataFolder, readTasks, type Task } from '../similarity/data.js';
import { halfWidth, type Measures, mean, measure } from '../similarity/metrics.js';
import { bm25, minisearch, naturalTfIdf, paperkin, type Ranker, sklearn } from '../similarity/rankers.js';
import { HOW_TO_INSTALL, hasSklearn } from '../similarity/sklearn.js';

/** Most queries of a task and half: enough for narrow intervals. */
const MOST_QUERIES = 250;

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    half: { type: 'string', default: 'report' },
    skip: { type: 'string', default: '' },
    only: { type: 'string' },
  },
});

const rankers = new Map<string, Ranker>([
  ['paperkin', paperkin()],
  ['paperkin, smoothed', paperkin({ smoothing: {} })],
  ['BM25', bm25()],
  ['more-like-this', bm25({ most: 25 })],
  ['minisearch', minisearch],
  ['natural', naturalTfIdf],
]);
if (hasSklearn()) {
  rankers.set('scikit-learn TF-IDF', sklearn('default')).set('arxiv-sanity-lite', sklearn('arxiv-sanity'));
} else console.log(HOW_TO_INSTALL);

for (const name of values.skip.split(',')) rankers.delete(name);

/** Queries of one half, told apart by a hash of their ids; every n-th where there are many. */
function half(task: Task): Task['queries'] {
  const hash = (id: string) => [...id].reduce((sum, character) => Math.imul(sum, 31) + character.charCodeAt(0), 7);
  const parity = values.half === 'tune' ? 0 : 1;
  const queries = task.queries.filter(({ id }) => (hash(id) & 1) === parity);
  const step = Math.max(1, Math.ceil(queries.length / MOST_QUERIES));
  return queries.filter((_, place) => place % step === 0);
}

const percent = (value: number) => (100 * value).toFixed(1);

for (const task of readTasks(dataFolder())) {
  if (values.only !== undefined && !values.only.split(',').includes(task.name)) continue;
  const queries = half(task);
  console.log(`\n### ${task.name} (${task.papers.length} papers, ${queries.length} queries)\n`);
  console.log('| | nDCG@10 (%) | MAP (%) | recall@50 (%) | nDCG@10 behind paperkin |\n|---|---|---|---|---|');
  let own: readonly Measures[] | undefined;
  for (const [name, ranker] of rankers) {
    const all = ranker(task, queries).map((ranking, i) => measure(ranking, queries[i]!.relevant));
    own ??= all;
    const cell = (key: keyof Measures) => {
      const column = all.map((one) => one[key]);
      return `${percent(mean(column))} ± ${percent(halfWidth(column))}`;
    };
    const behind = own.map((one, i) => one.ndcg10 - all[i]!.ndcg10);
    const difference = own === all ? '' : `${percent(mean(behind))} ± ${percent(halfWidth(behind))}`;
    console.log(`| ${name} | ${cell('ndcg10')} | ${cell('map')} | ${cell('recall50')} | ${difference} |`);
  }
}
