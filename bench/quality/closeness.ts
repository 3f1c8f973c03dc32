// Readers' grades: what closeness is fitted to, and how the first four papers compare: npx tsx bench/quality/closeness.ts --data DIR
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { arxivBackground } from '../../src/arxiv.js';
import { parseListing } from '../../src/listing/parse.js';
import type { Paper } from '../../src/paper/paper.js';
import { CLOSENESS_CHANCE, type Closeness, isAtLeast, pairCloseness } from '../../src/similarity/formula/closeness.js';
import type { IndexOptions } from '../../src/similarity/options.js';
import { PaperIndex } from '../../src/similarity/paper-index.js';
import { dataFolder, readPapers } from '../similarity/data.js';
import { halfWidth, mean, ndcg } from '../similarity/metrics.js';
import { bm25, paperkin } from '../similarity/rankers.js';

/** Grades from 0 to 3 of papers proposed to the reader of one. */
type Grades = Record<string, number>;

interface Case {
  readonly collection: string;
  readonly paper: string;
  readonly grades: Grades;
}

interface Panel {
  readonly collections: Record<string, string[]>;
  readonly queries: Case[];
}

/** Grades of pairs that the panel has not, and of the sample listing: by collection and paper. */
const own = JSON.parse(readFileSync(new URL('../similarity/reader-grades.json', import.meta.url), 'utf8')) as Record<
  string,
  Record<string, Grades>
>;
const panel = JSON.parse(
  gunzipSync(readFileSync(join(dataFolder(), 'panel', 'related-dev.json.gz'))).toString(),
) as Panel;
const arxiv = new Map(readPapers(join(dataFolder(), 'arxiv', 'papers.jsonl.gz')).map((paper) => [paper.id, paper]));
const background = await arxivBackground();
const WAYS: Record<'plain' | 'background', IndexOptions> = { plain: {}, background: { background } };

/** A pair of papers that a reader graded. */
interface Pair {
  readonly query: string;
  readonly large: boolean;
  readonly grade: number;
  readonly score: number;
}

function hash(id: string): number {
  return [...id].reduce((sum, character) => Math.imul(sum, 31) + character.charCodeAt(0), 7);
}

const isReport = (id: string) => (hash(id) & 1) === 1;
const papersOf = (ids: readonly string[]) => ids.flatMap((id) => arxiv.get(id) ?? []);

function pairs(options: IndexOptions): Pair[] {
  return Object.entries(panel.collections).flatMap(([name, ids]) => {
    const index = new PaperIndex(papersOf(ids), options);
    return panel.queries
      .filter(({ collection }) => collection === name)
      .flatMap(({ paper, grades }) => {
        const found = index.related(paper, { limit: ids.length, terms: 0 });
        const scores = new Map(found.map((match) => [match.paper.id, match.score]));
        return Object.entries(grades).map(([id, grade]) => {
          return { query: paper, large: ids.length > 1000, grade, score: scores.get(id) ?? 0 };
        });
      });
  });
}

/** Slope and bias of the log-odds of a grade of at least `least`, by ln(score): logistic regression by Newton's method. */
function fit(some: readonly Pair[], least: number): { slope: number; bias: number } {
  let [slope, bias] = [0, 0];
  for (let step = 0; step < 50; step++) {
    const sums = { a: 0, b: 0, aa: 1e-6, ab: 0, bb: 1e-6 };
    for (const { score, grade } of some) {
      const x = Math.log(Math.max(score, 1e-4));
      const chance = 1 / (1 + Math.exp(-(slope * x + bias)));
      const error = Number(grade >= least) - chance;
      const weight = chance * (1 - chance);
      sums.a += error * x;
      sums.b += error;
      sums.aa += weight * x * x;
      sums.ab += weight * x;
      sums.bb += weight;
    }
    const determinant = sums.aa * sums.bb - sums.ab ** 2;
    slope += (sums.a * sums.bb - sums.b * sums.ab) / determinant;
    bias += (sums.b * sums.aa - sums.a * sums.ab) / determinant;
  }
  return { slope, bias };
}

/** The logistic function turned round. */
function scoreOf(chance: number, { slope, bias }: { slope: number; bias: number }): number {
  return Math.exp((Math.log(chance / (1 - chance)) - bias) / slope);
}

const percent = (value: number) => (100 * value).toFixed(0);
const share = (some: readonly Pair[], least: number) => {
  const hits = some.map(({ grade }) => Number(grade >= least));
  return some.length === 0 ? '-' : `${percent(mean(hits))}% ± ${percent(halfWidth(hits))} of ${some.length}`;
};

console.log('| index | grade | slope | bias | least score |\n|---|---|---|---|---|');
for (const [way, options] of Object.entries(WAYS)) {
  const all = pairs(options);
  for (const [least, chance] of [
    [1, CLOSENESS_CHANCE.related],
    [2, CLOSENESS_CHANCE.close],
  ] as const) {
    for (const [part, some] of [
      ['tuning half', all.filter(({ query }) => !isReport(query))],
      ['all', all],
    ] as const) {
      const { slope, bias } = fit(some, least);
      const score = scoreOf(chance, { slope, bias });
      console.log(`| ${way} | >= ${least}, ${part} | ${slope.toFixed(2)} | ${bias.toFixed(2)} | ${score.toFixed(3)} |`);
    }
  }
}

console.log(
  '\n| index | collection | related or close: graded >= 1 | close: graded >= 2 | papers of which nothing is shown |',
);
console.log('|---|---|---|---|---|');
for (const [way, options] of Object.entries(WAYS)) {
  const tuned = pairs(options).filter(({ query }) => !isReport(query));
  const least = [1, 2].map((grade) => {
    return scoreOf(grade === 1 ? CLOSENESS_CHANCE.related : CLOSENESS_CHANCE.close, fit(tuned, grade));
  }) as [number, number];
  const all = pairs(options).filter(({ query }) => isReport(query));
  for (const large of [false, true]) {
    const some = all.filter((pair) => pair.large === large);
    const shown = some.filter(({ score }) => score >= least[0]);
    const close = some.filter(({ score }) => score >= least[1]);
    const asked = new Set(some.map(({ query }) => query));
    const none = [...asked].filter((id) => !shown.some(({ query }) => query === id)).length;
    const name = large ? '4,000 papers' : 'days of 120';
    console.log(`| ${way} | ${name} | ${share(shown, 1)} | ${share(close, 2)} | ${none} of ${asked.size} |`);
  }
}

console.log(
  '\n| first four, report half | nDCG@4 | graded 0 | first >= 2 | ahead of BM25 | not graded |\n|---|---|---|---|---|---|',
);
const methods = {
  paperkin: paperkin(),
  'paperkin with the background': paperkin(WAYS.background),
  'paperkin, smoothed': paperkin({ smoothing: true }),
  BM25: bm25(),
};
const found = new Map<string, { firsts: number[][]; gains: (number | undefined)[]; missing: number }>();
for (const [name, ranker] of Object.entries(methods)) {
  const row = { firsts: [] as number[][], gains: [] as (number | undefined)[], missing: 0 };
  for (const [collection, ids] of Object.entries(panel.collections)) {
    const cases = panel.queries.filter((one) => one.collection === collection && isReport(one.paper));
    const queries = cases.map(({ paper }) => ({ id: paper, relevant: new Map<string, number>() }));
    const task = { name: collection, set: collection, papers: papersOf(ids), queries };
    for (const [i, ranking] of (await ranker(task, queries)).entries()) {
      const { paper, grades } = cases[i]!;
      const known = { ...grades, ...own[collection]?.[paper] };
      const first = ranking.slice(0, 4);
      row.missing += first.filter((id) => known[id] === undefined).length;
      const graded = first.map((id) => known[id] ?? 0);
      row.firsts.push(graded);
      row.gains.push(ndcg(graded, Object.values(known), 4));
    }
  }
  found.set(name, row);
}
const peer = found.get('BM25')!;
for (const [name, { firsts, gains, missing }] of found) {
  const both = gains.flatMap((gain, i) => (gain === undefined ? [] : [100 * (gain - peer.gains[i]!)]));
  const own4 = gains.flatMap((gain) => (gain === undefined ? [] : [100 * gain]));
  const zero = percent(mean(firsts.flat().map((grade) => Number(grade === 0))));
  const first = percent(mean(firsts.map(([grade]) => Number((grade ?? 0) >= 2))));
  const ahead = `${mean(both).toFixed(1)} ± ${halfWidth(both).toFixed(1)}`;
  const cells = [`${mean(own4).toFixed(1)} ± ${halfWidth(own4).toFixed(1)}`, `${zero}%`, `${first}%`, ahead, missing];
  console.log(`| ${name} | ${cells.join(' | ')} |`);
}

const sample = parseListing(
  readFileSync(new URL('../../fixtures/trending/listing.txt', import.meta.url), 'utf8'),
).papers;
const index = new PaperIndex(sample, WAYS.background);
const titles = new Map(sample.map((paper: Paper) => [paper.id, paper.title]));
const shown: { closeness: Closeness; grade: number }[] = [];
console.log('\n| paper of the sample | shown, with the grade |\n|---|---|');
for (const [id, grades] of Object.entries(own.sample ?? {})) {
  const matches = index.related(id, { limit: 3, minScore: 'related', terms: 0 });
  const cells = matches.map(({ paper, score, closeness }) => {
    const grade = grades[paper.id];
    if (grade === undefined) throw new Error(`no grade of ${paper.id} for ${id}`);
    shown.push({ closeness: pairCloseness(score, true), grade });
    return `${paper.title} (${closeness}: ${grade})`;
  });
  console.log(`| ${titles.get(id)} | ${cells.join('; ') || 'nothing close'} |`);
}
for (const least of ['related', 'close'] as const) {
  const some = shown.filter(({ closeness }) => isAtLeast(closeness, least));
  const grades = [1, 2].map((grade) => `>= ${grade}: ${percent(mean(some.map((one) => Number(one.grade >= grade))))}%`);
  console.log(`\n${some.length} at least ${least}, ${grades.join(', ')}`);
}
