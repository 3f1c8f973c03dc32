import type { Paper } from '../../src/index.js';
import { seededRandom, shuffle } from '../../src/topics/random.js';

/** A section of a curated list: papers that its curators put together. */
export interface Section {
  readonly list: string;
  readonly path: readonly string[];
  readonly ids: readonly string[];
}

/** A listing with the number of the true topic of each paper. */
export interface MixedListing {
  readonly papers: readonly Paper[];
  readonly truth: readonly number[];
}

/** What a mixed listing is made of. */
export interface Mix {
  /** Number of sections. */
  readonly topics: number;
  /** Papers taken of each. */
  readonly each: number;
  /** Whether all sections come from one list (one field) or each from another. */
  readonly oneField: boolean;
}

/** Draws sections at random and puts their papers into one listing. */
export function mixListing(
  sections: readonly Section[],
  papers: ReadonlyMap<string, Paper>,
  draw: Mix & { seed: number },
): MixedListing {
  const random = seededRandom(draw.seed);
  const order = Int32Array.from(sections.keys());
  shuffle(order, random);
  const lists = new Set<string>();
  const seen = new Set<string>();
  const mixed = { papers: [] as Paper[], truth: [] as number[] };
  let topic = 0;
  for (const number of order) {
    const section = sections[number]!;
    const fits = draw.oneField ? lists.size === 0 || lists.has(section.list) : !lists.has(section.list);
    const fresh = section.ids.filter((id) => !seen.has(id) && papers.has(id));
    if (!fits || fresh.length < draw.each || topic === draw.topics) continue;
    lists.add(section.list);
    const picked = Int32Array.from(fresh.keys());
    shuffle(picked, random);
    for (const i of picked.subarray(0, draw.each)) {
      seen.add(fresh[i]!);
      mixed.papers.push(papers.get(fresh[i]!)!);
      mixed.truth.push(topic);
    }
    topic++;
  }
  return mixed;
}
