import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { encodeChain } from '../../chain/encode.js';
import { loadPool } from './layouts/pool.js';
import { SHIPPED, trainFields, trainListings } from './recipe.js';

// Trains the chain of fields:  npm run train:fields -- --data DIR [--out FILE] [--made N]
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string', default: 'src/listing/fields/field-weights.ts' },
    made: { type: 'string', default: String(SHIPPED.made) },
  },
});
if (values.data === undefined)
  throw new Error('--data DIR: the folder that holds wild, references, arxiv and arxiv-balanced');
const pool = loadPool(values.data);
const weights = trainFields({
  ...SHIPPED,
  made: Number(values.made),
  pool,
  real: trainListings(values.data),
  modules: 'node_modules',
});
const text = encodeChain(weights);
writeFileSync(
  values.out,
  `/** Weights of the chain of fields, as \`npm run train:fields\` packs them. */\nexport const FIELD_WEIGHTS =\n  '${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}';\n`,
);
console.log(`${weights.weights.length} weights, ${gzipSync(text).length} bytes gzip -> ${values.out}`);
