// Learns the odds that a line is a title of a paper:  npm run train:titles -- --data DIR [--out FILE]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { LEAST, LEAST_WEIGHT, STEP } from '../../../src/listing/titles/title-odds.js';
import { loadPool } from '../fields/layouts/pool.js';
import { learnTitles } from './learn.js';
import { titleTexts } from './title-texts.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string', default: 'src/listing/titles/title-weights.ts' },
  },
});
if (values.data === undefined)
  throw new TypeError('--data must name the folder that holds wild, references, arxiv and arxiv-balanced');

const { weights, bias } = learnTitles(titleTexts(values.data, loadPool(values.data), 'node_modules'));
const packed = String.fromCharCode(
  ...weights.map((weight) => LEAST_WEIGHT.charCodeAt(0) + Math.round((weight - LEAST) / STEP)),
);
writeFileSync(
  values.out,
  `// Written by \`npm run train:titles\`: a weight a character, see title-odds.ts.\nexport const TITLE_BIAS = ${bias};\nexport const TITLE_WEIGHTS: string =\n  '${packed}';\n`,
);
console.log(`${weights.filter((weight) => weight !== 0).length} weights, ${gzipSync(packed).length} bytes by gzip`);
