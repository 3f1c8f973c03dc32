// Topics learned from a few papers each: npx tsx bench/quality/topics-few-shot.ts --data awesome-lists [--draws 20] [--seed 0]
import { parseArgs } from 'node:util';
import { arxivBackground } from '../../src/arxiv.js';
import { type Evaluation, type Paper, TopicClassifier, type TopicExample } from '../../src/index.js';
import { readCuratedLists } from '../topics/awesome.js';
import { mixListing } from '../topics/listings.js';

const TOPICS = 10;
const EACH = 40;
const TEST_FROM = 20;

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    draws: { type: 'string', default: '20' },
    seed: { type: 'string', default: '0' },
  },
});
if (values.data === undefined) throw new Error('missing --data FOLDER');
const { papers, sections } = readCuratedLists(values.data);
const background = await arxivBackground();

type Trainer = (examples: readonly TopicExample[], unlabelled: readonly Paper[]) => TopicClassifier;

const trainers = new Map<string, Trainer>([
  ['idf of the examples', (examples) => TopicClassifier.train(examples)],
  ['background idf', (examples) => TopicClassifier.train(examples, { background })],
  [
    'background idf, unlabelled listing',
    (examples, unlabelled) => TopicClassifier.train(examples, { background, unlabelled }),
  ],
]);

interface Draw {
  readonly examples: readonly TopicExample[];
  readonly test: readonly TopicExample[];
}

/** Ten sections of different lists, 20 papers of each to learn from and 20 to be judged by. */
function draw(seed: number): Draw | undefined {
  const { papers: listed, truth } = mixListing(sections, papers, { topics: TOPICS, each: EACH, oneField: false, seed });
  if (listed.length < TOPICS * EACH) return undefined;
  const all = listed.map((input, i) => ({ topic: `topic ${truth[i]}`, input }));
  const place = (i: number): number => i % EACH;
  return { examples: all.filter((_, i) => place(i) < TEST_FROM), test: all.filter((_, i) => place(i) >= TEST_FROM) };
}

const draws: Draw[] = [];
for (let seed = 1; draws.length < Number(values.draws) && seed < 1000; seed++) {
  const drawn = draw(seed + 1000 * Number(values.seed));
  if (drawn !== undefined) draws.push(drawn);
}

const mean = (list: readonly Evaluation[], of: (evaluation: Evaluation) => number): number =>
  list.reduce((sum, evaluation) => sum + of(evaluation), 0) / list.length;

console.log(`${draws.length} draws of ${TOPICS} sections\n`);
console.log('| examples per topic | features | accuracy | macro-F1 | log-loss | ECE |\n|---|---|---|---|---|---|');
for (const shots of [1, 2, 5, 10, 20]) {
  for (const [name, train] of trainers) {
    const results = draws.map(({ examples, test }) => {
      const few = examples.filter((_, i) => i % TEST_FROM < shots);
      return train(
        few,
        test.map(({ input }) => input as Paper),
      ).evaluate(test);
    });
    const cells = [
      (100 * mean(results, ({ accuracy }) => accuracy)).toFixed(1),
      (100 * mean(results, ({ macroF1 }) => macroF1)).toFixed(1),
      mean(results, ({ logLoss }) => logLoss).toFixed(2),
      mean(results, ({ ece }) => ece).toFixed(3),
    ];
    console.log(`| ${[shots, name, ...cells].join(' | ')} |`);
  }
}
