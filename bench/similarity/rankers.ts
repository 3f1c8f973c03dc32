import { createRequire } from 'node:module';
import MiniSearch from 'minisearch';
import type { Paper } from '../../src/paper/paper.js';
import { PaperIndex } from '../../src/similarity/paper-index.js';
import { Analyzer } from '../../src/text/analyzer.js';
import type { Background } from '../../src/text/background.js';
import { type Task, textOf } from './data.js';
import { runPython } from './sklearn.js';

/** The part of natural that is measured; its own types do not pass our compiler settings. */
export interface Natural {
  readonly TfIdf: new () => { addDocument(text: string): void; tfidfs(words: readonly string[]): number[] };
  readonly WordTokenizer: new () => { tokenize(text: string): string[] };
}

/** Loaded when it is measured, since loading it prints to the standard output. */
export function loadNatural(): Natural {
  return createRequire(import.meta.url)('natural') as Natural;
}

/** How far down rankings are judged. */
export const DEPTH = 1000;

/** Ranks the papers of a task for each query; the paper that asks is left out. */
export type Ranker = (task: Task, queries: Task['queries']) => string[][];

export function paperkin(options: { smoothing?: object; background?: Background; pairs?: number } = {}): Ranker {
  return ({ papers }, queries) => {
    const index = new PaperIndex(papers, options);
    const find = { limit: DEPTH, terms: 0 };
    return queries.map(({ id, text }) =>
      (text === undefined ? index.related(id, find) : index.search(text, find)).map((match) => match.paper.id),
    );
  };
}

export function sklearn(settings: 'default' | 'arxiv-sanity'): Ranker {
  return ({ papers }, queries) => {
    const places = new Map(papers.map(({ id }, place) => [id, place]));
    const { rankings } = runPython<{ rankings: number[][] }>('sklearn_rank.py', {
      settings,
      papers: papers.map(textOf),
      queries: queries.map(({ id, text }) => text ?? places.get(id)),
      depth: DEPTH,
    });
    return rankings.map((ranking, i) =>
      without(
        queries[i]!,
        ranking.map((place) => papers[place]!.id),
      ),
    );
  };
}

export const minisearch: Ranker = ({ papers }, queries) => {
  const engine = new MiniSearch<Paper>({ fields: ['title', 'abstract'] });
  engine.addAll(papers);
  const texts = new Map(papers.map((paper) => [paper.id, textOf(paper)]));
  return queries.map((query) =>
    without(
      query,
      engine
        .search(query.text ?? texts.get(query.id)!)
        .slice(0, DEPTH + 1)
        .map((hit) => String(hit.id)),
    ),
  );
};

export const naturalTfIdf: Ranker = ({ papers }, queries) => {
  const natural = loadNatural();
  const model = new natural.TfIdf();
  const tokenizer = new natural.WordTokenizer();
  for (const paper of papers) model.addDocument(textOf(paper));
  const texts = new Map(papers.map((paper) => [paper.id, textOf(paper)]));
  return queries.map((query) => {
    const words = tokenizer.tokenize((query.text ?? texts.get(query.id)!).toLowerCase());
    return without(query, byScore(papers, Float64Array.from(model.tfidfs(words))));
  });
};

interface Bm25Options {
  readonly k1?: number;
  readonly b?: number;
  readonly most?: number;
}

/** Okapi BM25 over the same terms as ours (words alone), the paper's own terms as the query; `most` as Lucene's more-like-this. */
export function bm25({ k1 = 1.2, b = 0.75, most = Number.POSITIVE_INFINITY }: Bm25Options = {}): Ranker {
  return ({ papers }, queries) => {
    const analyzer = new Analyzer();
    const count = (text: string) => {
      const counts = new Map<string, number>();
      for (const { term } of analyzer.tokens(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
      return counts;
    };
    const rows = papers.map((paper) => count(textOf(paper)));
    const lengths = rows.map((row) => [...row.values()].reduce((sum, tf) => sum + tf, 0));
    const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    const lists = new Map<string, [row: number, tf: number][]>();
    for (const [row, counts] of rows.entries()) {
      for (const [term, tf] of counts) {
        const list = lists.get(term);
        if (list === undefined) lists.set(term, [[row, tf]]);
        else list.push([row, tf]);
      }
    }
    const idf = (df: number) => Math.log(1 + (papers.length - df + 0.5) / (df + 0.5));
    const places = new Map(papers.map(({ id }, place) => [id, place]));
    return queries.map((query) => {
      const terms = query.text === undefined ? rows[places.get(query.id)!]! : count(query.text);
      let chosen = [...terms].filter(([term]) => lists.has(term));
      if (most < chosen.length) {
        // Lucene's defaults: minTermFreq 2, minDocFreq 5, then the terms of greatest tf·idf
        const often = chosen.filter(([term, tf]) => tf >= 2 && lists.get(term)!.length >= 5);
        if (often.length > 0) chosen = often;
        chosen.sort(([a, x], [c, y]) => y * idf(lists.get(c)!.length) - x * idf(lists.get(a)!.length));
        chosen = chosen.slice(0, most).map(([term]) => [term, 1]);
      }
      const scores = new Float64Array(papers.length);
      for (const [term, weight] of chosen) {
        const list = lists.get(term)!;
        for (const [row, tf] of list) {
          const length = 1 - b + (b * lengths[row]!) / average;
          scores[row]! += (weight * idf(list.length) * tf * (k1 + 1)) / (tf + k1 * length);
        }
      }
      return without(query, byScore(papers, scores));
    });
  };
}

export function byScore(papers: readonly Paper[], scores: Float64Array): string[] {
  const order = Array.from(scores.keys()).filter((place) => scores[place]! > 0);
  order.sort((a, b) => scores[b]! - scores[a]! || a - b);
  return order.slice(0, DEPTH + 1).map((place) => papers[place]!.id);
}

function without({ id, text }: Task['queries'][number], ranking: string[]): string[] {
  return (text === undefined ? ranking.filter((other) => other !== id) : ranking).slice(0, DEPTH);
}
