/**
 * Learns the trees of the reader's style from the rated panel, on top of the model and of the table-free weights as they
 * stand: the last step of `npm run train:keywords`, or alone, `npx tsx bench/train/reader.ts`.
 */
import { writeFileSync } from 'node:fs';
import { KEYWORD_MODEL } from '../../src/keywords/keyword-model.generated.js';
import { EMPTY_LEXICON } from '../../src/keywords/lexicon.js';
import { decodeModel } from '../../src/keywords/model-format.js';
import { Ranker } from '../../src/keywords/ranker.js';
import { NO_TREES } from '../../src/keywords/reader/trees.js';
import { TABLE_FREE_WEIGHTS } from '../../src/keywords/table-free.js';
import { readPanel } from '../quality/panel/panel.js';
import { encodeTrees } from './keywords/reader/encode.js';
import { TABLE_FREE_TREES, TREES, trainReader } from './keywords/reader/train.js';

const { lexicon, weights } = decodeModel(Buffer.from(KEYWORD_MODEL, 'base64'));
const papers = readPanel('train');
for (const { file, constant, ranker, trees } of [
  {
    file: 'src/keywords/reader-trees.generated.ts',
    constant: 'READER_TREES',
    ranker: new Ranker(lexicon, weights, NO_TREES),
    trees: TREES,
  },
  {
    file: 'src/keywords/reader/table-free.ts',
    constant: 'TABLE_FREE_READER',
    ranker: new Ranker(EMPTY_LEXICON, TABLE_FREE_WEIGHTS, NO_TREES),
    trees: TABLE_FREE_TREES,
  },
]) {
  const text = encodeTrees(trainReader(papers, ranker, trees));
  writeFileSync(file, `/** Made by \`npm run train:keywords\`. */\nexport const ${constant}: string =\n  '${text}';\n`);
  process.stdout.write(`${file}: ${text.length} characters\n`);
}
