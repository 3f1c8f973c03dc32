/**
 * Whether scores are probabilities: `npx tsx bench/quality/keyword-calibration.ts --data DIR [--set NAME] [--style S]`.
 * Prints, for each tenth of the scale, the mean score of the keywords and the share that the indexers chose.
 */
import { extractKeywords } from '../../src/keywords/extract.js';
import { loadKeywordModel } from '../../src/keywords/model.js';
import { argument, readLabelled } from '../data.js';
import { distinctPhrases, normalisePhrase } from './keyphrase-f1.js';

const papers = readLabelled(argument('data'), argument('set', 'inspec-test'));
const style = Number(argument('style', '0.6'));
const model = await loadKeywordModel();
const bins = Array.from({ length: 10 }, () => ({ count: 0, score: 0, chosen: 0 }));
for (const paper of papers) {
  const gold = new Set(distinctPhrases(paper.keyphrases));
  for (const { phrase, score } of extractKeywords(paper, { model, style, limit: 1000 })) {
    const bin = bins[Math.min(9, Math.floor(score * 10))]!;
    bin.count++;
    bin.score += score;
    bin.chosen += gold.has(normalisePhrase(phrase)) ? 1 : 0;
  }
}
const total = bins.reduce((sum, { count }) => sum + count, 0);
const error = bins.reduce((sum, { score, chosen }) => sum + Math.abs(score - chosen), 0) / total;
process.stdout.write('| score | keywords | mean score | share chosen |\n|---|---|---|---|\n');
bins.forEach(({ count, score, chosen }, i) => {
  if (count === 0) return;
  const cells = [`${i / 10}-${(i + 1) / 10}`, count, (score / count).toFixed(2), (chosen / count).toFixed(2)];
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
});
process.stdout.write(`\nexpected calibration error: ${error.toFixed(4)}\n`);
