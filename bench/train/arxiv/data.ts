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

const TEST_PER_CLASS = 200;
const DEVELOPMENT_PER_CLASS = 100;
const TRAIN_PER_CLASS = 4000;
const TEST_MONTHS: ReadonlySet<string> = new Set(['2026-04', '2026-05']);

/** At most 200 test, 100 development and 4,000 training papers of each primary category; at most a tenth for test and development each. */
export function splitPapers(papers: readonly LabelledPaper[], kind: SplitKind): Split {
  const split = { train: [] as number[], development: [] as number[], test: [] as number[] };
  const byPrimary = new Map<string, number[]>();
  for (const [i, paper] of papers.entries()) {
    if (kind === 'time' && TEST_MONTHS.has(paper.date)) split.test.push(i);
    else group(byPrimary, paper.categories[0]!).push(i);
  }
  for (const members of byPrimary.values()) {
    members.sort((a, b) => hash(papers[a]!.id) - hash(papers[b]!.id) || a - b);
    const tenth = Math.floor(members.length / 10);
    const tests = kind === 'random' ? Math.min(TEST_PER_CLASS, tenth) : 0;
    const developments = Math.min(DEVELOPMENT_PER_CLASS, tenth);
    split.test.push(...members.slice(0, tests));
    split.development.push(...members.slice(tests, tests + developments));
    split.train.push(...members.slice(tests + developments).slice(0, TRAIN_PER_CLASS));
  }
  return split;
}

function group(groups: Map<string, number[]>, name: string): number[] {
  const members = groups.get(name) ?? [];
  groups.set(name, members);
  return members;
}

/** FNV-1a, 32 bits, with a final mix. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return (h ^ (h >>> 12)) >>> 0;
}
