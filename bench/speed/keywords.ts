/**
 * Abstracts per CPU second of keyword methods, all in one process on the same papers; paperkin as built (`npm run build`):
 * `npx tsx bench/speed/keywords.ts --data DIR [--set NAME] [--rounds N]`. Prints Markdown rows.
 */
import type { KeywordOptions } from '../../src/index.js';
import { argument, readLabelled } from '../data.js';
import { scoreRankings } from '../quality/keyphrase-f1.js';
import { MULTIPARTITE_RANK, SINGLE_RANK, TEXT_RANK } from '../quality/keyword-graph-methods.js';
import { joinedText, type KeywordMethod } from '../quality/keyword-method.js';
import { npmPeers } from '../quality/keyword-peers.js';
import { YAKE } from '../quality/keyword-yake.js';

const BUILT: string = '../../dist/index.js';
const { extractKeywords, loadKeywordModel } = (await import(BUILT)) as typeof import('../../src/index.js');

/** CPU time after which a round of a slow method stops. */
const ENOUGH = 2;

const papers = readLabelled(argument('data'), argument('set', 'inspec-test'));
const rounds = Number(argument('rounds', '5'));

/** CPU seconds of this process so far. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Best round, in papers per CPU second: other work on the machine only ever slows a round down. */
function papersPerSecond(method: KeywordMethod): number {
  let best = 0;
  for (let round = 0; round < rounds; round++) {
    const start = cpuSeconds();
    let done = 0;
    let spent = 0;
    while (done < papers.length && spent < ENOUGH) {
      method.rank(papers[done++]!);
      if (done % 20 === 0) spent = cpuSeconds() - start;
    }
    best = Math.max(best, done / (cpuSeconds() - start));
  }
  return best;
}

const model = await loadKeywordModel();
/** The extractor itself. */
function own(name: string, options: KeywordOptions): KeywordMethod {
  return { name, rank: (paper) => extractKeywords(paper, { ...options, limit: 15 }).map(({ phrase }) => phrase) };
}

const methods: KeywordMethod[] = [
  own('paperkin', { model }),
  own('paperkin, reader', { model, style: 'reader' }),
  own('paperkin, no tables', {}),
  own('paperkin, reader, no tables', { style: 'reader' }),
  YAKE,
  TEXT_RANK,
  SINGLE_RANK,
  MULTIPARTITE_RANK,
  ...(await npmPeers(papers.map(joinedText))),
];
process.stdout.write('| method | abstracts per CPU second | times slower than paperkin | F1@10 |\n|---|---|---|---|\n');
let first = 0;
for (const method of methods) {
  const speed = papersPerSecond(method);
  first ||= speed;
  const [, f1 = 0] = scoreRankings(papers.map((paper) => [method.rank(paper), paper.keyphrases] as const));
  const cells = [method.name, speed.toFixed(0), (first / speed).toFixed(1), f1.toFixed(1)];
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}
