import { writeFileSync } from 'node:fs';
import { argument } from '../data.js';
import { readArxiv, splitPapers } from './arxiv/data.js';
import { denseScores, evaluatePacked, evaluateUnpacked, teacherScores } from './arxiv/evaluate.js';
import { readGateTexts } from './arxiv/gate-texts.js';
import { trainArxiv } from './arxiv/train.js';

// npm run train:arxiv -- --data DIR [--out FILE] [--dense] [--every N] [--share /usr/share]
// Trains the arXiv model on DIR/arxiv and DIR/arxiv-balanced, writes it as a module and prints its figures on the papers held
// back, with --dense also those of the dense model and the teacher. Every N-th paper alone makes a quick model to compare
// trainings by. What is no paper is learned from texts of Debian in --share (the packages are named in texts/debian.ts).

const began = performance.now();
const log = (line: string): void => {
  process.stderr.write(`${((performance.now() - began) / 1000).toFixed(0)} s: ${line}\n`);
};

const every = Number(argument('every', '1'));
const papers = readArxiv(argument('data')).filter((_, i) => i % every === 0);
const split = splitPapers(papers);
const train = split.train.map((i) => papers[i]!);
const gateTexts = readGateTexts(train, { folder: argument('data'), share: argument('share', '/usr/share') });
const training = trainArxiv({ papers, split, gateTexts }, log);
const source = `/** The arXiv model, written by \`npm run train:arxiv\`. */\nexport const ARXIV_MODEL: string = ${JSON.stringify(training.packed)};\n`;
writeFileSync(argument('out', 'src/topics/arxiv-model.generated.ts'), source);
log(`${source.length} bytes`);

for (const part of ['recent', 'balanced'] as const) {
  const test = split[part].map((i) => papers[i]!);
  log(`${part}, packed ${JSON.stringify(evaluatePacked(training.packed, test))}`);
  if (!process.argv.includes('--dense')) continue;
  const parts = { development: split.development.map((i) => papers[i]!), part, test };
  log(`${part}, dense ${JSON.stringify(evaluateUnpacked(training, denseScores(training), parts))}`);
  log(`${part}, teacher ${JSON.stringify(evaluateUnpacked(training, teacherScores(training), parts))}`);
}
