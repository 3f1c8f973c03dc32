// Recommendation from 1 to 20 liked papers: npx tsx bench/quality/recommendation.ts --data DIR [--half tune|report] [--profiles 100] [--seed 1]
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Paper } from '../../src/paper/paper.js';
import { dataFolder, jsonLines, readPapers, reviews } from '../similarity/data.js';
import { halfWidth, mean, random } from '../similarity/metrics.js';
import { arxivSanity, type Recommender, recommenders } from '../similarity/recommenders.js';
import { HOW_TO_INSTALL, hasSklearn } from '../similarity/sklearn.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    half: { type: 'string', default: 'report' },
    profiles: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
  },
});
const LIKED = [1, 3, 5, 10, 20];
/** A group must have so many papers more than are liked. */
const LEAST_LEFT = 5;
const PARITY = values.half === 'tune' ? 0 : 1;

/** Papers with groups of them that belong together: sections of curated lists, or what a review included. */
interface Collection {
  readonly name: string;
  readonly papers: readonly Paper[];
  readonly groups: readonly (readonly number[])[];
  /** From how many groups the liked papers of a profile come. */
  readonly interests: number;
}

interface Profile {
  readonly liked: number[];
  readonly relevant: Set<number>;
}

function collections(): Collection[] {
  const folder = join(dataFolder(), 'awesome-lists');
  const papers = readPapers(join(folder, 'papers.jsonl.gz'));
  const places = new Map(papers.map(({ id }, place) => [id, place]));
  const groups = jsonLines<{ ids: string[] }>(join(folder, 'groups.jsonl.gz'))
    .map(({ ids }) => [...new Set(ids)].flatMap((id) => places.get(id) ?? []))
    .filter((_, place) => place % 2 === PARITY);
  return [
    { name: 'lists, one interest', papers, groups, interests: 1 },
    { name: 'lists, three interests', papers, groups, interests: 3 },
    ...reviews(dataFolder())
      .filter((_, place) => place % 2 === PARITY)
      .map(({ name, papers: screened, included }) => {
        const numbers = new Map(screened.map(({ id }, place) => [id, place]));
        return { name, papers: screened, groups: [included.flatMap((id) => numbers.get(id) ?? [])], interests: 1 };
      }),
  ];
}

/** Profiles of `count` liked papers, drawn in turn from as many groups as there are interests. */
function profiles({ groups, interests }: Collection, count: number): Profile[] {
  const next = random(1000 * Number(values.seed) + interests * 100 + count);
  const large = groups.filter(({ length }) => length >= Math.ceil(count / interests) + LEAST_LEFT);
  if (large.length === 0 || count < interests) return [];
  return Array.from({ length: Number(values.profiles) }, () => {
    const chosen = Array.from({ length: interests }, () => shuffled(large[Math.floor(next() * large.length)]!, next));
    const drawn = Array.from({ length: count }, (_, i) => chosen[i % interests]![Math.floor(i / interests)]!);
    const liked = [...new Set(drawn)];
    return { liked, relevant: new Set(chosen.flat().filter((row) => !liked.includes(row))) };
  });
}

function shuffled<T>(all: readonly T[], next: () => number): T[] {
  return all
    .map((value) => ({ value, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
}

function precisions(recommend: Recommender, all: readonly Profile[]): number[] {
  const rankings = recommend(all.map(({ liked }) => liked));
  return rankings.map((ranking, i) => 10 * ranking.slice(0, 10).filter((row) => all[i]!.relevant.has(row)).length);
}

const cell = (column: readonly number[]) => `${mean(column).toFixed(1)} ± ${halfWidth(column).toFixed(1)}`;
/** By method, what each collection gave for each number of liked papers. */
const found = new Map<string, { count: number; values: number[] }[]>();
if (!hasSklearn()) console.log(HOW_TO_INSTALL);

for (const collection of collections()) {
  const drawn = LIKED.map((count) => ({ count, all: profiles(collection, count) })).filter(({ all }) => all.length > 0);
  const methods = recommenders(collection.papers);
  if (hasSklearn()) methods.set('arxiv-sanity-lite SVM', arxivSanity(collection.papers));
  console.log(`\n### ${collection.name} (${collection.papers.length} papers): precision@10 (%)\n`);
  console.log(
    `| liked | ${drawn.map(({ count }) => count).join(' | ')} | mean |\n|---${'|---'.repeat(drawn.length + 1)}|`,
  );
  const own: number[][] = [];
  for (const [name, recommend] of methods) {
    const columns = drawn.map(({ all }) => precisions(recommend, all));
    if (own.length === 0) own.push(...columns);
    console.log(`| ${name} | ${[...columns, columns.flat()].map(cell).join(' | ')} |`);
    const ahead = columns.map((column, i) => own[i]!.map((value, profile) => value - column[profile]!));
    if (name !== 'paperkin') console.log(`| paperkin ahead by | ${[...ahead, ahead.flat()].map(cell).join(' | ')} |`);
    const rows = found.get(name) ?? [];
    found.set(name, rows);
    for (const [i, { count }] of drawn.entries()) rows.push({ count, values: columns[i]! });
  }
}

console.log(`\n### mean of all\n\n| liked | ${LIKED.join(' | ')} | mean |\n|---${'|---'.repeat(LIKED.length + 1)}|`);
const meanOf = (rows: { values: number[] }[]) => mean(rows.map(({ values: column }) => mean(column))).toFixed(1);
for (const [name, rows] of found) {
  const cells = LIKED.map((count) => meanOf(rows.filter((row) => row.count === count)));
  console.log(`| ${name} | ${[...cells, meanOf(rows)].join(' | ')} |`);
}
const svm = found.get('arxiv-sanity-lite SVM');
if (svm !== undefined) {
  const all = found.get('paperkin')!.flatMap((row, i) => row.values.map((value, k) => value - svm[i]!.values[k]!));
  console.log(`\nahead of the SVM by ${cell(all)}`);
}
