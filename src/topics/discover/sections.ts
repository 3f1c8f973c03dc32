import type { Paper } from '../../paper/paper.js';

/** Part of a listing whose papers must stand below headings for the headings to be its topics. */
const LEAST_COVERED = 0.8;

/** A heading of a listing with the papers below it, by row. */
export interface Section {
  readonly label: string;
  readonly rows: readonly number[];
}

/**
 * The headings of a listing as its topics: undefined where they cover too little of it, or are but one. A heading with
 * fewer than `minSize` papers gives them to the one around it; papers below none, or below small ones only, are left over.
 */
export function sectionsOf(papers: readonly Paper[], minSize: number): Section[] | undefined {
  const covered = papers.filter(({ sections }) => (sections?.length ?? 0) > 0);
  if (papers.length === 0 || covered.length < LEAST_COVERED * papers.length) return undefined;
  const byPath = groupByPath(papers);
  raiseSmall(byPath, minSize);
  const sections = [...byPath].filter(([path, rows]) => path !== ROOT && rows.length >= minSize);
  if (sections.length < 2) return undefined;
  const names = sections.map(([path]) => (JSON.parse(path) as string[]).at(-1)!);
  return sections.map(([path, rows], i) => ({
    label:
      names.filter((name) => name === names[i]).length === 1 ? names[i]! : (JSON.parse(path) as string[]).join(' / '),
    rows,
  }));
}

/** Paths of headings as JSON, so that any heading can stand in one. */
const ROOT = '[]';

function groupByPath(papers: readonly Paper[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [row, { sections = [] }] of papers.entries()) {
    const path = JSON.stringify(sections);
    const rows = groups.get(path);
    if (rows === undefined) groups.set(path, [row]);
    else rows.push(row);
  }
  return groups;
}

/** Moves the papers of small sections outwards, the innermost first. */
function raiseSmall(groups: Map<string, number[]>, minSize: number): void {
  const depth = (path: string): number => (JSON.parse(path) as string[]).length;
  const deepest = [...groups.keys()].reduce((most, path) => Math.max(most, depth(path)), 0);
  for (let level = deepest; level > 0; level--) {
    for (const [path, rows] of [...groups].filter(([one]) => depth(one) === level)) {
      if (rows.length >= minSize) continue;
      const outer = JSON.stringify((JSON.parse(path) as string[]).slice(0, -1));
      groups.set(outer, [...(groups.get(outer) ?? []), ...rows]);
      groups.delete(path);
    }
  }
}
