// Related papers and search against peers: npx tsx bench/quality/similarity.ts --data DIR [--half tune|report] [--skip natural,minisearch] [--only cacm,reviews]
import { parseArgs } from 'node:util';
import { dataFolder, readTasks, type Task } from '../similarity/data.js';
import { halfWidth, type Measures, mean, measure } from '../similarity/metrics.js';
import {
  bm25,
  flexSearch,
  lunrSearch,
  minisearch,
  naturalTfIdf,
  oramaSearch,
  paperkin,
  type Ranker,
  sklearn,
  winkBm25,
} from '../similarity/rankers.js';
import { HOW_TO_INSTALL, hasSklearn } from '../similarity/sklearn.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    half: { type: 'string', default: 'report' },
    skip: { type: 'string', default: '' },
    only: { type: 'string' },
    queries: { type: 'string', default: '250' },
  },
});
/** Most queries of a task and half: enough for narrow intervals. */
const MOST_QUERIES = Number(values.queries);
/** Papers that ask for papers; in the other sets texts do. */
const RELATED = ['ieeevis', 'cacm', 'cisi', 'awesome-lists', 'reviews'];

const rankers = new Map<string, Ranker>([
  ['paperkin', paperkin()],
  ['paperkin, smoothed', paperkin({ smoothing: true })],
  ['BM25', bm25()],
  ['more-like-this', bm25({ most: 25 })],
  ['wink-bm25', winkBm25],
  ['lunr', lunrSearch],
  ['minisearch', minisearch],
  ['Orama', oramaSearch],
  ['FlexSearch', flexSearch],
  ['natural', naturalTfIdf],
]);
if (hasSklearn()) {
  rankers.set('scikit-learn TF-IDF', sklearn('default')).set('arxiv-sanity-lite', sklearn('arxiv-sanity'));
} else console.log(HOW_TO_INSTALL);
for (const name of values.skip.split(',')) rankers.delete(name);

/** Queries of one half, told apart by a hash of their ids, every n-th where there are many; of reviews each second one whole. */
function half(task: Task, place: number): Task['queries'] {
  const hash = (id: string) => [...id].reduce((sum, character) => Math.imul(sum, 31) + character.charCodeAt(0), 7);
  const parity = values.half === 'tune' ? 0 : 1;
  const queries =
    task.set === 'reviews'
      ? task.queries.filter(() => place % 2 === parity)
      : task.queries.filter(({ id }) => (hash(id) & 1) === parity);
  const step = Math.max(1, Math.ceil(queries.length / MOST_QUERIES));
  return queries.filter((_, number) => number % step === 0);
}

/** Measures of the queries of a set; the tasks of a set count alike. */
interface Row {
  readonly measures: Measures[];
  readonly weights: number[];
}

const KEYS = ['ndcg10', 'map', 'recall50'] as const;
const percent = (value: number) => (100 * value).toFixed(1);

/** Values scaled so that their plain mean is the mean of the tasks' means. */
function weighed({ measures, weights }: Row, key: keyof Measures): number[] {
  const unit = mean(weights);
  return measures.map((one, i) => (one[key] * weights[i]!) / unit);
}

function differences(row: Row, other: Row, key: keyof Measures): number[] {
  const theirs = weighed(other, key);
  return weighed(row, key).map((value, i) => value - theirs[i]!);
}

function cell(column: readonly number[]): string {
  return `${percent(mean(column))} ± ${percent(halfWidth(column))}`;
}

const sets = new Map<string, Map<string, Row>>();
for (const set of new Set(readTasks(dataFolder()).map((task) => task.set))) {
  if (values.only !== undefined && !values.only.split(',').includes(set)) continue;
  const parts = readTasks(dataFolder())
    .filter((task) => task.set === set)
    .map((task, place) => ({ task, queries: half(task, place) }))
    .filter(({ queries }) => queries.length > 0);
  const rows = new Map<string, Row>();
  for (const [name, ranker] of rankers) {
    const row: Row = { measures: [], weights: [] };
    for (const { task, queries } of parts) {
      const rankings = await ranker(task, queries);
      row.measures.push(...rankings.map((ranking, i) => measure(ranking, queries[i]!.relevant)));
      row.weights.push(...queries.map(() => 1 / queries.length));
    }
    rows.set(name, row);
  }
  sets.set(set, rows);
  const count = (all: number[]) => all.reduce((sum, one) => sum + one, 0);
  const papers = count(parts.map(({ task }) => task.papers.length));
  console.log(`\n### ${set} (${papers} papers, ${count(parts.map(({ queries }) => queries.length))} queries)\n`);
  console.log('| | nDCG@10 (%) | MAP (%) | recall@50 (%) | nDCG@10 behind paperkin |\n|---|---|---|---|---|');
  const own = rows.get('paperkin')!;
  for (const [name, row] of rows) {
    const behind = name === 'paperkin' ? '' : cell(differences(own, row, 'ndcg10'));
    console.log(`| ${name} | ${KEYS.map((key) => cell(weighed(row, key))).join(' | ')} | ${behind} |`);
  }
}

const related = RELATED.filter((set) => sets.has(set));
if (rankers.has('paperkin, smoothed')) {
  console.log('\n### Change by smoothing\n\n| | nDCG@10 | MAP | recall@50 |\n|---|---|---|---|');
  for (const [set, rows] of sets) {
    const cells = KEYS.map((key) => cell(differences(rows.get('paperkin, smoothed')!, rows.get('paperkin')!, key)));
    console.log(`| ${set} | ${cells.join(' | ')} |`);
  }
  const means = KEYS.map((key) =>
    percent(
      mean(
        related.map((set) =>
          mean(differences(sets.get(set)!.get('paperkin, smoothed')!, sets.get(set)!.get('paperkin')!, key)),
        ),
      ),
    ),
  );
  console.log(`| mean of ${related.join(', ')} | ${means.join(' | ')} |`);
}
