// Topics found in mixed listings: npx tsx bench/quality/topics-discovered.ts --data awesome-lists [--draws 8] [--seed 0]
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { arxivBackground } from '../../src/arxiv.js';
import { type DiscoverOptions, discoverTopics, loadKeywordModel, type Paper, type Topic } from '../../src/index.js';
import { type Agreement, agreement } from '../topics/agreement.js';
import { readCuratedLists } from '../topics/awesome.js';
import { type Mix, type MixedListing, mixListing } from '../topics/listings.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    draws: { type: 'string', default: '8' },
    seed: { type: 'string', default: '0' },
  },
});
if (values.data === undefined) throw new Error('missing --data FOLDER');
const lists = readCuratedLists(values.data);
const background = await arxivBackground();
const model = await loadKeywordModel();

const MIXES: readonly (Mix & { readonly name: string })[] = [
  { name: '60 papers of 6 fields', topics: 6, each: 10, oneField: false },
  { name: '150 papers of 10 fields', topics: 10, each: 15, oneField: false },
  { name: '400 papers of 16 fields', topics: 16, each: 25, oneField: false },
  { name: '120 papers of one field', topics: 6, each: 20, oneField: true },
];

function drawAll(mix: Mix): MixedListing[] {
  const drawn: MixedListing[] = [];
  for (let seed = 1; drawn.length < Number(values.draws) && seed < 500; seed++) {
    const listing = mixListing(lists.sections, lists.papers, { ...mix, seed: seed + 1000 * Number(values.seed) });
    if (listing.papers.length === mix.topics * mix.each) drawn.push(listing);
  }
  return drawn;
}

function parts(topics: readonly Topic[], papers: readonly Paper[]): number[] {
  const part = new Map(topics.flatMap((topic, i) => topic.papers.map(({ id }) => [id, i] as const)));
  return papers.map(({ id }) => part.get(id)!);
}

function discover(listings: readonly MixedListing[], options: DiscoverOptions): number[][] {
  return listings.map(({ papers }) => parts(discoverTopics(papers, { ...options, model }), papers));
}

function sklearn(listings: readonly MixedListing[], topics: number): Record<string, number[][]> {
  const script = fileURLToPath(new URL('../topics/sklearn_clusters.py', import.meta.url));
  const texts = listings.map(({ papers }) => papers.map(({ title, abstract }) => `${title}. ${abstract}`));
  const input = JSON.stringify({ listings: texts.map((one) => ({ texts: one, topics })) });
  const run = spawnSync('/usr/bin/python3', [script], { input, maxBuffer: 2 ** 30 });
  if (run.status !== 0) throw new Error(run.stderr.toString());
  return JSON.parse(run.stdout.toString()) as Record<string, number[][]>;
}

const mean = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length;

for (const { name, ...mix } of MIXES) {
  const listings = drawAll(mix);
  console.log(`\n${name}, ${listings.length} listings\n\n| | ARI | NMI | topics |\n|---|---|---|---|`);
  const answers = {
    'paperkin, background idf': discover(listings, { background }),
    paperkin: discover(listings, {}),
    ...sklearn(listings, mix.topics),
  };
  for (const [method, found] of Object.entries(answers)) {
    const scores = found.map((one, i): Agreement => agreement(listings[i]!.truth, one));
    const cells = [mean(scores.map(({ ari }) => ari)).toFixed(2), mean(scores.map(({ nmi }) => nmi)).toFixed(2)];
    console.log(`| ${[method, ...cells, mean(found.map((one) => new Set(one).size)).toFixed(1)].join(' | ')} |`);
  }
}

/** Part of the papers whose topic keeps its label when one paper is left out of the listing, over every tenth paper. */
function stability({ papers }: MixedListing): { kept: number; ari: number } {
  const labels = (topics: readonly Topic[]) =>
    new Map(topics.flatMap(({ label, papers: members }) => members.map(({ id }) => [id, label])));
  const whole = discoverTopics(papers, { background, model });
  const before = labels(whole);
  const results = papers.flatMap((left, i) => {
    if (i % 10 !== 0) return [];
    const rest = papers.filter((paper) => paper !== left);
    const topics = discoverTopics(rest, { background, model });
    const after = labels(topics);
    const same = rest.filter(({ id }) => before.get(id) === after.get(id)).length / rest.length;
    return [{ kept: same, ari: agreement(parts(whole, rest), parts(topics, rest)).ari }];
  });
  return { kept: mean(results.map(({ kept }) => kept)), ari: mean(results.map(({ ari }) => ari)) };
}

const stable = drawAll(MIXES[1]!).slice(0, 3).map(stability);
console.log(
  `\none paper added: ${(100 * mean(stable.map(({ kept }) => kept))).toFixed(0)}% of papers keep their label`,
);
console.log(`agreement of the topics before and after: ARI ${mean(stable.map(({ ari }) => ari)).toFixed(2)}`);
