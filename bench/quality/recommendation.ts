// Recommendation from 1 to 20 liked papers: npx tsx bench/quality/recommendation.ts --data DIR [--half tune|report] [--interests 1,3] [--profiles 150] [--seed 1]
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolder, jsonLines, readPapers, textOf } from '../similarity/data.js';
import { halfWidth, mean, random } from '../similarity/metrics.js';
import { recommenders } from '../similarity/recommenders.js';
import { HOW_TO_INSTALL, hasSklearn, runPython } from '../similarity/sklearn.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    half: { type: 'string', default: 'report' },
    interests: { type: 'string', default: '1,3' },
    profiles: { type: 'string', default: '150' },
    seed: { type: 'string', default: '1' },
  },
});
const LIKED = [1, 3, 5, 10, 20];

interface Profile {
  readonly liked: number[];
  readonly relevant: Set<number>;
}

const folder = join(dataFolder(), 'awesome-lists');
const papers = readPapers(join(folder, 'papers.jsonl.gz'));
const places = new Map(papers.map(({ id }, place) => [id, place]));
const groups = jsonLines<{ list: string; ids: string[] }>(join(folder, 'groups.jsonl.gz'))
  .map(({ list, ids }) => ({ list, rows: [...new Set(ids)].flatMap((id) => places.get(id) ?? []) }))
  .filter((_, place) => place % 2 === (values.half === 'tune' ? 0 : 1));

/** Profiles of `count` liked papers, drawn in turn from as many sections of lists as there are interests. */
function profiles(interests: number, count: number): Profile[] {
  const next = random(1000 * Number(values.seed) + interests * 100 + count);
  const large = groups.filter(({ rows }) => rows.length >= Math.ceil(count / interests) + 10);
  return Array.from({ length: Number(values.profiles) }, () => {
    const chosen = Array.from({ length: interests }, () =>
      shuffled(large[Math.floor(next() * large.length)]!.rows, next),
    );
    const liked = [
      ...new Set(Array.from({ length: count }, (_, i) => chosen[i % interests]![Math.floor(i / interests)]!)),
    ];
    return { liked, relevant: new Set(chosen.flat().filter((row) => !liked.includes(row))) };
  });
}

function shuffled<T>(values: readonly T[], next: () => number): T[] {
  return values
    .map((value) => ({ value, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
}

function precision(ranking: readonly number[], { liked, relevant }: Profile, depth: number): number {
  const given = ranking.filter((row) => !liked.includes(row)).slice(0, depth);
  return given.filter((row) => relevant.has(row)).length / depth;
}

function ranked(scores: Float64Array): number[] {
  return Array.from(scores.keys())
    .sort((a, b) => scores[b]! - scores[a]! || a - b)
    .slice(0, 60);
}

for (const interests of values.interests.split(',').map(Number)) {
  const sets = LIKED.filter((count) => count >= interests).map((count) => profiles(interests, count));
  const rankers = new Map<string, (all: Profile[]) => number[][]>();
  for (const [name, recommend] of recommenders(papers)) {
    rankers.set(name, (all) => all.map(({ liked }) => ranked(recommend(liked))));
  }
  if (hasSklearn()) rankers.set('arxiv-sanity-lite SVM', svm);
  else console.log(HOW_TO_INSTALL);
  console.log(
    `\n### ${interests === 1 ? 'one interest' : `${interests} interests mixed`}: precision@10 / precision@20 (%)\n`,
  );
  console.log(`| liked | ${sets.map((all) => all[0]!.liked.length).join(' | ')} | mean |`);
  console.log(`|---${'|---'.repeat(sets.length + 1)}|`);
  let own: { ten: number[]; twenty: number[] }[] = [];
  for (const [name, rank] of rankers) {
    const cells = sets.map((all) => {
      const rankings = rank(all);
      const at = (depth: number) => all.map((profile, i) => 100 * precision(rankings[i]!, profile, depth));
      return { ten: at(10), twenty: at(20) };
    });
    const cell = (value: { ten: number[]; twenty: number[] }) =>
      `${mean(value.ten).toFixed(1)} ± ${halfWidth(value.ten).toFixed(1)} / ${mean(value.twenty).toFixed(1)}`;
    const total = (all: typeof cells) => ({
      ten: all.flatMap(({ ten }) => ten),
      twenty: all.flatMap(({ twenty }) => twenty),
    });
    console.log(`| ${name} | ${[...cells, total(cells)].map(cell).join(' | ')} |`);
    if (own.length === 0) own = cells;
    const ahead = cells.map(({ ten, twenty }, i) => ({
      ten: ten.map((value, profile) => own[i]!.ten[profile]! - value),
      twenty: twenty.map((value, profile) => own[i]!.twenty[profile]! - value),
    }));
    if (own !== cells) console.log(`| paperkin ahead of it by | ${[...ahead, total(ahead)].map(cell).join(' | ')} |`);
  }
}

function svm(all: Profile[]): number[][] {
  const request = {
    settings: 'arxiv-sanity',
    papers: papers.map(textOf),
    depth: 60,
    svm: all.map(({ liked }) => liked),
  };
  return runPython<{ svm: number[][] }>('sklearn_rank.py', request).svm;
}
