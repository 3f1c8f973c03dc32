// Learns when a listing is read as prose:  npx tsx bench/listing/fields/reading-choice.ts --data DIR
import { parseArgs } from 'node:util';
import { trainedFields } from '../../../src/listing/fields/trained-fields.js';
import { trainedLabeller } from '../../../src/listing/prose/labeller/labeller.js';
import { type ReadingSigns, signsOf } from '../../../src/listing/reading-signs.js';
import { fitLogistic } from '../../train/keywords/logistic.js';
import { madeListing } from './layouts/made-listing.js';
import { loadPool } from './layouts/pool.js';
import { proseTexts } from './prose-texts.js';
import { devListings, trainListings } from './recipe.js';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) throw new TypeError('--data must name the folder of the data');

/** Whole listings and short parts of them. */
const partsOf = (text: string): string[] => {
  const lines = text.split('\n');
  const middle = Math.floor(lines.length / 3);
  return [
    text,
    ...[6, 20, 60].map((length) => lines.slice(middle, middle + length).join('\n')).filter((part) => part.length > 300),
  ];
};

const row = (signs: ReadingSigns): number[] => Object.values(signs);
const namesOf = (signs: ReadingSigns): string[] => Object.keys(signs);

const pool = loadPool(values.data);
const made = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_unused, i) => madeListing({ pool, seed: from + i }).text);
const look = (text: string): ReadingSigns => signsOf(text, trainedFields(), trainedLabeller);
const learn = {
  prose: proseTexts(values.data, 1, 300).map(look),
  list: [...trainListings(values.data).flatMap(({ text }) => partsOf(text)), ...made(5_000_000, 400)].map(look),
};
const judge = {
  prose: proseTexts(values.data, 2, 200).map(look),
  list: devListings(values.data)
    .flatMap(({ text }) => partsOf(text))
    .map(look),
};
const rows = [...learn.prose, ...learn.list];
const width = row(rows[0] as ReadingSigns).length;
const sample = {
  x: Float32Array.from(rows.flatMap(row)),
  width,
  y: Uint8Array.from(rows, (_unused, i) => (i < learn.prose.length ? 1 : 0)),
  weight: Float32Array.from(rows, (_unused, i) =>
    i < learn.prose.length ? 1 / learn.prose.length : 1 / learn.list.length,
  ),
};
const model = fitLogistic(sample, { ridge: 0.002, steps: 50 });
const logit = (signs: ReadingSigns): number =>
  row(signs).reduce((sum, value, i) => sum + value * (model.weights[i] ?? 0), model.bias);
const names = namesOf(rows[0] as ReadingSigns);
console.log(
  names.map((name, i) => `${name}: ${(model.weights[i] ?? 0).toFixed(2)}`).join(', '),
  `bias: ${model.bias.toFixed(2)}`,
);
for (const [name, set] of Object.entries({ learn, judge }))
  console.log(
    name,
    'prose right',
    share(set.prose.map((it) => logit(it) > 0)),
    'lists right',
    share(set.list.map((it) => logit(it) <= 0)),
  );

function share(right: readonly boolean[]): string {
  return `${right.filter(Boolean).length}/${right.length}`;
}
