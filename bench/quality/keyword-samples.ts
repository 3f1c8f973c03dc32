/**
 * Keywords of papers drawn from a listing by a seed, as Markdown:
 * `npx tsx bench/quality/keyword-samples.ts [--listing FILE] [--papers N] [--seed S]`.
 */
import { readFileSync } from 'node:fs';
import { extractKeywords, listingCounts, loadKeywordModel, parseListing } from '../../src/index.js';
import { argument } from '../data.js';
import { seeded, shuffle } from '../train/keywords/random.js';

const { papers } = parseListing(readFileSync(argument('listing', 'fixtures/trending/listing.txt'), 'utf8'));
const order = Int32Array.from(papers.keys());
shuffle(order, seeded(Number(argument('seed', '2026'))));
const model = await loadKeywordModel();
const listing = listingCounts(papers);
for (const number of order.slice(0, Number(argument('papers', '20')))) {
  const paper = papers[number]!;
  const keywords = extractKeywords(paper, { model, listing }).map(({ phrase, score, acronym, expansion }) => {
    const other = acronym ?? expansion;
    return `${phrase}${other === undefined ? '' : ` (${other})`} ${score.toFixed(2)}`;
  });
  process.stdout.write(`- **${paper.title}**: ${keywords.join('; ')}\n`);
}
