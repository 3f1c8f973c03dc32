// Topics of arXiv papers: npx tsx bench/quality/topics.ts --data papers.jsonl.gz [--split random|time] [--models paperkin,LinearSVC,...]
import { parseArgs } from 'node:util';
import { runSklearn, sklearnAnswers } from '../topics/sklearn.js';
import { readPapers, type SplitKind, splitPapers } from '../train/arxiv/data.js';
import { denseScores, evaluatePacked, evaluateUnpacked, teacherScores } from '../train/arxiv/evaluate.js';
import { type Figures, measure } from '../train/arxiv/measure.js';
import { trainArxiv } from '../train/arxiv/train.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    split: { type: 'string', default: 'random' },
    models: { type: 'string', default: 'paperkin,MultinomialNB,ComplementNB,LinearSVC,LogisticRegression OvR' },
  },
});
if (values.data === undefined) throw new Error('missing --data FILE');

const papers = readPapers(values.data);
const split = splitPapers(papers, values.split as SplitKind);
const [train, development, test] = [split.train, split.development, split.test].map((part) =>
  part.map((i) => papers[i]!),
);
const [own, ...peers] = values.models.split(',');

console.log(`${train!.length} training papers, ${test!.length} test papers\n`);
console.log(
  '| model | top-1 | top-3 | P@1 | micro-F1 | macro-F1 | log-loss | ECE |\n|---|---|---|---|---|---|---|---|',
);

function row(name: string, figures: Figures): void {
  const { top1, top3, p1, microF1, macroF1, logLoss, ece } = figures;
  const cells = [top1, top3, p1, microF1, macroF1, logLoss, ece].map((value) =>
    Number.isNaN(value) ? '' : value.toFixed(3),
  );
  console.log(`| ${[name, ...cells].join(' | ')} |`);
}

if (own === 'paperkin') {
  const training = trainArxiv(papers, split, (line) => process.stderr.write(`${line}\n`));
  row(`paperkin, packed (${Math.round(training.packed.length / 1000)} kB)`, evaluatePacked(training.packed, test!));
  const judged = { development: development!, test: test! };
  row('paperkin, dense', evaluateUnpacked(training, denseScores(training), judged));
  row('paperkin, teacher', evaluateUnpacked(training, teacherScores(training), judged));
} else peers.unshift(own!);
for (const model of peers) {
  const [run] = runSklearn([model], { train: train!, test: test!, minDf: 3 });
  row(
    `${model} (${run!.fit.toFixed(0)} s)`,
    measure(
      sklearnAnswers(run!),
      test!.map(({ categories }) => categories),
    ),
  );
}
