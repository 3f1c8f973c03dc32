// Topics of arXiv papers: npx tsx bench/quality/topics.ts --data DIR [--model FILE]
// DIR holds arxiv and arxiv-balanced. Judges the model that ships (or that of a module made by train:arxiv) on both tests, and by
// archive on the balanced one. What teaches it is judged by `npm run train:arxiv -- --dense`.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type LabelledPaper, readArxiv, splitPapers } from '../train/arxiv/data.js';
import { answersOf } from '../train/arxiv/evaluate.js';
import { type Answer, measure } from '../train/arxiv/measure.js';

const { values } = parseArgs({
  options: { data: { type: 'string' }, model: { type: 'string', default: 'src/topics/arxiv-model.generated.ts' } },
});
if (values.data === undefined) throw new Error('missing --data DIR');
const { ARXIV_MODEL } = (await import(pathToFileURL(resolve(values.model)).href)) as { ARXIV_MODEL: string };
const papers = readArxiv(values.data);
const split = splitPapers(papers);

const SURE = 0.7;

interface Judged {
  readonly paper: LabelledPaper;
  readonly answer: Answer;
}

function judge(rows: readonly number[]): Judged[] {
  const test = rows.map((i) => papers[i]!);
  return answersOf(ARXIV_MODEL, test).map((answer, i) => ({ paper: test[i]!, answer }));
}

function row(name: string, judged: readonly Judged[]): void {
  const { top1, top3, p1, microF1, logLoss, ece } = measure(
    judged.map(({ answer }) => answer),
    judged.map(({ paper }) => paper.categories),
  );
  const sure = judged.filter(({ answer }) => answer.confidence >= SURE);
  const right = sure.filter(({ answer, paper }) => answer.ranked[0] === paper.categories[0]).length / sure.length;
  const confidence = judged.reduce((sum, { answer }) => sum + answer.confidence, 0) / judged.length;
  const cells = [top1, top3, p1, microF1, logLoss, ece, confidence, sure.length / judged.length, right];
  console.log(`| ${[name, judged.length, ...cells.map((value) => value.toFixed(3))].join(' | ')} |`);
}

console.log(
  '| test | papers | top-1 | top-3 | P@1 | micro-F1 | log-loss | ECE | stated | part at .7 or more | of these right |',
);
console.log('|---|---|---|---|---|---|---|---|---|---|---|');
row('newest months', judge(split.recent));
const balanced = judge(split.balanced);
row('balanced', balanced);
const archives = new Set(balanced.map(({ paper }) => archiveOf(paper)));
for (const archive of [...archives].sort()) {
  row(
    archive,
    balanced.filter(({ paper }) => archiveOf(paper) === archive),
  );
}

function archiveOf({ categories }: LabelledPaper): string {
  return categories[0]!.split('.')[0]!;
}
