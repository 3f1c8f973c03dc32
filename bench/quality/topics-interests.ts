// Interests given by words: npx tsx bench/quality/topics-interests.ts --data awesome-lists [--draws 40] [--seed 0]
// Five sections of curated lists are the interests, named by their headings and two keyphrases of papers not in the listing; a
// sixth interest has no paper in it, and half of the papers are of other lists. Odd draws fit the curve of the chance that an
// interest fits, even draws are judged.
import { parseArgs } from 'node:util';
import { arxivBackground } from '../../src/arxiv.js';
import { extractKeywords, loadKeywordModel, type Paper, TopicClassifier } from '../../src/index.js';
import { seededRandom, shuffle } from '../../src/topics/random.js';
import { readCuratedLists } from '../topics/awesome.js';
import type { Section } from '../topics/listings.js';
import { fitLogistic } from '../train/names/logistic.js';

const INTERESTS = 5;
const EACH = 12;
const OTHER_LISTS = 10;
const OF_EACH_OTHER = 6;
/** Papers of a section that its words are drawn from; they are not in the listing. */
const DESCRIBING = 4;
const VAGUE = /survey|benchmark|dataset|other|misc|paper|evaluation/i;

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    draws: { type: 'string', default: '40' },
    seed: { type: 'string', default: '0' },
  },
});
if (values.data === undefined) throw new Error('missing --data FOLDER');
const { papers, sections } = readCuratedLists(values.data);
const background = await arxivBackground();
const model = await loadKeywordModel();

const known = (ids: readonly string[]): Paper[] =>
  ids.flatMap((id) => papers.get(id) ?? []).filter(({ abstract }) => abstract !== '');
const heading = ({ path }: Section): string => (path.at(-1) ?? '').replace(/[^\p{L}\s-]/gu, ' ').trim();
const usable = sections.filter(
  (section) =>
    known(section.ids).length >= DESCRIBING + EACH && heading(section).length > 5 && !VAGUE.test(heading(section)),
);

interface Judged {
  /** Number of the interest that fits, -1 for none. */
  readonly truth: number;
  /** Probability that each interest fits. */
  readonly fits: readonly number[];
  /** Number of the interest it was given, -1 for none. */
  readonly given: number;
}

function draw(seed: number): Judged[] {
  const order = Int32Array.from(usable.keys());
  shuffle(order, seededRandom(seed));
  const lists = new Map<string, Section>();
  for (const i of order) if (!lists.has(usable[i]!.list)) lists.set(usable[i]!.list, usable[i]!);
  const picked = [...lists.values()];
  const listing = new Map<string, { paper: Paper; truth: number }>();
  const take = (section: Section, [from, to]: readonly [number, number], truth: number): void => {
    for (const paper of known(section.ids).slice(from, to)) listing.set(paper.id, { paper, truth });
  };
  for (const [k, section] of picked.slice(0, INTERESTS).entries()) take(section, [DESCRIBING, DESCRIBING + EACH], k);
  for (const section of picked.slice(INTERESTS + 1, INTERESTS + 1 + OTHER_LISTS)) take(section, [0, OF_EACH_OTHER], -1);
  const words = picked.slice(0, INTERESTS + 1).map((section, k): [string, string[]] => {
    const phrases = known(section.ids)
      .slice(0, 2)
      .flatMap((paper) => extractKeywords(paper, { model, limit: 1 }));
    return [`${k}`, [heading(section), ...phrases.map(({ phrase }) => phrase)]];
  });
  const all = [...listing.values()];
  const inputs = all.map(({ paper }) => paper);
  const classifier = TopicClassifier.fromDescriptions(new Map(words), { listing: inputs, background });
  const fits = words.map(
    ([topic]) => new Map(classifier.rank(inputs, topic).map((one) => [one.input.id, one.probability])),
  );
  return all.map(({ paper, truth }) => ({
    truth,
    fits: fits.map((interest) => interest.get(paper.id) ?? 0),
    given: Number(classifier.classify(paper)[0]?.topic ?? -1),
  }));
}

function auc(yes: readonly number[], no: readonly number[]): number {
  const wins = yes.reduce((sum, a) => sum + no.reduce((won, b) => won + (a > b ? 1 : a === b ? 0.5 : 0), 0), 0);
  return wins / (yes.length * no.length);
}

const mean = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length;
const part = (list: readonly Judged[], is: (one: Judged) => boolean): number => list.filter(is).length / list.length;

const draws = Array.from({ length: Number(values.draws) }, (_, i) => draw(1000 * Number(values.seed) + i));
const judged = draws.filter((_, i) => i % 2 === 0);
const best = ({ fits }: Judged): number => Math.max(...fits);
const fitting = (list: readonly Judged[]): Judged[] => list.filter(({ truth }) => truth >= 0);
const strange = (list: readonly Judged[]): Judged[] => list.filter(({ truth }) => truth < 0);
const areas = judged.map((list) => auc(fitting(list).map(best), strange(list).map(best)));
const spread = 1.96 * Math.sqrt(mean(areas.map((area) => (area - mean(areas)) ** 2)) / areas.length);
console.log(`AUC of "an interest fits": ${mean(areas).toFixed(3)} ± ${spread.toFixed(3)}`);
const own = judged.flatMap((list) =>
  Array.from({ length: INTERESTS }, (_, k) =>
    auc(
      list.filter(({ truth }) => truth === k).map(({ fits }) => fits[k]!),
      list.filter(({ truth }) => truth !== k).map(({ fits }) => fits[k]!),
    ),
  ),
);
console.log(`AUC of each interest's ranked list: ${mean(own).toFixed(3)}`);
const ten = judged.flatMap((list) =>
  Array.from({ length: INTERESTS }, (_, k) => {
    const ranked = [...list].sort((a, b) => b.fits[k]! - a.fits[k]!).slice(0, 10);
    return part(ranked, ({ truth }) => truth === k);
  }),
);
console.log(`right among the first ten: ${(100 * mean(ten)).toFixed(0)}%`);
console.log(
  `given the right interest: ${(100 * mean(judged.map((list) => part(fitting(list), ({ truth, given }) => truth === given)))).toFixed(0)}%`,
);
console.log(
  `given a wrong one: ${(100 * mean(judged.map((list) => part(fitting(list), ({ truth, given }) => given >= 0 && truth !== given)))).toFixed(0)}%`,
);
console.log(
  `of strangers given one: ${(100 * mean(judged.map((list) => part(strange(list), ({ given }) => given >= 0)))).toFixed(0)}%`,
);
console.log(
  `papers given the interest that nothing fits, of ${judged[0]!.length}: ${mean(judged.map((list) => list.filter(({ given }) => given === INTERESTS).length)).toFixed(1)}`,
);
const cases = (list: readonly Judged[]): { features: number[]; truth: boolean }[] =>
  list.flatMap(({ truth, fits }) => fits.map((p, k) => ({ features: [Math.log(p / (1 - p))], truth: truth === k })));
const steps = [0, 0.1, 0.3, 0.5, 0.7, 0.9, 1.01];
const pairs = judged.flat().flatMap(({ truth, fits }) => fits.map((p, k) => ({ p, hit: truth === k })));
for (const [i, from] of steps.slice(0, -1).entries()) {
  const inside = pairs.filter(({ p }) => p >= from && p < steps[i + 1]!);
  console.log(
    `stated ${from} to ${Math.min(1, steps[i + 1]!)}: ${mean(inside.map(({ hit }) => Number(hit))).toFixed(2)} of ${inside.length}`,
  );
}
const curve = fitLogistic(
  cases(draws.filter((_, i) => i % 2 === 1).flat()).filter(({ features }) => Number.isFinite(features[0])),
);
console.log(`best curve on the log-odds stated: slope ${curve[0]!.toFixed(2)}, offset ${curve[1]!.toFixed(2)}`);
