import { writeFileSync } from 'node:fs';
import { arxivBackground, arxivTopics } from '../../src/arxiv.js';
import { loadKeywordModel } from '../../src/index.js';
import { NAME_FEATURES } from '../../src/topics/discover/learned.js';
import { argument } from '../data.js';
import { headedTopics, type JudgedTopic, ratedTopics } from './names/cases.js';
import { chance, fitLogistic } from './names/logistic.js';
import { curatedMembers } from './names/members.js';
import { bestName, learnRanker, score } from './names/ranker.js';

// npm run train:names -- --data DIR [--out FILE]
// Learns what names a topic and which papers belong to it: from the headings of DIR/awesome-lists and the topics rated in
// DIR/panel/topics-dev.json.gz (their papers in DIR/arxiv). Prints figures with whole listings left out.

const FOLDS = 6;
const folder = argument('data');
const tools = { background: await arxivBackground(), model: await loadKeywordModel(), fields: await arxivTopics() };
const headed = headedTopics(folder, tools);
const { topics: rated, members } = ratedTopics(folder, tools);
const curated = {
  byWords: curatedMembers(folder, { ...tools, fields: undefined }),
  inFields: curatedMembers(folder, tools),
};
const topics = [...headed, ...rated].filter(({ names }) => names.length > 0);
console.log(
  `${headed.length} headed sections, ${rated.length} rated topics, ${members.length + curated.byWords.length} members`,
);

/** The part that a listing is judged in. */
function foldOf(listing: string): number {
  return [...listing].reduce((hash, character) => (hash * 31 + character.charCodeAt(0)) % 9973, 7) % FOLDS;
}

interface Left {
  readonly topic: JudgedTopic;
  readonly score: number;
  readonly coverage: number;
  readonly accepted: boolean;
}

const left = Array.from({ length: FOLDS }, (_, fold) => {
  const weights = learnRanker(topics.filter(({ listing }) => foldOf(listing) !== fold));
  return topics
    .filter(({ listing }) => foldOf(listing) === fold)
    .map((topic): Left => {
      const best = bestName(topic, weights)!;
      return { topic, score: score(best.features, weights), coverage: best.coverage, accepted: best.accepted };
    });
}).flat();
const share = (list: readonly { accepted: boolean }[]): string =>
  `${((100 * list.filter(({ accepted }) => accepted).length) / list.length).toFixed(1)}% of ${list.length}`;
console.log('the best name, listings left out:');
console.log(`  shares a stem with the heading: ${share(left.filter(({ topic }) => topic.source === 'headings'))}`);
console.log(`  good or acceptable: ${share(left.filter(({ topic }) => topic.source === 'ratings'))}`);

const weights = learnRanker(topics);
const judged = left
  .filter(({ topic }) => topic.source === 'ratings')
  .map(({ topic, score: found, coverage, accepted }) => ({
    listing: topic.listing,
    features: [found, coverage],
    truth: accepted,
  }));
const confidence = fitLogistic(judged);
report('confidence', judged);
const byWords = [...members, ...curated.byWords].map(({ listing, truth, position: { lead, share } }) => ({
  listing,
  truth,
  features: [lead, share],
}));
const byFields = [...members, ...curated.inFields].flatMap(({ listing, truth, position: { lead, share, fields } }) =>
  fields === undefined ? [] : [{ listing, truth, features: [lead, share, fields.agreement, fields.lift] }],
);
const belonging = fitLogistic(byWords);
const belongingInFields = fitLogistic(byFields);
report('belonging', byWords);
report('belonging in fields', byFields);

/** How often cases of each step of chance are so, by weights that did not see their listing. */
function report(
  name: string,
  cases: readonly { listing: string; features: readonly number[]; truth: boolean }[],
): void {
  const judgedCases = Array.from({ length: FOLDS }, (_, fold) => {
    const fitted = fitLogistic(cases.filter(({ listing }) => foldOf(listing) !== fold));
    return cases
      .filter(({ listing }) => foldOf(listing) === fold)
      .map(({ features, truth }) => ({ p: chance(fitted, features), truth }));
  }).flat();
  const steps = [0, 0.3, 0.5, 0.7, 0.8, 0.9, 1.01];
  const rows = steps.slice(1).map((to, i) => {
    const inside = judgedCases.filter(({ p }) => p >= steps[i]! && p < to);
    const right = inside.filter(({ truth }) => truth).length / Math.max(1, inside.length);
    return `${steps[i]} to ${Math.min(1, to)}: ${right.toFixed(2)} of ${inside.length}`;
  });
  console.log(`${name}, stated and true: ${rows.join('; ')}`);
}

const round = (value: number | undefined): number => Number((value ?? 0).toFixed(2));
const source = [
  "import type { BelongingWeights, FieldBelongingWeights, NameWeights } from './learned.js';\n",
  '/** Which papers belong to a topic, written by `npm run train:names`. */',
  `export const LEARNED_BELONGING: BelongingWeights = { offset: ${round(belonging[2])}, lead: ${round(belonging[0])}, share: ${round(belonging[1])} };\n`,
  '/** The same where the fields of the paper are known, written by `npm run train:names`. */',
  'export const LEARNED_BELONGING_IN_FIELDS: FieldBelongingWeights = {',
  `  offset: ${round(belongingInFields[4])},`,
  ...['lead', 'share', 'agreement', 'lift'].map((name, f) => `  ${name}: ${round(belongingInFields[f])},`),
  '};\n',
  '/** What names a topic, written by `npm run train:names`. */',
  'export const LEARNED_NAMES: NameWeights = {',
  ...NAME_FEATURES.map((name, f) => `  ${name}: ${round(weights[f])},`),
  `  confidence: { offset: ${round(confidence[2])}, score: ${round(confidence[0])}, coverage: ${round(confidence[1])} },`,
  '};\n',
].join('\n');
writeFileSync(argument('out', 'src/topics/discover/learned-weights.ts'), source);
console.log(source);
