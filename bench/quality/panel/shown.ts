/**
 * What a model shows under the papers of the panel, and which of it nobody rated:
 * `npx tsx bench/quality/panel/shown.ts [--part dev] [--limit 5] [--unrated]`. Percentages: good and bad among the rated,
 * papers without a bad one, how many of the raters' own five are shown, rated among the shown.
 */
import { extractKeywords } from '../../../src/keywords/extract.js';
import { loadKeywordModel } from '../../../src/keywords/model.js';
import type { KeywordOptions } from '../../../src/keywords/options.js';
import { argument } from '../../data.js';
import { readPanel } from './panel.js';
import { panelRow, scorePanel } from './score.js';

const part = argument('part', 'dev');
if (part !== 'dev' && part !== 'train') throw new Error(`--part must be dev or train, not ${part}`);
const papers = readPanel(part);
const limit = Number(argument('limit', '5'));
const model = await loadKeywordModel();
const methods: readonly [name: string, options: KeywordOptions][] = [
  ['reader', { style: 'reader', model }],
  ['style 1', { style: 1, model }],
  ['style 0.6', { style: 0.6, model }],
  ['style 0', { style: 0, model }],
  ['reader, no tables', { style: 'reader' }],
  ['style 0.6, no tables', { style: 0.6 }],
];
const scores = methods.map(([name, options]) => ({
  name,
  score: scorePanel(papers, (paper) => extractKeywords(paper, { ...options, limit }).map(({ phrase }) => phrase)),
}));
if (process.argv.includes('--unrated')) {
  // Pooled over the methods, in the order of the papers, so that nobody knows which of them showed a phrase.
  const open = new Map(scores.flatMap(({ score }) => score.unrated.map((each) => [JSON.stringify(each), each])));
  const numbers = new Map(papers.map(({ id }, number) => [id, number]));
  const sorted = [...open].sort(
    ([a, { id }], [b, { id: other }]) => numbers.get(id)! - numbers.get(other)! || (a < b ? -1 : 1),
  );
  for (const [, { id, phrase }] of sorted) process.stdout.write(`${id}\t${phrase}\n`);
} else {
  process.stdout.write(
    '| method | good | bad | without a bad one | of the best | rated |\n|---|---|---|---|---|---|\n',
  );
  for (const { name, score } of scores) process.stdout.write(`| ${name} | ${panelRow(score)} |\n`);
}
