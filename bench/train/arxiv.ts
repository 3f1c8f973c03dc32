import { writeFileSync } from 'node:fs';
import { argument } from '../data.js';
import { readPapers, type SplitKind, splitPapers } from './arxiv/data.js';
import { denseScores, evaluatePacked, evaluateUnpacked, teacherScores } from './arxiv/evaluate.js';
import { trainArxiv } from './arxiv/train.js';

// npm run train:arxiv -- --data papers.jsonl.gz [--split time|random] [--out FILE] [--dense] [--every N]
// Trains the arXiv model, writes it as a module and prints its figures on the papers held back, with --dense also those of the
// dense model and the teacher. Every N-th paper alone makes a quick model to compare trainings by.

const began = performance.now();
const log = (line: string): void => {
  process.stderr.write(`${((performance.now() - began) / 1000).toFixed(0)} s: ${line}\n`);
};

const every = Number(argument('every', '1'));
const papers = readPapers(argument('data')).filter((_, i) => i % every === 0);
const split = splitPapers(papers, argument('split', 'time') as SplitKind);
const training = trainArxiv(papers, split, log);
const source = `/** The arXiv model, written by \`npm run train:arxiv\`. */\nexport const ARXIV_MODEL: string = ${JSON.stringify(training.packed)};\n`;
writeFileSync(argument('out', 'src/topics/arxiv-model.generated.ts'), source);
log(`${source.length} bytes`);

const test = split.test.map((i) => papers[i]!);
log(`packed ${JSON.stringify(evaluatePacked(training.packed, test))}`);
if (process.argv.includes('--dense')) {
  const development = split.development.map((i) => papers[i]!);
  log(`dense ${JSON.stringify(evaluateUnpacked(training, denseScores(training), { development, test }))}`);
  log(`teacher ${JSON.stringify(evaluateUnpacked(training, teacherScores(training), { development, test }))}`);
}
