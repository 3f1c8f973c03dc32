// Questions of a few words, graded answers, typing mistakes: npx tsx bench/quality/search.ts --data DIR [--part grades,closeness,typing]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { create, insertMultiple, search as oramaSearch, type SearchParams } from '@orama/orama';
import MiniSearch from 'minisearch';
import type { Paper } from '../../src/paper/paper.js';
import { aboveMean } from '../../src/similarity/formula/embedding.js';
import { IndexState } from '../../src/similarity/memory/index-state.js';
import { PaperIndex } from '../../src/similarity/paper-index.js';
import { Question } from '../../src/similarity/question.js';
import { readQuestion } from '../../src/similarity/readings.js';
import { checkSettings } from '../../src/similarity/settings.js';
import { dataFolder, readPapers } from '../similarity/data.js';
import { chanceOf, logisticFit } from '../similarity/logistic.js';
import { halfWidth, mean, ndcg, random } from '../similarity/metrics.js';
import { readVectors } from '../similarity/vectors.js';

const { values: flags } = parseArgs({
  options: { data: { type: 'string' }, part: { type: 'string', default: 'grades,closeness,typing' } },
});
const parts = flags.part.split(',');
type Grades = Record<string, number>;
const panel = JSON.parse(gunzipSync(readFileSync(join(dataFolder(), 'panel', 'search-dev.json.gz'))).toString()) as {
  collection: string[];
  queries: { query: string; grades: Grades }[];
};
const wanted = new Set(panel.collection);
const papers = readPapers(join(dataFolder(), 'arxiv', 'papers.jsonl.gz')).filter(({ id }) => wanted.has(id));
const vectors = readVectors('panel');
const questions = readVectors('panel-queries');
const plain = new PaperIndex(papers);
const both = new PaperIndex<Paper>(papers, { vector: ({ id }) => vectors.get(id) });
const DEPTH = 5;

const hash = (id: string) => [...id].reduce((sum, character) => Math.imul(sum, 31) + character.charCodeAt(0), 7);
const isReport = (id: string) => (hash(id) & 1) === 1;
const percent = (value: number) => (100 * value).toFixed(1);
const cell = (column: readonly number[]) => `${percent(mean(column))} ± ${percent(halfWidth(column))}`;
type Search = (text: string, vector?: Int8Array) => string[] | Promise<string[]>;

const byIndex =
  (index: PaperIndex, options = {}): Search =>
  (text) =>
    index.search(text, { limit: DEPTH, terms: 0, ...options }).map(({ paper }) => paper.id);

function miniSearch(options = {}): Search {
  const engine = new MiniSearch<Paper>({
    fields: ['title', 'abstract'],
    searchOptions: { boost: { title: 3 }, ...options },
  });
  engine.addAll(papers);
  return (text) =>
    engine
      .search(text)
      .slice(0, DEPTH)
      .map(({ id }) => String(id));
}

async function orama(): Promise<(mode: 'fulltext' | 'vector' | 'hybrid', tolerance?: number) => Search> {
  const schema = { id: 'string', title: 'string', abstract: 'string', embedding: 'vector[384]' } as const;
  const db = create({ schema, language: 'english' });
  const rows = papers.map(({ id, title, abstract }) => ({ id, title, abstract, embedding: unit(vectors.get(id)!) }));
  await insertMultiple(db, rows);
  return (mode, tolerance) => async (term, vector) => {
    const asked = vector && { vector: { value: unit(vector), property: 'embedding' as const }, similarity: 0 };
    const common = { limit: DEPTH, threshold: 1, ...(tolerance !== undefined && { tolerance }) };
    const params = mode === 'vector' ? { mode, ...common, ...asked } : { mode, term, ...common, ...asked };
    const { hits } = await oramaSearch(db, params as SearchParams<typeof db>);
    return hits.map(({ document }) => String((document as { id: string }).id));
  };
}

function unit(vector: Int8Array): number[] {
  const length = Math.hypot(...vector);
  return Array.from(vector, (value) => value / length);
}

const byOrama = await orama();
const bothSearch: Search = (text, vector) => byIndex(both, { vector })(text);

if (parts.includes('grades')) {
  const methods: Record<string, Search> = {
    paperkin: byIndex(plain),
    'paperkin, with vectors': bothSearch,
    'paperkin, prefix and fuzzy on': byIndex(plain, { prefix: true, fuzzy: true }),
    MiniSearch: miniSearch(),
    Orama: byOrama('fulltext'),
    'Orama, vectors': byOrama('vector'),
    'Orama, hybrid': byOrama('hybrid'),
  };
  console.log('| first five | nDCG@5, tuning | report | all | not graded |\n|---|---|---|---|---|');
  for (const [name, find] of Object.entries(methods)) {
    const rows: { report: boolean; gain: number; missing: number }[] = [];
    for (const { query, grades } of panel.queries) {
      const found = await find(query, questions.get(query));
      const gain = ndcg(
        found.map((id) => grades[id] ?? 0),
        Object.values(grades),
        DEPTH,
      );
      const missing = found.filter((id) => grades[id] === undefined).length;
      if (gain !== undefined) rows.push({ report: isReport(query), gain, missing });
    }
    const column = (some: typeof rows) => cell(some.map(({ gain }) => gain));
    const missing = rows.reduce((sum, row) => sum + row.missing, 0);
    console.log(
      `| ${name} | ${column(rows.filter(({ report }) => !report))} | ${column(rows.filter(({ report }) => report))} | ${column(rows)} | ${missing} |`,
    );
  }
}

/** What is known of an answer, as `answerCloseness` weighs it. */
interface Known {
  readonly query: string;
  readonly grade: number | undefined;
  readonly first: boolean;
  readonly values: number[];
}

function known(withVectors: boolean): Known[] {
  const state = new IndexState(checkSettings<Paper>({}));
  for (const paper of papers) state.set(paper, withVectors ? vectors.get(paper.id) : undefined);
  const view = state.view();
  return panel.queries.flatMap(({ query, grades }) => {
    const direction = state.direction('the question', withVectors ? questions.get(query) : undefined);
    const question = new Question(state, view, { read: readQuestion(state, query, {}), direction });
    const found = new Set((withVectors ? bothSearch : byIndex(plain))(query, questions.get(query)) as string[]);
    return [...new Set([...Object.keys(grades), ...found])].map((id) => {
      const row = state.store.row(id)!;
      const { score, coverage, pairs, inTitle } = question.answer(row);
      const meaning = view.meaning(row, direction);
      const above = meaning === undefined ? [] : [aboveMean(meaning.cosine, meaning.mean)];
      const values = [Math.log(score + 0.02), coverage, pairs, inTitle, ...above, 1];
      return { query, grade: grades[id], first: found.has(id), values };
    });
  });
}

if (parts.includes('closeness')) {
  /** Keeps weights small: the answers are few. */
  const RIDGE = 0.3;
  console.log(
    '\n| with | grade | weights | shown of the first five, question left out | questions without a good answer: nothing shown |\n|---|---|---|---|---|',
  );
  for (const withVectors of [false, true]) {
    const all = known(withVectors);
    for (const [least, chance] of [
      [2, 0.55],
      [1, 0.75],
    ] as const) {
      const examples = all.flatMap((one) => (one.grade === undefined ? [] : [{ ...one, holds: one.grade >= least }]));
      const shown = panel.queries.map(({ query, grades }) => {
        const weights = logisticFit(
          examples.filter((one) => one.query !== query),
          RIDGE,
        );
        const some = all.filter((one) => one.query === query && one.first && chanceOf(one.values, weights) >= chance);
        return { some, answered: Object.values(grades).some((grade) => grade >= 2) };
      });
      const hits = shown.flatMap(({ some }) =>
        some.flatMap(({ grade }) => (grade === undefined ? [] : [Number(grade >= least)])),
      );
      const without = shown.filter(({ answered }) => !answered);
      const silent = without.filter(({ some }) => some.length === 0).length;
      const fit = logisticFit(examples, RIDGE).map((weight) => weight.toFixed(2));
      console.log(
        `| ${withVectors ? 'vectors' : 'terms'} | >= ${least} | ${fit.join(', ')} | ${cell(hits)} of ${hits.length} | ${silent} of ${without.length} |`,
      );
    }
  }
}

/** A word with one letter left out, added, changed or swapped with the next one. */
function misspelt(word: string, next: () => number): string {
  const at = 1 + Math.floor(next() * (word.length - 2));
  const letter = String.fromCharCode(97 + Math.floor(next() * 26));
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  const kinds = [
    before + after,
    before + letter + word.slice(at),
    before + letter + after,
    before + after[0] + word[at] + after.slice(1),
  ];
  return kinds[Math.floor(next() * kinds.length)]!;
}

if (parts.includes('typing')) {
  const cases = panel.queries.flatMap(({ query }) => {
    const next = random(hash(query) >>> 0);
    return Array.from({ length: 5 }, () => {
      const words = query.split(' ');
      const long = words.flatMap((word, i) => (/^[a-zA-Z]{5,}$/.test(word) ? [i] : []));
      if (long.length === 0) return [];
      const i = long[Math.floor(next() * long.length)]!;
      const typed = misspelt(words[i]!.toLowerCase(), next);
      return typed === words[i]!.toLowerCase() ? [] : [{ query, typed: words.with(i, typed).join(' ') }];
    }).flat();
  });
  const cut = panel.queries.flatMap(({ query }) => {
    const last = query.split(' ').at(-1)!;
    return last.length < 6 ? [] : [{ query, typed: query.slice(0, query.length - Math.floor(last.length / 2)) }];
  });
  const methods: Record<string, [asIs: Search, typed: Search]> = {
    paperkin: [byIndex(plain), byIndex(plain, { prefix: true, fuzzy: true })],
    'paperkin, neither on': [byIndex(plain), byIndex(plain)],
    MiniSearch: [miniSearch(), miniSearch({ prefix: true, fuzzy: 0.2 })],
    Orama: [byOrama('fulltext'), byOrama('fulltext', 1)],
  };
  console.log(
    '\n| first answer found again among the first five | one mistake | last word cut in half |\n|---|---|---|',
  );
  for (const [name, [asIs, typed]] of Object.entries(methods)) {
    const again = async (some: typeof cut) => {
      const hits: number[] = [];
      for (const one of some) {
        const [first] = await asIs(one.query);
        if (first !== undefined) hits.push(Number((await typed(one.typed)).includes(first)));
      }
      return `${cell(hits)} of ${hits.length}`;
    };
    console.log(`| ${name} | ${await again(cases)} | ${await again(cut)} |`);
  }
}
