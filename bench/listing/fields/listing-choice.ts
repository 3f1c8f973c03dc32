// Learns which texts are listings at all:  npx tsx bench/listing/fields/listing-choice.ts --data DIR [--others DIR]
// The other folder holds texts about something else, as /usr/share/doc of a Debian system does.
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type ListingSigns, listingSigns } from '../../../src/listing/is-listing.js';
import { entriesOfPlain } from '../../../src/listing/plain-reader.js';
import { fitLogistic } from '../../train/keywords/logistic.js';
import { madeListing } from './layouts/made-listing.js';
import { packageTexts, textWithoutPapers } from './layouts/no-papers.js';
import { loadPool } from './layouts/pool.js';
import { proseTexts } from './prose-texts.js';
import { devListings, trainListings } from './recipe.js';

const { values } = parseArgs({ options: { data: { type: 'string' }, others: { type: 'string' } } });
if (values.data === undefined) throw new TypeError('--data must name the folder of the data');

/** A whole listing and short parts of it. */
const partsOf = (text: string): string[] => {
  const lines = text.split('\n');
  const middle = Math.floor(lines.length / 3);
  return [text.slice(0, 1 << 15), ...[6, 20, 60].map((length) => lines.slice(middle, middle + length).join('\n'))];
};

const pool = loadPool(values.data);
const range = (count: number, make: (i: number) => string): string[] =>
  Array.from({ length: count }, (_unused, i) => make(i));
const sources = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
/** Texts in a folder and those below it. */
const textsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (file) =>
        file.isFile() && /^(?:copyright|README|NEWS|TODO|changelog)/.test(file.name) && !file.name.endsWith('.gz'),
    )
    .map(({ parentPath, name }) => readFileSync(`${parentPath}/${name}`, 'utf8'))
    .filter(({ length }) => length < 40_000);
const others = values.others === undefined ? [] : textsIn(values.others).slice(0, 600);
const packages = packageTexts('node_modules', 600).map(({ text }) => text);

/** A few titles, one a line. */
const titlesAlone = (i: number): string =>
  pool.titles
    .filter((_title, t) => t % 4001 === i)
    .slice(0, 3 + (i % 9))
    .join('\n');

/** The signs of texts of which any paper was read. */
const look = (texts: readonly string[]): ListingSigns[] =>
  texts.flatMap((text) => {
    const entries = entriesOfPlain(text);
    return entries.some(({ paper, repeated }) => paper ?? repeated) ? [listingSigns(text, entries)] : [];
  });

const learn = {
  yes: look([
    ...trainListings(values.data).flatMap(({ text }) => partsOf(text)),
    ...range(400, (i) => madeListing({ pool, seed: 6_000_000 + i }).text),
    ...range(200, titlesAlone),
    ...proseTexts(values.data, 3, 300),
  ]),
  no: look([
    ...range(400, (i) => textWithoutPapers(pool, 7_000_000 + i).text),
    ...packages.filter((_text, i) => i % 2 === 0),
    ...others.filter((_text, i) => i % 2 === 0),
    ...sources('src/topics'),
    ...sources('src/similarity'),
  ]),
};
const judge = {
  yes: look([...devListings(values.data).flatMap(({ text }) => partsOf(text)), ...proseTexts(values.data, 4, 200)]),
  no: look([
    ...packages.filter((_text, i) => i % 2 === 1),
    ...others.filter((_text, i) => i % 2 === 1),
    ...sources('src/keywords'),
    ...sources('src/report'),
  ]),
};
const rows = [...learn.yes, ...learn.no];
const names = Object.keys(rows[0] as ListingSigns) as (keyof ListingSigns)[];
const row = (signs: ListingSigns): number[] => names.map((name) => signs[name]);
const model = fitLogistic(
  {
    x: Float32Array.from(rows.flatMap(row)),
    width: names.length,
    y: Uint8Array.from(rows, (_signs, i) => (i < learn.yes.length ? 1 : 0)),
    weight: Float32Array.from(rows, (_signs, i) => (i < learn.yes.length ? 1 / learn.yes.length : 1 / learn.no.length)),
  },
  { ridge: 0.002, steps: 50 },
);
const logit = (signs: ListingSigns): number =>
  row(signs).reduce((sum, value, i) => sum + value * (model.weights[i] ?? 0), model.bias);
console.log(
  names.map((name, i) => `${name}: ${(model.weights[i] ?? 0).toFixed(2)}`).join(', '),
  `bias: ${model.bias.toFixed(2)}`,
);
for (const [name, { yes, no }] of Object.entries({ learn, judge }))
  console.log(
    name,
    `listings kept ${yes.filter((it) => logit(it) > 0).length}/${yes.length}`,
    `others refused ${no.filter((it) => logit(it) <= 0).length}/${no.length}`,
  );
