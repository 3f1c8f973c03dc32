import { join } from 'node:path';
import type { Background } from '../../../src/index.js';
import { Analyzer } from '../../../src/text/analyzer.js';
import { positions } from '../../../src/topics/discover/belonging.js';
import { communities } from '../../../src/topics/discover/discover.js';
import { type FieldFinder, fieldVectors, predictedFields } from '../../../src/topics/discover/fields.js';
import { listingVectors, withFields } from '../../../src/topics/discover/vectors.js';
import { readCuratedLists } from '../../topics/awesome.js';
import { type Mix, mixListing } from '../../topics/listings.js';
import type { JudgedMember } from './cases.js';

const MIXES: readonly Mix[] = [
  { topics: 6, each: 10, oneField: false },
  { topics: 10, each: 12, oneField: false },
  { topics: 6, each: 20, oneField: true },
];
const DRAWS = 10;
const SEED = 5000;

/**
 * Papers of mixed curated lists in the topics found there, by their fields too where a model tells them: a paper belongs where
 * most papers are of its own section.
 */
export function curatedMembers(
  folder: string,
  { background, fields }: { background: Background; fields: FieldFinder | undefined },
): JudgedMember[] {
  const { papers, sections } = readCuratedLists(join(folder, 'awesome-lists'));
  return MIXES.flatMap((mix, kind) => {
    const found: JudgedMember[] = [];
    for (let draw = 0; draw < DRAWS; draw++) {
      const listing = mixListing(sections, papers, { ...mix, seed: SEED + draw });
      const vectors = listingVectors(listing.papers, { analyzer: new Analyzer(), background });
      const known = fieldVectors(predictedFields(listing.papers, fields));
      const groups = communities(withFields(vectors, known), { neighbours: 8, resolution: 2 });
      const main = groups.map((rows) => commonest(rows.map((row) => listing.truth[row]!)));
      for (const position of positions(groups, vectors, known)) {
        found.push({
          listing: `mix ${kind} ${draw}`,
          position,
          truth: listing.truth[position.row] === main[position.topic],
        });
      }
    }
    return found;
  });
}

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]![0];
}
