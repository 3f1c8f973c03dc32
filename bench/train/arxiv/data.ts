import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** A paper of the training data. */
export interface LabelledPaper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  /** Month it appeared: `2025-06`. */
  readonly date: string;
  /** Categories by their present names, the primary one first, none twice. */
  readonly categories: readonly string[];
}

/**
 * Names that arXiv gave up, and aliases that share one archive page, with the category they stand for now.
 *
 * Source: https://arxiv.org/category_taxonomy and https://info.arxiv.org/help/arxiv_identifier.html
 */
const PRESENT_NAMES: ReadonlyMap<string, string> = new Map([
  ['adap-org', 'nlin.AO'],
  ['alg-geom', 'math.AG'],
  ['ao-sci', 'physics.ao-ph'],
  ['atom-ph', 'physics.atom-ph'],
  ['bayes-an', 'physics.data-an'],
  ['chao-dyn', 'nlin.CD'],
  ['chem-ph', 'physics.chem-ph'],
  ['cmp-lg', 'cs.CL'],
  ['comp-gas', 'nlin.CG'],
  ['cs.NA', 'math.NA'],
  ['cs.SY', 'eess.SY'],
  ['dg-ga', 'math.DG'],
  ['funct-an', 'math.FA'],
  ['math.IT', 'cs.IT'],
  ['math.MP', 'math-ph'],
  ['patt-sol', 'nlin.PS'],
  ['plasm-ph', 'physics.plasm-ph'],
  ['q-alg', 'math.QA'],
  ['q-fin.EC', 'econ.GN'],
  ['solv-int', 'nlin.SI'],
  ['stat.TH', 'math.ST'],
  ['supr-con', 'cond-mat.supr-con'],
]);

/** Papers of a gzipped JSON Lines file. */
export function readPapers(path: string): LabelledPaper[] {
  const papers: LabelledPaper[] = [];
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
    if (line === '') continue;
    const paper = JSON.parse(line) as LabelledPaper;
    const categories = new Set(paper.categories.map((name) => PRESENT_NAMES.get(name) ?? name));
    papers.push({ ...paper, date: (paper.date ?? '').slice(0, 7), categories: [...categories] });
  }
  return papers;
}

/** Numbers of the papers in each part. */
export interface Split {
  readonly train: readonly number[];
  /** On which calibration and thresholds are fitted. */
  readonly development: readonly number[];
  readonly test: readonly number[];
}

/** How the papers are parted. `random`: by a hash of the id; `time`: the newest months are the test. */
export type SplitKind = 'random' | 'time';

/** As many papers again are for development, so that calibration sees the mixture it is judged by. */
const TEST_PER_CLASS = 200;
const TRAIN_PER_CLASS = 4000;
const TEST_MONTHS: ReadonlySet<string> = new Set(['2026-04', '2026-05']);
const DEVELOPMENT_MONTHS: ReadonlySet<string> = new Set(['2026-02', '2026-03']);
const DEVELOPMENT_PAPERS = 5000;

/**
 * `random`: at most 200 test and 200 development papers of each primary category, at most a tenth of it each. `time`: the
 * newest two months are the test, 5,000 papers of the two before them the development papers. At most 4,000 of the
 * rest of each category are for training.
 */
export function splitPapers(papers: readonly LabelledPaper[], kind: SplitKind): Split {
  const order = [...papers.keys()].sort((a, b) => hash(papers[a]!.id) - hash(papers[b]!.id) || a - b);
  return kind === 'time' ? splitByTime(papers, order) : splitAtRandom(papers, order);
}

function splitByTime(papers: readonly LabelledPaper[], order: readonly number[]): Split {
  const earlier = order.filter((i) => !TEST_MONTHS.has(papers[i]!.date));
  const recent = earlier.filter((i) => DEVELOPMENT_MONTHS.has(papers[i]!.date));
  const development = recent.slice(0, DEVELOPMENT_PAPERS);
  const taken = new Set(development);
  const rest = earlier.filter((i) => !taken.has(i));
  return {
    train: [...byPrimary(papers, rest).values()].flatMap((members) => members.slice(0, TRAIN_PER_CLASS)),
    development,
    test: order.filter((i) => TEST_MONTHS.has(papers[i]!.date)),
  };
}

function splitAtRandom(papers: readonly LabelledPaper[], order: readonly number[]): Split {
  const split = { train: [] as number[], development: [] as number[], test: [] as number[] };
  for (const members of byPrimary(papers, order).values()) {
    const tenth = Math.floor(members.length / 10);
    const tests = Math.min(TEST_PER_CLASS, tenth);
    const developments = 2 * tests;
    split.test.push(...members.slice(0, tests));
    split.development.push(...members.slice(tests, developments));
    split.train.push(...members.slice(developments).slice(0, TRAIN_PER_CLASS));
  }
  return split;
}

function byPrimary(papers: readonly LabelledPaper[], order: readonly number[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const i of order) {
    const name = papers[i]!.categories[0]!;
    const members = groups.get(name);
    if (members === undefined) groups.set(name, [i]);
    else members.push(i);
  }
  return groups;
}

/** FNV-1a, 32 bits, with a final mix. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return (h ^ (h >>> 12)) >>> 0;
}
