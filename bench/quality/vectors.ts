// Vectors that users give: related papers and search by terms, by vectors, by both: npx tsx bench/quality/vectors.ts --data DIR [--half tune|report] [--part readers,sets] [--weights 0.3,0.5]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { arxivBackground } from '../../src/arxiv.js';
import { aboveMean } from '../../src/similarity/formula/embedding.js';
import { SparseLookup } from '../../src/similarity/formula/sparse-lookup.js';
import { IndexState } from '../../src/similarity/memory/index-state.js';
import type { IndexOptions } from '../../src/similarity/options.js';
import { PaperIndex } from '../../src/similarity/paper-index.js';
import { checkSettings } from '../../src/similarity/settings.js';
import { dataFolder, readPapers, readTasks, type Task } from '../similarity/data.js';
import { chanceOf, logisticFit } from '../similarity/logistic.js';
import { halfWidth, type Measures, mean, measure, ndcg } from '../similarity/metrics.js';
import { DEPTH, type Ranker } from '../similarity/rankers.js';
import { readVectors } from '../similarity/vectors.js';

const { values: flags } = parseArgs({
  options: {
    data: { type: 'string' },
    half: { type: 'string', default: 'report' },
    part: { type: 'string', default: 'readers,sets' },
    weights: { type: 'string', default: '' },
    queries: { type: 'string', default: '150' },
    only: { type: 'string' },
  },
});
const parts = flags.part.split(',');
type Vectors = Map<string, Int8Array>;

/** By terms with vectors beside them, each from the sets' own files. */
function both(papers: Vectors, questions: Vectors, options: IndexOptions = {}): Ranker {
  return (task, queries) => {
    const index = new PaperIndex(task.papers, { vector: ({ id }) => papers.get(id), ...options });
    return queries.map(({ id, text }) => {
      const find = { limit: DEPTH, terms: 0 };
      const found =
        text === undefined ? index.related(id, find) : index.search(text, { ...find, vector: questions.get(id) });
      return found.map((match) => match.paper.id);
    });
  };
}

/** By cosine of the vectors alone. */
function alone(papers: Vectors, questions: Vectors): Ranker {
  return (task, queries) => {
    const rows = task.papers.flatMap(({ id }) => {
      const vector = papers.get(id);
      return vector === undefined ? [] : [{ id, vector, length: Math.hypot(...vector) }];
    });
    return queries.map((query) => {
      const asked = query.text === undefined ? papers.get(query.id) : questions.get(query.id);
      if (asked === undefined) return [];
      const scored = rows.flatMap(({ id, vector, length }) =>
        query.text === undefined && id === query.id
          ? []
          : [{ id, score: vector.reduce((sum, value, i) => sum + value * asked[i]!, 0) / length }],
      );
      return scored
        .sort((a, b) => b.score - a.score)
        .slice(0, DEPTH)
        .map(({ id }) => id);
    });
  };
}

function methods(papers: Vectors, questions: Vectors): Map<string, Ranker> {
  const all = new Map<string, Ranker>([
    ['terms', both(new Map(), new Map())],
    ['vectors alone', alone(papers, questions)],
    ['both', both(papers, questions)],
    ['both, smoothed', both(papers, questions, { smoothing: true })],
  ]);
  for (const weight of flags.weights.split(',').filter(Boolean))
    all.set(`both, ${weight}`, both(papers, questions, { vectorWeight: Number(weight) }));
  return all;
}

const hash = (id: string) => [...id].reduce((sum, character) => Math.imul(sum, 31) + character.charCodeAt(0), 7);
const isReport = (id: string) => (hash(id) & 1) === 1;
const percent = (value: number) => (100 * value).toFixed(1);
const cell = (column: readonly number[]) => `${percent(mean(column))} ± ${percent(halfWidth(column))}`;

if (parts.includes('sets')) await measureSets();
if (parts.includes('readers')) await askReaders();

async function measureSets(): Promise<void> {
  const related = new Map<string, { set: string; ndcg10: number; map: number }[]>();
  for (const set of new Set(readTasks(dataFolder()).map((task) => task.set))) {
    if (flags.only !== undefined && !flags.only.split(',').includes(set)) continue;
    const tasks = readTasks(dataFolder()).filter((task) => task.set === set);
    const name = set.replace(' queries', '');
    const asked = set === name ? new Map<string, Int8Array>() : readVectors(`${name}-queries`);
    const rows = new Map<string, { measures: Measures[]; weights: number[] }>();
    const some = tasks
      .map((task, place) => ({ task, queries: half(task, place) }))
      .filter(({ queries }) => queries.length > 0);
    for (const [method, rank] of methods(readVectors(name), asked)) {
      const row = { measures: [] as Measures[], weights: [] as number[] };
      for (const { task, queries } of some) {
        const rankings = await rank(task, queries);
        row.measures.push(...rankings.map((ranking, i) => measure(ranking, queries[i]!.relevant)));
        row.weights.push(...queries.map(() => 1 / queries.length));
      }
      rows.set(method, row);
    }
    const count = some.reduce((sum, { queries }) => sum + queries.length, 0);
    console.log(
      `\n#### ${set} (${count} queries)\n\n| | nDCG@10 (%) | MAP (%) | recall@50 (%) | nDCG@10 ahead of terms |\n|---|---|---|---|---|`,
    );
    const weighed = ({ measures, weights }: { measures: Measures[]; weights: number[] }, key: keyof Measures) =>
      measures.map((one, i) => (one[key] * weights[i]!) / mean(weights));
    const plain = weighed(rows.get('terms')!, 'ndcg10');
    for (const [method, row] of rows) {
      const cells = (['ndcg10', 'map', 'recall50'] as const).map((key) => cell(weighed(row, key)));
      const ahead = method === 'terms' ? '' : cell(weighed(row, 'ndcg10').map((value, i) => value - plain[i]!));
      console.log(`| ${method} | ${cells.join(' | ')} | ${ahead} |`);
      if (set !== name) continue;
      const known = related.get(method) ?? [];
      related.set(method, known);
      known.push({ set, ndcg10: mean(weighed(row, 'ndcg10')), map: mean(weighed(row, 'map')) });
    }
  }
  if (related.size === 0) return;
  console.log('\n| mean of the related sets | nDCG@10 | MAP | ahead of terms |\n|---|---|---|---|');
  const ownMean = mean(related.get('terms')!.map(({ ndcg10 }) => ndcg10));
  for (const [method, rows] of related) {
    const ndcg10 = mean(rows.map((row) => row.ndcg10));
    console.log(
      `| ${method} | ${percent(ndcg10)} | ${percent(mean(rows.map((row) => row.map)))} | ${percent(ndcg10 - ownMean)} |`,
    );
  }
}

/** Queries of one half; of reviews each second one whole. */
function half(task: Task, place: number): Task['queries'] {
  const report = flags.half === 'report';
  const queries = task.queries.filter(({ id }) =>
    task.set === 'reviews' ? (place % 2 === 1) === report : isReport(id) === report,
  );
  const step = Math.max(1, Math.ceil(queries.length / Number(flags.queries)));
  return queries.filter((_, number) => number % step === 0);
}

type Grades = Record<string, number>;

async function askReaders(): Promise<void> {
  const file = join(dataFolder(), 'panel', 'related-dev.json.gz');
  const panel = JSON.parse(gunzipSync(readFileSync(file)).toString()) as {
    collections: Record<string, string[]>;
    queries: { collection: string; paper: string; grades: Grades }[];
  };
  const own = JSON.parse(readFileSync(new URL('../similarity/reader-grades.json', import.meta.url), 'utf8')) as Record<
    string,
    Record<string, Grades>
  >;
  const arxiv = new Map(readPapers(join(dataFolder(), 'arxiv', 'papers.jsonl.gz')).map((paper) => [paper.id, paper]));
  const vectors = readVectors('panel');
  const background = await arxivBackground();
  const papersOf = (ids: readonly string[]) => ids.flatMap((id) => arxiv.get(id) ?? []);
  const gradesOf = ({ collection, paper, grades }: { collection: string; paper: string; grades: Grades }) => ({
    ...grades,
    ...own[collection]?.[paper],
  });

  console.log(
    '\n| first four | nDCG@4, tuning | report | all | ahead of terms | graded 0 | first >= 2 | not graded |\n|---|---|---|---|---|---|---|---|',
  );
  let terms: (number | undefined)[] = [];
  for (const [name, rank] of methods(vectors, new Map())) {
    const rows: { report: boolean; gain: number | undefined; grades: (number | undefined)[] }[] = [];
    for (const [collection, ids] of Object.entries(panel.collections)) {
      const cases = panel.queries.filter((one) => one.collection === collection);
      const queries = cases.map(({ paper }) => ({ id: paper, relevant: new Map<string, number>() }));
      const rankings = await rank({ name: collection, set: collection, papers: papersOf(ids), queries }, queries);
      for (const [i, ranking] of rankings.entries()) {
        const known = gradesOf(cases[i]!);
        const grades = ranking.slice(0, 4).map((id) => known[id]);
        const gain = ndcg(
          grades.map((grade) => grade ?? 0),
          Object.values(known),
          4,
        );
        rows.push({ report: isReport(cases[i]!.paper), gain, grades });
      }
    }
    if (name === 'terms') terms = rows.map(({ gain }) => gain);
    const column = (some: typeof rows) => cell(some.flatMap(({ gain }) => gain ?? []));
    const all = rows.flatMap(({ grades }) => grades.map((grade) => grade ?? 0));
    const cells = [
      column(rows.filter(({ report }) => !report)),
      column(rows.filter(({ report }) => report)),
      column(rows),
      cell(rows.flatMap(({ gain }, i) => (gain === undefined ? [] : [gain - terms[i]!]))),
      `${percent(mean(all.map((grade) => Number(grade === 0))))}%`,
      `${percent(mean(rows.map(({ grades }) => Number((grades[0] ?? 0) >= 2))))}%`,
      rows.flatMap(({ grades }) => grades).filter((grade) => grade === undefined).length,
    ];
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }

  console.log(
    '\n| index | grade | ln(score + 0.02) | above the mean | 1 | days, report half | 4,000 papers, report half |\n|---|---|---|---|---|---|---|',
  );
  for (const [way, options] of Object.entries({ plain: {}, background: { background } })) {
    const examples = Object.entries(panel.collections).flatMap(([collection, ids]) => {
      const state = new IndexState(checkSettings<(typeof papers)[number]>(options));
      const papers = papersOf(ids);
      for (const paper of papers) state.set(paper, vectors.get(paper.id));
      const view = state.view();
      return panel.queries
        .filter((one) => one.collection === collection)
        .flatMap((one) => {
          const asked = view.asked(state.store.row(one.paper)!);
          const lookup = new SparseLookup(asked.terms);
          return Object.entries(gradesOf(one)).map(([id, grade]) => {
            const row = state.store.row(id)!;
            const { cosine, mean: usual } = view.meaning(row, asked.direction)!;
            const score = view.byPaper.score(row, lookup);
            const values = [Math.log(score + 0.02), aboveMean(cosine, usual), 1];
            return { values, grade, report: isReport(one.paper), large: ids.length > 1000 };
          });
        });
    });
    for (const [least, chance] of [
      [1, 0.75],
      [2, 0.55],
    ] as const) {
      const labelled = examples.map((one) => ({ ...one, holds: one.grade >= least }));
      const tuned = logisticFit(labelled.filter(({ report }) => !report));
      const shown = labelled.filter(({ values, report }) => report && chanceOf(values, tuned) >= chance);
      const share = (large: boolean) => {
        const hits = shown.filter((one) => one.large === large).map(({ holds }) => Number(holds));
        return `${percent(mean(hits))}% of ${hits.length}`;
      };
      const fit = logisticFit(labelled).map((weight) => weight.toFixed(2));
      console.log(`| ${way} | >= ${least} | ${fit.join(' | ')} | ${share(false)} | ${share(true)} |`);
    }
  }
}
