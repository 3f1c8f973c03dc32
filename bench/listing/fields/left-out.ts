// How layouts are read that training never saw:  npx tsx bench/listing/fields/left-out.ts --data DIR [--dimension marker]
// Each value of each dimension of the grammar is left out of training once, and lists that have it are judged.
import { parseArgs } from 'node:util';
import { FieldReader } from '../../../src/listing/fields/field-reader.js';
import type { GoldListing } from './gold.js';
import { DIMENSIONS, type Dimension, type LayoutValue } from './layouts/layout.js';
import { madeListing } from './layouts/made-listing.js';
import { loadPool } from './layouts/pool.js';
import { interval, type Score, scoreOf } from './measure.js';
import { readPapers } from './read-papers.js';
import { SHIPPED, trainFields, trainListings } from './recipe.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    dimension: { type: 'string' },
    made: { type: 'string', default: '1200' },
    floor: { type: 'string', default: '80' },
  },
});
if (values.data === undefined) throw new TypeError('--data must name the folder of the data');
const pool = loadPool(values.data);
const real = trainListings(values.data);

const JUDGED = 40;
const JUDGE_SEED = 9_000_000;

const dimensions = Object.keys(DIMENSIONS).filter((name) => (values.dimension ?? name) === name) as Dimension[];
let below = 0;
for (const dimension of dimensions)
  for (const value of new Set<string>(DIMENSIONS[dimension])) {
    const found = recallWithout({ dimension, value });
    const mean = found.reduce((sum, recall) => sum + recall, 0) / found.length;
    if (mean < Number(values.floor)) below++;
    console.log(`${dimension} ${JSON.stringify(value)}: titles ${interval(found)}`);
  }
console.log(`${below} values below ${values.floor}`);
process.exitCode = below > 0 ? 1 : 0;

/** Titles found, in percent, in lists that have a value which training did not have. */
function recallWithout(leftOut: LayoutValue): readonly number[] {
  const weights = trainFields({ ...SHIPPED, made: Number(values.made), pool, real, modules: 'node_modules', leftOut });
  const fields = new FieldReader(weights);
  return Array.from({ length: JUDGED }, (_unused, i) =>
    recall(madeListing({ pool, seed: JUDGE_SEED + i, only: leftOut }), fields),
  );
}

function recall(listing: GoldListing, fields: FieldReader): number {
  const { exact, known }: Score = scoreOf(listing, readPapers(listing.text, fields));
  return (100 * exact) / Math.max(1, known);
}
