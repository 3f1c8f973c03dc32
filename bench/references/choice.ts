// Learns which listings are read as references, and prints the weights for src/listing/references/is-bibliography.ts:
// npx tsx bench/references/choice.ts --data DIR
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import {
  type BibliographySigns,
  bibliographySigns,
  mayBeBibliography,
} from '../../src/listing/references/is-bibliography.js';
import { exp } from '../chain/exp.js';
import { madeListing } from '../listing/fields/layouts/made-listing.js';
import { loadPool } from '../listing/fields/layouts/pool.js';
import { readGold, readProse } from './data.js';
import { goldTexts } from './text-layouts.js';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) throw new TypeError('--data must name the folder of the data');
const folder = values.data;
const pool = loadPool(folder);

const NAMES = [
  'share',
  'count',
  'fit',
  'confidence',
  'fieldDoubt',
  'fieldTitles',
] as const satisfies readonly (keyof BibliographySigns)[];
const MADE = 400;
const STEPS = 5_000;
const RATE = 0.5;
const DECAY = 1e-4;

interface Row {
  readonly signs: readonly number[];
  readonly right: boolean;
}

/**
 * Texts with references of a part, and real lists and prose that are none; a text is for references where three or more
 * fill half of it.
 */
function rowsOf(part: 'train' | 'dev', seed: number): Row[] {
  const sources = { references: readGold(folder, part), ...readProse(folder, part) };
  const made = Array.from(goldTexts(sources, seed)).filter((_, i) => part === 'dev' || i % 4 === 0);
  const texts = made.flatMap(({ text, places }) => {
    const covered = places.reduce((sum, [start, end]) => sum + end - start, 0) / text.length;
    return covered === 0 || (covered > 0.5 && places.length > 2) ? [{ text, right: covered > 0 }] : [];
  });
  const wild = gunzipSync(readFileSync(join(folder, 'wild', `wild-${part}.jsonl.gz`))).toString('utf8');
  for (const line of wild.trim().split('\n'))
    texts.push({ text: (JSON.parse(line) as { text: string }).text, right: false });
  // Lists, mails and pages whose papers have dates and names too.
  for (let i = 0; i < MADE; i++)
    texts.push({
      text: madeListing({ pool, seed: (part === 'train' ? 8_000_000 : 8_500_000) + i }).text,
      right: false,
    });
  return texts
    .filter(({ text, right }) => right || mayBeBibliography(text))
    .map(({ text, right }) => {
      const signs = bibliographySigns(text);
      return { signs: [...NAMES.map((name) => signs[name]), 1], right };
    });
}

/** Weights for signs as they are, learned of signs that vary by 1. */
function learn(rows: readonly Row[]): number[] {
  const spreads = rows[0]!.signs.map((_, i) => {
    const mean = rows.reduce((sum, { signs }) => sum + signs[i]!, 0) / rows.length;
    return Math.sqrt(rows.reduce((sum, { signs }) => sum + (signs[i]! - mean) ** 2, 0) / rows.length) || 1;
  });
  const even = rows.map(({ signs, right }) => ({ right, signs: signs.map((sign, i) => sign / spreads[i]!) }));
  return fit(even).map((weight, i) => weight / spreads[i]!);
}

/** Logistic regression, the two sides weighing the same. */
function fit(rows: readonly Row[]): number[] {
  const weights = new Array<number>(NAMES.length + 1).fill(0);
  const yes = rows.filter(({ right }) => right).length;
  for (let step = 0; step < STEPS; step++) {
    const slopes = weights.map((weight) => DECAY * weight);
    for (const { signs, right } of rows) {
      const probability = 1 / (1 + exp(-dot(weights, signs)));
      const by = (probability - (right ? 1 : 0)) / (2 * (right ? yes : rows.length - yes));
      signs.forEach((sign, i) => {
        slopes[i]! += by * sign;
      });
    }
    slopes.forEach((slope, i) => {
      weights[i]! -= RATE * slope;
    });
  }
  return weights;
}

const dot = (weights: readonly number[], signs: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * signs[i]!, 0);

const weights = learn(rowsOf('train', 1));
console.log([...NAMES, 'bias'].map((name, i) => `${name}: ${weights[i]!.toFixed(2)}`).join(', '));
for (const [side, right] of [
  ['references', true],
  ['other listings and prose', false],
] as const) {
  const rows = rowsOf('dev', 6).filter((row) => row.right === right);
  const hits = rows.filter(({ signs }) => dot(weights, signs) > 0 === right).length;
  console.log(`dev, ${side}: ${hits} of ${rows.length} right`);
}
