// Speed of the built package's topic classifiers against peers, in one run:
// npm run build && npx tsx bench/speed/topics.ts --data DIR [--each 25,100,500] [--no-sklearn]
// Seconds are those of one processor (user + system), which other work on the machine disturbs least.
import { parseArgs } from 'node:util';
import type { ArxivTopics } from '../../src/arxiv.js';
import type { TopicClassifier as Classifier } from '../../src/index.js';
import { runBayes } from '../topics/bayes.js';
import { runSklearn } from '../topics/sklearn.js';
import { type LabelledPaper, readArxiv } from '../train/arxiv/data.js';

const TOPICS = 20;
const EACH = 500;
const TEST_EACH = 100;
/** Every so many test papers are classified by the naive Bayes of the npm registry. */
const BAYES_TEST_STEP = 10;

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    each: { type: 'string', default: '25,100,500' },
    sklearn: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
if (values.data === undefined) throw new Error('missing --data DIR');

const built = (name: string): string => new URL(`../../dist/${name}.js`, import.meta.url).href;
const { TopicClassifier } = (await import(built('index'))) as { TopicClassifier: typeof Classifier };
const { arxivTopics } = (await import(built('arxiv'))) as { arxivTopics: () => Promise<ArxivTopics> };

const byTopic = new Map<string, LabelledPaper[]>();
for (const paper of readArxiv(values.data)) {
  const members = byTopic.get(paper.categories[0]!) ?? [];
  byTopic.set(paper.categories[0]!, members);
  members.push(paper);
}
const largest = [...byTopic.values()].sort((a, b) => b.length - a.length).slice(0, TOPICS);
// Every n-th, so that all years are there.
const spread = largest.map((members) =>
  members.filter((_, i) => i % Math.floor(members.length / (EACH + TEST_EACH)) === 0),
);
const train = spread.flatMap((members) => members.slice(0, EACH));
const test = spread.flatMap((members) => members.slice(EACH, EACH + TEST_EACH));
const examples = (papers: readonly LabelledPaper[]) => papers.map((input) => ({ topic: input.categories[0]!, input }));

function seconds(run: () => void): number {
  const began = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1e6;
}

/** The least of several rounds, after one to warm up. */
function best(run: () => void): number {
  run();
  return Math.min(...Array.from({ length: 3 }, () => seconds(run)));
}

function accuracy(classify: (paper: LabelledPaper) => string | undefined): number {
  return test.filter((paper) => classify(paper) === paper.categories[0]).length / test.length;
}

console.log(`${train.length} papers of ${TOPICS} categories to learn from, ${test.length} to be judged by\n`);
console.log('| | training, s | times paperkin | papers classified a second | accuracy |\n|---|---|---|---|---|');
let own = 0;
function row(name: string, training: number, result: { perSecond: number; accuracy: number }): void {
  own ||= training;
  const cells = [
    training.toFixed(1),
    (training / own).toFixed(1),
    result.perSecond.toFixed(0),
    (100 * result.accuracy).toFixed(1),
  ];
  console.log(`| ${[name, ...cells].join(' | ')} |`);
}

TopicClassifier.train(examples(train.slice(0, 2000)));
let classifier: Classifier | undefined;
const training = seconds(() => {
  classifier = TopicClassifier.train(examples(train));
});
const perSecond =
  test.length /
  best(() => {
    for (const paper of test) classifier!.classify(paper);
  });
row('paperkin', training, {
  perSecond,
  accuracy: accuracy((paper) => classifier!.classify(paper, { limit: 1 })[0]?.topic),
});

const sklearnModels = values.sklearn ? ['LogisticRegression', 'LinearSVC', 'MultinomialNB', 'ComplementNB'] : [];
for (const run of sklearnModels.length === 0 ? [] : runSklearn(sklearnModels, { train, test, minDf: 2 })) {
  const hits = test.filter((paper, i) => run.best[i]![0] === paper.categories[0]).length;
  row(`scikit-learn ${run.model}`, run.fit, { perSecond: test.length / run.predict, accuracy: hits / test.length });
}

const judged = test.filter((_, i) => i % BAYES_TEST_STEP === 0);
for (const name of ['wink', 'natural'] as const) {
  for (const each of values.each.split(',').map(Number)) {
    const few = spread.flatMap((members) => members.slice(0, each));
    const run = runBayes(name, { train: few, test: judged });
    row(`${name} naive Bayes, ${few.length} papers`, run.training, { perSecond: 1 / run.each, accuracy: run.accuracy });
  }
}

const topics = await arxivTopics();
const arxivTime = best(() => {
  for (const paper of test) topics.classify(paper);
});
console.log(`\narXiv model: ${(test.length / arxivTime).toFixed(0)} papers a second, LaTeX included`);
