import { createRequire } from 'node:module';
import { create, insert, search } from '@orama/orama';
import { Charset, Document as FlexDocument } from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import type { Paper } from '../../src/paper/paper.js';
import type { IndexOptions } from '../../src/similarity/options.js';
import { PaperIndex } from '../../src/similarity/paper-index.js';
import { Analyzer } from '../../src/text/analyzer.js';
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
export type Ranker = (task: Task, queries: Task['queries']) => string[][] | Promise<string[][]>;

export function paperkin(options: IndexOptions = {}): Ranker {
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

/** lunr, every word of the query a term of its own, stemmed and looked up in both fields. */
export const lunrSearch: Ranker = ({ papers }, queries) => {
  const numbers = papers.map((_, place) => String(place));
  const index = lunr(function () {
    this.ref('ref');
    this.field('title');
    this.field('abstract');
    for (const [place, { title, abstract }] of papers.entries()) this.add({ ref: numbers[place], title, abstract });
  });
  const texts = new Map(papers.map((paper) => [paper.id, textOf(paper)]));
  return queries.map((query) => {
    const tokens = index.pipeline.run(lunr.tokenizer(query.text ?? texts.get(query.id)!)).map(String);
    const hits = index.query((builder) => {
      for (const token of new Set(tokens)) builder.term(token, { usePipeline: false });
    });
    return without(
      query,
      hits.slice(0, DEPTH + 1).map(({ ref }) => papers[Number(ref)]!.id),
    );
  });
};

/** The part of wink-bm25-text-search that is measured: it has no types. */
interface WinkBm25 {
  defineConfig(config: object): void;
  definePrepTasks(tasks: readonly unknown[]): void;
  addDoc(doc: object, id: string): void;
  consolidate(): void;
  search(text: string, limit: number): [id: string, score: number][];
}

/** wink-bm25-text-search as its page shows it, title and abstract alike. */
export const winkBm25: Ranker = ({ papers }, queries) => {
  const require = createRequire(import.meta.url);
  const engine = (require('wink-bm25-text-search') as () => WinkBm25)();
  const { string, tokens } = require('wink-nlp-utils') as Record<'string' | 'tokens', Record<string, unknown>>;
  engine.defineConfig({ fldWeights: { title: 1, abstract: 1 } });
  engine.definePrepTasks([
    string.lowerCase,
    string.tokenize0,
    tokens.removeWords,
    tokens.stem,
    tokens.propagateNegations,
  ]);
  for (const [place, { title, abstract }] of papers.entries()) engine.addDoc({ title, abstract }, String(place));
  engine.consolidate();
  const texts = new Map(papers.map((paper) => [paper.id, textOf(paper)]));
  return queries.map((query) => {
    const hits = engine.search(query.text ?? texts.get(query.id)!, DEPTH + 1);
    return without(
      query,
      hits.map(([place]) => papers[Number(place)]!.id),
    );
  });
};

/** Orama's full-text search with every word of the query alone enough. */
export const oramaSearch: Ranker = async ({ papers }, queries) => {
  const db = create({ schema: { title: 'string', abstract: 'string' } as const, language: 'english' });
  for (const [place, { title, abstract }] of papers.entries()) await insert(db, { id: String(place), title, abstract });
  const texts = new Map(papers.map((paper) => [paper.id, textOf(paper)]));
  const rankings: string[][] = [];
  for (const query of queries) {
    const term = query.text ?? texts.get(query.id)!;
    const { hits } = await search(db, { term, limit: DEPTH + 1, threshold: 1 });
    rankings.push(
      without(
        query,
        hits.map(({ id }) => papers[Number(id)]!.id),
      ),
    );
  }
  return rankings;
};

/** FlexSearch over title and abstract, with suggestions, so that not every word need be there. */
export const flexSearch: Ranker = ({ papers }, queries) => {
  const index = new FlexDocument<{ id: number; title: string; abstract: string }>({
    document: { id: 'id', index: ['title', 'abstract'] },
    tokenize: 'strict',
    encoder: Charset.LatinBalance,
  });
  for (const [id, { title, abstract }] of papers.entries()) index.add({ id, title, abstract });
  const texts = new Map(papers.map((paper) => [paper.id, textOf(paper)]));
  return queries.map((query) => {
    const text = query.text ?? texts.get(query.id)!;
    const merged = index.search(text, { limit: DEPTH, suggest: true, merge: true }) as unknown as { id: number }[];
    return without(
      query,
      merged.map(({ id }) => papers[id]!.id),
    );
  });
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
