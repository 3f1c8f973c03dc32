// Which texts the arXiv model answers: npx tsx bench/quality/topics-doubt.ts --data DIR [--share /usr/share]
// DIR holds arxiv, arxiv-balanced, cacm, cisi, ieeevis, keyphrases and reviews; --share the texts of Debian, see
// bench/train/texts/debian.ts. Each kind that a column of doubt learned from is judged by a column that did not see it.
import { parseArgs } from 'node:util';
import { arxivTopics } from '../../src/arxiv.js';
import type { TextInput } from '../../src/index.js';
import { Analyzer } from '../../src/text/analyzer.js';
import { decodeArxivModel } from '../../src/topics/arxiv-codec.js';
import { ARXIV_MODEL } from '../../src/topics/arxiv-model.generated.js';
import { ArxivModel } from '../../src/topics/arxiv-model.js';
import { seededRandom } from '../../src/topics/random.js';
import { type SparseRows, stackRows } from '../../src/topics/sparse.js';
import { FOREIGN, NEWS, RECIPES } from '../topics/other-texts.js';
import { readArxiv, splitPapers } from '../train/arxiv/data.js';
import { abstracts, readGateTexts, readReviews } from '../train/arxiv/gate-texts.js';
import { type GateRows, gateScores, learnGate, readGate } from '../train/arxiv/gates.js';
import { otherTexts } from '../train/texts/kinds.js';
import { titlePhrases } from '../train/texts/phrases.js';

const { values } = parseArgs({
  options: { data: { type: 'string' }, share: { type: 'string', default: '/usr/share' } },
});
if (values.data === undefined) throw new Error('missing --data DIR');
const data = values.data;
const topics = await arxivTopics();
const model = new ArxivModel(decodeArxivModel(ARXIV_MODEL));
const reader = model.reader(new Analyzer());

function read(texts: readonly TextInput[]): SparseRows {
  return stackRows(
    texts.map((text) => {
      const placed = reader.read(text);
      return { columns: placed.places, values: Float32Array.from(model.weigh(placed)) };
    }),
  );
}

const percent = (part: number, all: number): string => ((100 * part) / all).toFixed(1);

function show(kind: string, texts: readonly TextInput[]): void {
  const reasons = texts.map((text) => topics.doubt(text)?.reason ?? 'answered');
  const share = (wanted: string): string => percent(reasons.filter((reason) => reason === wanted).length, texts.length);
  const cells = ['answered', 'not-a-paper', 'outside-arxiv', 'foreign-vocabulary', 'too-few-known-words'].map(share);
  console.log(`| ${[kind, texts.length, ...cells].join(' | ')} |`);
}

/** Part of the texts of a kind that a column refuses which did not learn from that kind. */
function refused(rows: GateRows, kind: string, texts: readonly TextInput[]): boolean[] {
  const scores = gateScores(learnGate(rows, kind), read(texts));
  return texts.map((_, i) => scores[i]! >= 0);
}

function gibberish(count: number): string[] {
  const random = seededRandom(1);
  const letter = (): string => String.fromCharCode(97 + Math.floor(26 * random()));
  const word = (): string => Array.from({ length: 3 + Math.floor(7 * random()) }, letter).join('');
  return Array.from({ length: count }, () => Array.from({ length: 60 }, word).join(' '));
}

const papers = readArxiv(data);
const split = splitPapers(papers);
const train = split.train.map((i) => papers[i]!);
const recent = split.recent.map((i) => papers[i]!);
const balanced = split.balanced.map((i) => papers[i]!);
const other = (_: unknown, i: number): boolean => i % 2 === 1;

console.log(
  '| texts | number | answered, % | no paper | outside arXiv | foreign | too few words |\n|---|---|---|---|---|---|---|',
);
show('arXiv papers of the newest months', recent);
show('balanced arXiv papers', balanced);
for (const [name, test] of [
  ['newest months', recent],
  ['balanced', balanced],
] as const) {
  show(
    `bare titles, ${name}`,
    test.map(({ title }) => title),
  );
}
show('papers of computing, 1958 to 1979 (CACM), not learned from', abstracts(data, 'cacm/papers').filter(other));
show('papers of library science (CISI), not learned from', abstracts(data, 'cisi/papers').filter(other));
show('papers of visualization (IEEE VIS)', abstracts(data, 'ieeevis/papers'));
show('papers of all sciences (Scopus)', abstracts(data, 'keyphrases/scikw-dev'));
const reviews = readReviews(data);
const software = [...reviews].find(([name]) => name.startsWith('Kitchenham'))![1];
show('software engineering (Kitchenham 2010)', software);
show('news, written for this table', NEWS);
show('recipes, written for this table', RECIPES);
show('news in twelve other languages', FOREIGN);
show('random letters', gibberish(200));

const texts = readGateTexts(train, { folder: data, share: values.share });
const [noPapers, outside] = texts.map((one) => readGate(one, read, model.tables.header.terms));
console.log('\n| kind, left out of what its column learned from | number | answered, % |\n|---|---|---|');
for (const [kind, all] of otherTexts(values.share, titlePhrases(train.map(({ title }) => title)))) {
  const refusing = refused(noPapers!, kind, all);
  const answered = all.filter((text, i) => {
    const reason = topics.doubt(text)?.reason;
    return !refusing[i] && (reason === undefined || reason === 'not-a-paper');
  });
  console.log(`| ${kind} | ${all.length} | ${percent(answered.length, all.length)} |`);
}
console.log('\n| review, left out | papers | outside arXiv, % | of their titles alone |\n|---|---|---|---|');
for (const [name, all] of reviews) {
  if (all === software) continue;
  const [whole, titles] = [all, all.map(({ title }) => title)].map((part) => refused(outside!, name, part));
  const share = (list: readonly boolean[]): string => percent(list.filter(Boolean).length, list.length);
  console.log(`| ${name} | ${all.length} | ${share(whole!)} | ${share(titles!)} |`);
}
