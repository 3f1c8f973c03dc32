// How real lists are read:  npx tsx bench/listing/fields/quality.ts --data DIR [--folds 5]
// On the lists of wild-dev with the weights that ship; with --folds on those of wild-train, trained without their
// repositories; with --families on those of wild-train, trained without all of their family.
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { decodeChain } from '../../../src/listing/chain/weights.js';
import { FieldReader } from '../../../src/listing/fields/field-reader.js';
import { trainedFields } from '../../../src/listing/fields/trained-fields.js';
import type { GoldListing } from './gold.js';
import { loadPool } from './layouts/pool.js';
import { interval, isReadWell, type Score, scoreOf } from './measure.js';
import { readPapers } from './read-papers.js';
import { devListings, SHIPPED, trainFields, trainListings } from './recipe.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    folds: { type: 'string', default: '0' },
    made: { type: 'string', default: String(SHIPPED.made) },
    families: { type: 'boolean', default: false },
    weights: { type: 'string' },
  },
});
if (values.data === undefined) throw new TypeError('--data must name the folder of the data');

interface Judged {
  readonly listing: GoldListing;
  readonly score: Score;
}

/** Families of fewer files say little. */
const ENOUGH_FILES = 10;

const judged = values.families
  ? familiesLeftOut(values.data)
  : Number(values.folds) > 0
    ? crossValidated(values.data, Number(values.folds))
    : judge(devListings(values.data), await fieldsOf(values.weights));
const families = [...new Set(judged.map(({ listing }) => listing.family))].sort();
for (const family of families)
  print(
    family,
    judged.filter(({ listing }) => listing.family === family),
  );
print('all', judged);

/** The fields that ship, or those of another module of weights. */
async function fieldsOf(file: string | undefined): Promise<FieldReader> {
  if (file === undefined) return trainedFields();
  const { FIELD_WEIGHTS } = (await import(pathToFileURL(file).href)) as { readonly FIELD_WEIGHTS: string };
  return new FieldReader(decodeChain(FIELD_WEIGHTS));
}

function judge(listings: readonly GoldListing[], fields: FieldReader): readonly Judged[] {
  return listings.map((listing) => ({ listing, score: scoreOf(listing, readPapers(listing.text, fields)) }));
}

/** Each repository is judged by weights that were trained without it. */
function crossValidated(data: string, folds: number): readonly Judged[] {
  const listings = trainListings(data);
  const repositories = [...new Set(listings.map(({ repo }) => repo))].sort();
  const parts = Array.from(
    { length: folds },
    (_unused, fold) =>
      ({ repo }: GoldListing): boolean =>
        repositories.indexOf(repo) % folds === fold,
  );
  return leftOut(data, parts);
}

function familiesLeftOut(data: string): readonly Judged[] {
  const all = trainListings(data).map(({ family }) => family);
  const large = [...new Set(all)].sort().filter((name) => all.filter((it) => it === name).length >= ENOUGH_FILES);
  return leftOut(
    data,
    large.map(
      (name) =>
        ({ family }: GoldListing): boolean =>
          family === name,
    ),
  );
}

/** Judges each part of the listings by weights that were trained on the others. */
function leftOut(data: string, parts: readonly ((listing: GoldListing) => boolean)[]): readonly Judged[] {
  const listings = trainListings(data);
  const pool = loadPool(data);
  return parts.flatMap((isOut) => {
    const real = listings.filter((listing) => !isOut(listing));
    const weights = trainFields({ ...SHIPPED, made: Number(values.made), pool, real, modules: 'node_modules' });
    return judge(listings.filter(isOut), new FieldReader(weights));
  });
}

function print(name: string, rows: readonly Judged[]): void {
  const share = (of: (score: Score) => number): string => interval(rows.map(({ score }) => 100 * of(score)));
  const total = (of: (score: Score) => number): number => rows.reduce((sum, { score }) => sum + of(score), 0);
  console.log(
    name.padEnd(14),
    `${rows.length} files`.padStart(9),
    `titles ${share(({ exact, known }) => exact / Math.max(1, known))}`,
    `none ${share(({ wrong, returned }) => wrong / Math.max(1, returned))}`,
    `ids ${total(({ idsRight }) => idsRight)}/${total(({ ids }) => ids)}`,
    `links ${share(({ linksKept, links }) => (links === 0 ? 1 : linksKept / links))}`,
    `authors ${total(({ authorsRight }) => authorsRight)} first ${total(({ firstRight }) => firstRight)}/${total(({ authored }) => authored)}`,
    `dates ${total(({ datesRight }) => datesRight)}/${total(({ dated }) => dated)}`,
    `sure ${total(({ sureRight }) => sureRight)}/${total(({ sure }) => sure)}`,
    `read well ${rows.filter(({ score }) => isReadWell(score)).length}`,
  );
}
