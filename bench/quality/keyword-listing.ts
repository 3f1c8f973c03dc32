/**
 * What counts over a listing are worth: F1@5/10 of papers read as one listing, by the logits that a phrase gains for each
 * doubling of the papers that share it: `npx tsx bench/quality/keyword-listing.ts --data DIR [--sets a,b] [--style S]`.
 */
import { listingBonus, listingCounts } from '../../src/keywords/listing-counts.js';
import { loadKeywordModel } from '../../src/keywords/model.js';
import { argument, readLabelled } from '../data.js';
import { normalisedPhrase } from '../train/keywords/corpus.js';
import { distinctPhrases, F1 } from './keyphrase-f1.js';

const BONUSES = [0, 0.05, 0.1, 0.15, 0.25, 0.35, 0.5, 0.75, 1];

const data = argument('data');
const style = Number(argument('style', '0.6'));
const { ranker } = await loadKeywordModel();
process.stdout.write(`| set | ${BONUSES.join(' | ')} |\n|---|${BONUSES.map(() => '---|').join('')}\n`);
for (const set of argument('sets', 'mlkw-dev,vis-dev,scikw-dev').split(',')) {
  const papers = readLabelled(data, set);
  const listing = listingCounts(papers);
  const cells = BONUSES.map((each) => {
    const cutoffs = [new F1(5), new F1(10)];
    for (const paper of papers) {
      const document = ranker.read(paper);
      const ranked = ranker.rank(document, { style, maxWords: 5, bonus: listingBonus(listing, each) });
      const phrases = ranked.slice(0, 10).map(({ candidate }) => {
        return normalisedPhrase(document, candidate.begin, candidate.end);
      });
      const gold = new Set(distinctPhrases(paper.keyphrases));
      if (gold.size > 0) for (const cutoff of cutoffs) cutoff.add(phrases, gold);
    }
    return cutoffs.map(({ value }) => value.toFixed(1)).join('/');
  });
  process.stdout.write(`| ${set}, ${papers.length} papers | ${cells.join(' | ')} |\n`);
}
