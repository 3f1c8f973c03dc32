// Speed of topic classifiers, all in one run: npx tsx bench/speed/topics.ts --data papers.jsonl.gz
import { parseArgs } from 'node:util';
import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
import { arxivTopics } from '../../src/arxiv.js';
import { TopicClassifier } from '../../src/index.js';
import { runSklearn } from '../topics/sklearn.js';
import { type LabelledPaper, readPapers } from '../train/arxiv/data.js';

const TOPICS = 20;
const EACH = 500;
const TEST_EACH = 100;
/** natural's time grows with the square of the papers; it is measured on these and told for 10,000 by the square. */
const NATURAL_PAPERS = 500;

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) throw new Error('missing --data FILE');

const byTopic = new Map<string, LabelledPaper[]>();
for (const paper of readPapers(values.data)) {
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
  const began = performance.now();
  run();
  return (performance.now() - began) / 1000;
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
let classifier: TopicClassifier | undefined;
const training = seconds(() => {
  classifier = TopicClassifier.train(examples(train));
});
const perSecond =
  test.length /
  seconds(() => {
    for (const paper of test) classifier!.classify(paper);
  });
row('paperkin', training, {
  perSecond,
  accuracy: accuracy((paper) => classifier!.classify(paper, { limit: 1 })[0]?.topic),
});

const sklearnModels = ['LogisticRegression', 'LinearSVC', 'MultinomialNB', 'ComplementNB'];
for (const run of runSklearn(sklearnModels, { train, test, minDf: 2 })) {
  const hits = test.filter((paper, i) => run.best[i]![0] === paper.categories[0]).length;
  row(`scikit-learn ${run.model}`, run.fit, { perSecond: test.length / run.predict, accuracy: hits / test.length });
}

const few = spread.flatMap((members) => members.slice(0, NATURAL_PAPERS / TOPICS));
const bayes = new BayesClassifier();
const naturalTraining = seconds(() => {
  for (const { title, abstract, categories } of few) bayes.addDocument(`${title}. ${abstract}`, categories[0]!);
  bayes.train();
});
const judged = test.filter((_, i) => i % 20 === 0);
let hits = 0;
const naturalTime = seconds(() => {
  for (const { title, abstract, categories } of judged)
    if (bayes.classify(`${title}. ${abstract}`) === categories[0]) hits++;
});
row(`natural Bayes, ${few.length} papers`, naturalTraining, {
  perSecond: judged.length / naturalTime,
  accuracy: hits / judged.length,
});

const topics = await arxivTopics();
for (const paper of test) topics.classify(paper);
const arxivTime = seconds(() => {
  for (const paper of test) topics.classify(paper);
});
console.log(`\narXiv model: ${(test.length / arxivTime).toFixed(0)} papers a second`);
