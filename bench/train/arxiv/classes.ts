import type { SparseRows, SparseVector } from '../../../src/topics/sparse.js';
import { stackRows } from '../../../src/topics/sparse.js';
import type { LabelledPaper } from './data.js';

/** Fewest training papers with a category as their primary one, for it to be learned. */
const LEAST_PAPERS = 10;
/** Categories that fewer training papers list anywhere are answered as "archive (other)". */
const LEAST_LISTED = 200;
/** Share of the primary category in the target of a paper with cross-lists. */
const PRIMARY_SHARE = 0.7;

/** The categories that are learned. */
export interface Classes {
  readonly names: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  /** Numbers of the categories too rare to be answered by name. */
  readonly rare: readonly number[];
}

/** Categories of the training papers, sorted by name. */
export function makeClasses(train: readonly LabelledPaper[]): Classes {
  const primary = new Map<string, number>();
  const listed = new Map<string, number>();
  for (const { categories } of train) {
    primary.set(categories[0]!, (primary.get(categories[0]!) ?? 0) + 1);
    for (const category of categories) listed.set(category, (listed.get(category) ?? 0) + 1);
  }
  const names = [...primary].filter(([, count]) => count >= LEAST_PAPERS).map(([name]) => name);
  names.sort();
  return {
    names,
    numbers: new Map(names.map((name, k) => [name, k])),
    rare: [...names.keys()].filter((k) => listed.get(names[k]!)! < LEAST_LISTED),
  };
}

/** Soft targets: .7 for the primary category, .3 shared by the cross-lists. */
export function makeTargets(papers: readonly LabelledPaper[], { numbers }: Classes): SparseRows {
  return stackRows(papers.map((paper) => target(paper, numbers)));
}

function target({ categories }: LabelledPaper, numbers: ReadonlyMap<string, number>): SparseVector {
  const known = categories.flatMap((name) => numbers.get(name) ?? []);
  const primary = numbers.has(categories[0]!);
  const crossLists = known.length - (primary ? 1 : 0);
  const share = (place: number): number => {
    if (known.length === 1) return 1;
    if (primary) return place === 0 ? PRIMARY_SHARE : (1 - PRIMARY_SHARE) / crossLists;
    return 1 / crossLists;
  };
  return { columns: Int32Array.from(known), values: Float32Array.from(known, (_, place) => share(place)) };
}
