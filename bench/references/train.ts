// Learns the labels of reference strings and writes the weights into the library: npm run train:references -- --data DIR
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { encodeChain } from '../chain/encode.js';
import { weightsModule } from '../chain/weights-module.js';
import { readGold } from './data.js';
import { trainReferences } from './trainer.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string', default: new URL('../../src/listing/references/weights.ts', import.meta.url).pathname },
  },
});
if (values.data === undefined) throw new TypeError('--data must name the folder of the data');

const weights = trainReferences(readGold(values.data, 'train'));
const packed = encodeChain(weights);
const comment = 'Written by `npm run train:references`: weights of the chain that labels reference strings.';
writeFileSync(values.out, weightsModule(packed, comment));
console.log(
  `${weights.weights.length} weights of ${weights.features.length} features, ${gzipSync(packed).length} bytes by gzip`,
);
