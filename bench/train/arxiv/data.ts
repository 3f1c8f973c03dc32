import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** Archives that were divided into the categories they have now: their old papers do not say to which of these they belong. */
const DIVIDED_ARCHIVES: ReadonlySet<string> = new Set(['astro-ph', 'cond-mat', 'nlin', 'physics', 'q-bio']);

/** The two parts of the data folder: papers as they come in, and papers chosen so that each category has enough of them. */
const PARTS = ['arxiv', 'arxiv-balanced'];

/** Labelled papers of a data folder; those whose primary category is a divided archive are left out. */
export function readArxiv(folder: string): LabelledPaper[] {
  return PARTS.flatMap((part) => readPapers(join(folder, part, 'papers.jsonl.gz'))).filter(
    ({ categories }) => !DIVIDED_ARCHIVES.has(categories[0]!),
  );
}

function readPapers(path: string): LabelledPaper[] {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const paper = JSON.parse(line) as LabelledPaper;
      return { ...paper, date: (paper.date ?? '').slice(0, 7), categories: presentNames(paper.categories) };
    });
}

function presentNames([primary, ...crossLists]: readonly string[]): string[] {
  const present = (name: string): string => PRESENT_NAMES.get(name) ?? name;
  const others = crossLists.map(present).filter((name) => !DIVIDED_ARCHIVES.has(name));
  return [...new Set([present(primary!), ...others])];
}

/** Numbers of the papers in each part. */
export interface Split {
  readonly train: readonly number[];
  /** On which calibration and thresholds are fitted: half are recent papers, half are balanced. */
  readonly development: readonly number[];
  /** Papers of the newest months, in the mixture in which they came. */
  readonly recent: readonly number[];
  /** As many papers of each category, from before the newest data. */
  readonly balanced: readonly number[];
}

const TRAIN_PER_CLASS = 8000;
const TEST_MONTHS: ReadonlySet<string> = new Set(['2026-04', '2026-05']);
const DEVELOPMENT_MONTHS: ReadonlySet<string> = new Set(['2026-02', '2026-03']);
const RECENT_PER_PART = 5000;
/** The balanced parts are drawn from the papers before this month. */
const BALANCED_BEFORE = '2020-02';
const BALANCED_PER_CLASS = 40;

/** Whether a paper is old enough for the balanced parts. */
export function isOld({ date }: LabelledPaper): boolean {
  return date < BALANCED_BEFORE;
}

/**
 * The newest two months are one test, at most 40 papers of each category (a tenth of it at most) by a hash of their ids the
 * other; for development 5,000 papers of the two months before and as many balanced ones again. At most 4,000 of the rest
 * of each category are for training.
 */
export function splitPapers(papers: readonly LabelledPaper[]): Split {
  const order = [...papers.keys()].sort((a, b) => hash(papers[a]!.id) - hash(papers[b]!.id) || a - b);
  const inMonths = (months: ReadonlySet<string>): number[] => order.filter((i) => months.has(papers[i]!.date));
  const old = byPrimary(
    papers,
    order.filter((i) => isOld(papers[i]!)),
  );
  const each = [...old.values()].map((members) => {
    const size = Math.min(BALANCED_PER_CLASS, Math.floor(members.length / 10));
    return { test: members.slice(0, size), development: members.slice(size, 2 * size) };
  });
  const recent = inMonths(TEST_MONTHS);
  const balanced = each.flatMap(({ test }) => test);
  const development = [
    ...inMonths(DEVELOPMENT_MONTHS).slice(0, RECENT_PER_PART),
    ...each.flatMap((part) => part.development),
  ];
  const taken = new Set([...recent, ...balanced, ...development]);
  const rest = byPrimary(
    papers,
    order.filter((i) => !taken.has(i)),
  );
  return {
    train: [...rest.values()].flatMap((members) => members.slice(0, TRAIN_PER_CLASS)),
    development,
    recent,
    balanced,
  };
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
