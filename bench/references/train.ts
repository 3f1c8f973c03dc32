// Learns to read reference strings and to cut texts into them, and writes the weights into the library:
// npm run train:references -- --data DIR
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { ChainWeights } from '../../src/listing/chain/weights.js';
import { encodeChain } from '../chain/encode.js';
import { weightsModule } from '../chain/weights-module.js';
import { trainCuts } from './cut-trainer.js';
import { readGold, readProse } from './data.js';
import { goldTexts } from './text-layouts.js';
import { trainReferences } from './trainer.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string', default: new URL('../../src/listing/references/', import.meta.url).pathname },
  },
});
if (values.data === undefined) throw new TypeError('--data must name the folder of the data');

const references = readGold(values.data, 'train');
write('weights', 'WEIGHTS', trainReferences(references));
write('cut-weights', 'CUT_WEIGHTS', trainCuts(goldTexts({ references, ...readProse(values.data, 'train') }, 1)));

function write(file: string, name: string, weights: ChainWeights): void {
  const packed = encodeChain(weights);
  const comment = 'Written by `npm run train:references`: the weights of a chain.';
  writeFileSync(`${values.out}/${file}.ts`, weightsModule(packed, { name, comment }));
  const { length } = weights.weights;
  console.log(
    `${file}: ${length} weights of ${weights.features.length} features, ${gzipSync(packed).length} bytes by gzip`,
  );
}
