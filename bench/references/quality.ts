// How well reference strings are read: npx tsx bench/references/quality.ts --data DIR
// Documents left out (a fifth of GROBID's, AnyStyle's gold), a random split of its rows as GROBID measures, and how true
// confidence is. Everything is trained anew on what is left, with the settings of the library.
import { parseArgs } from 'node:util';
import { Chain } from '../../src/listing/chain/chain.js';
import { observeReference } from '../../src/listing/references/features.js';
import { REFERENCE_LABELS } from '../../src/listing/references/labels.js';
import { Tokens } from '../../src/listing/references/tokens.js';
import { hashString } from '../../src/packed/hash.js';
import { Observations, scoresOf } from '../chain/observations.js';
import { type GoldReference, readGold } from './data.js';
import { goldLabels } from './gold-labels.js';
import { FieldScore } from './score.js';
import { trainReferences } from './trainer.js';

const { values } = parseArgs({ options: { data: { type: 'string' }, keep: { type: 'string' } } });
if (values.data === undefined) throw new TypeError('--data must name the folder of the data');
const options = values.keep === undefined ? {} : { keep: Number(values.keep) };

const FOLDS = 5;
const all = [...readGold(values.data, 'train'), ...readGold(values.data, 'dev')];
const isGold = ({ source }: GoldReference): boolean => source === 'anystyle-gold';
const isGrobid = ({ source }: GoldReference): boolean => source === 'grobid';
const part = (text: string): number => hashString(text) % FOLDS;

const grobid = new FieldScore();
for (let fold = 0; fold < FOLDS; fold++) {
  const out = (reference: GoldReference): boolean => isGrobid(reference) && part(reference.list) === fold;
  const chain = chainOf(all.filter((reference) => !out(reference) && !isGold(reference)));
  measure(chain, all.filter(out), grobid);
}
report('GROBID, whole documents left out', grobid);
const learned = chainOf(readGold(values.data, 'train'));
const dev = readGold(values.data, 'dev');
report('AnyStyle gold (dev)', measure(learned, dev.filter(isGold)));
report('GROBID documents of dev', measure(learned, dev.filter(isGrobid)));
const random = (reference: GoldReference): boolean => isGrobid(reference) && part(reference.text) === 0;
report(
  'GROBID, a random fifth of its rows',
  measure(chainOf(all.filter((reference) => !random(reference))), all.filter(random)),
);

function chainOf(references: readonly GoldReference[]): Chain {
  return new Chain(trainReferences(references, options));
}

function measure(chain: Chain, references: readonly GoldReference[], score = new FieldScore()): FieldScore {
  const tokens = new Tokens();
  const seen = new Observations();
  for (const reference of references) {
    tokens.read(reference.text);
    observeReference(tokens, seen);
    scoresOf(chain, seen);
    score.add(tokens, chain.bestPath(), goldLabels(reference, tokens));
  }
  return score;
}

function report(name: string, score: FieldScore): void {
  const share = (count: number, of: number): string => `${((100 * count) / of).toFixed(1)}%`;
  console.log(
    `${name}: ${score.strings} strings, F1 ${score.f1().toFixed(2)}, all fields right ${share(score.exact, score.strings)}, ` +
      `titles exact ${share(score.exactTitles, score.titled)}`,
  );
  const fields = REFERENCE_LABELS.flatMap((label, i) =>
    (score.given[i] ?? 0) >= 10 ? [`${label} ${score.f1(i).toFixed(1)}`] : [],
  );
  console.log(`  ${fields.join(', ')}`);
}
