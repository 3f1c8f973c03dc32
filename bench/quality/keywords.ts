/**
 * F1@5/10/15 of keyword methods against phrases that people chose:
 * `npx tsx bench/quality/keywords.ts --data DIR [--sets a,b] [--every N] [--methods own|peers] [--only NAME] [--model FILE]`.
 * Prints Markdown rows; with `--every N` of every N-th paper.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { extractKeywords } from '../../src/keywords/extract.js';
import { type KeywordModel, loadKeywordModel, readKeywordModel } from '../../src/keywords/model.js';
import type { KeywordStyle } from '../../src/keywords/options.js';
import { READER_TREES } from '../../src/keywords/reader-trees.generated.js';
import { argument, readLabelled } from '../data.js';
import { scoreRankings } from './keyphrase-f1.js';
import { MULTIPARTITE_RANK, SINGLE_RANK, TEXT_RANK } from './keyword-graph-methods.js';
import { joinedText, type KeywordMethod } from './keyword-method.js';
import { npmPeers } from './keyword-peers.js';
import { YAKE } from './keyword-yake.js';

const SETS = 'inspec-test,semeval2017,mlkw-dev,vis-dev,scikw-dev';

/** The ranker itself, with its options as they come. */
function paperkin(style: KeywordStyle, model?: KeywordModel): KeywordMethod {
  // The whole ranking counts here, whatever a reader would be shown of it.
  const options = { style, limit: 20, minScore: 0, ...(model && { model }) };
  const name = `paperkin, style ${style}${model === undefined ? ', no tables' : ''}`;
  return { name, rank: (paper) => extractKeywords(paper, options).map(({ phrase }) => phrase) };
}

async function chosenModel(): Promise<KeywordModel> {
  const file = argument('model', '');
  if (file === '') return loadKeywordModel();
  const { KEYWORD_MODEL } = (await import(pathToFileURL(resolve(file)).href)) as { KEYWORD_MODEL: string };
  return readKeywordModel(KEYWORD_MODEL, READER_TREES);
}

const data = argument('data');
const wanted = argument('methods', 'own,peers');
const every = Number(argument('every', '1'));
const sets = argument('sets', SETS)
  .split(',')
  .map((name) => ({ name, papers: readLabelled(data, name).filter((_, number) => number % every === 0) }));
const styles: readonly KeywordStyle[] = ['reader', 1, 0.6, 0];
const model = wanted.includes('own') ? await chosenModel() : undefined;
const own = [...styles.map((style) => paperkin(style, model)), ...styles.map((style) => paperkin(style))];
const texts = sets.flatMap(({ papers }) => papers.map(joinedText));
const peers = wanted.includes('peers') ? await npmPeers(texts) : [];
const others = [YAKE, TEXT_RANK, SINGLE_RANK, MULTIPARTITE_RANK, ...peers];
const only = argument('only', '');
const all = [...(wanted.includes('own') ? own : []), ...(wanted.includes('peers') ? others : [])];
const methods = all.filter(({ name }) => name.includes(only));
process.stdout.write(
  `| method | ${sets.map(({ name }) => name).join(' | ')} |\n|---|${sets.map(() => '---|').join('')}\n`,
);
for (const method of methods) {
  const cells = sets.map(({ papers }) => {
    const rankings = papers.map((paper) => [method.rank(paper), paper.keyphrases] as const);
    return scoreRankings(rankings)
      .map((value) => value.toFixed(1))
      .join('/');
  });
  process.stdout.write(`| ${method.name} | ${cells.join(' | ')} |\n`);
}
