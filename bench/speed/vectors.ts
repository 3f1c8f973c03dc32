// Vectors, prefixes and typing mistakes, in processor time: npm run build && node --expose-gc --import tsx bench/speed/vectors.ts --data DIR [--papers 100000] [--peers 20000]
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { create, insertMultiple, search as oramaSearch, type SearchParams } from '@orama/orama';
import MiniSearch from 'minisearch';
import type { Paper } from '../../src/paper/paper.js';
import { readPapers } from '../similarity/data.js';
import { random } from '../similarity/metrics.js';

const { values: flags } = parseArgs({
  options: {
    data: { type: 'string' },
    papers: { type: 'string', default: '100000' },
    peers: { type: 'string', default: '20000' },
  },
});
if (flags.data === undefined) throw new Error('say where the data is: --data DIR');
const { PaperIndex } = (await import(
  new URL('../../dist/index.js', import.meta.url).href
)) as typeof import('../../src/index.js');
const all = readPapers(join(flags.data, 'arxiv', 'papers.jsonl.gz'));
const DIMENSION = 384;
const QUESTIONS = 60;

function vectorOf(place: number): Float32Array {
  const next = random(place);
  return Float32Array.from({ length: DIMENSION }, () => next() - 0.5);
}

/** Median milliseconds of one processor that a question takes. */
async function median(ask: (i: number) => unknown): Promise<string> {
  const times: number[] = [];
  for (let i = 0; i < QUESTIONS; i++) {
    const start = process.cpuUsage();
    await ask(i);
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  return `${times.sort((a, b) => a - b)[QUESTIONS >> 1]!.toFixed(2)} ms`;
}

function used(): number {
  for (let i = 0; i < 3; i++) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Three words from the titles of papers, as typed: whole, with the last one cut short, with a letter missing. */
function typed(papers: readonly Paper[], i: number): { whole: string; cut: string; wrong: string } {
  const words = papers[(i * 7919) % papers.length]!.title.split(/[^A-Za-z]+/).filter((word) => word.length > 5);
  const [first = 'neural', last = 'networks'] = words.slice(-2);
  return {
    whole: `${first} ${last}`,
    cut: `${first} ${last.slice(0, 4)}`,
    wrong: `${first} ${last.slice(0, 3)}${last.slice(4)}`,
  };
}

const papers = all.slice(0, Number(flags.papers));
const plain = new PaperIndex(papers);
plain.related(papers[0]!.id);
const before = used();
const places = new Map(papers.map(({ id }, place) => [id, place]));
const vector = ({ id }: { readonly id: string }) => vectorOf(places.get(id)!);
const find = { terms: 0 };
console.log(`| ${papers.length} papers | median |\n|---|---|`);
console.log(
  `| related, by terms | ${await median((i) => plain.related(papers[(i * 7919) % papers.length]!.id, find))} |`,
);
console.log(`| search, two words | ${await median((i) => plain.search(typed(papers, i).whole, find))} |`);
const start = process.cpuUsage();
plain.search('warm', { prefix: true });
console.log(`| first question with prefix | ${(process.cpuUsage(start).user / 1000).toFixed(0)} ms |`);
console.log(`| prefix | ${await median((i) => plain.search(typed(papers, i).cut, { ...find, prefix: true }))} |`);
console.log(`| fuzzy | ${await median((i) => plain.search(typed(papers, i).wrong, { ...find, fuzzy: true }))} |`);
console.log(`| dictionary, bytes a paper | ${((used() - before) / papers.length).toFixed(0)} |`);
const bytes = plain.toBytes().length;
/** Bytes that an index takes, asked once. */
function taken(options: object): { size: number; index: InstanceType<typeof PaperIndex> } {
  const empty = used();
  const index = new PaperIndex(papers, options);
  index.related(papers[0]!.id);
  return { size: used() - empty, index };
}
const bare = taken({});
const { size, index } = taken({ vector });
console.log(`| vectors, bytes a paper in memory | ${((size - bare.size) / papers.length).toFixed(0)} |`);
console.log(`| vectors, bytes a paper saved | ${((index.toBytes().length - bytes) / papers.length).toFixed(0)} |`);
console.log(
  `| related, terms and vectors | ${await median((i) => index.related(papers[(i * 7919) % papers.length]!.id, find))} |`,
);
console.log(
  `| search, terms and vectors | ${await median((i) => index.search(typed(papers, i).whole, { ...find, vector: vectorOf(i) }))} |`,
);

const some = all.slice(0, Number(flags.peers));
const small = new PaperIndex(some, { vector });
small.search('warm', { prefix: true });
const engine = new MiniSearch<Paper>({ fields: ['title', 'abstract'] });
engine.addAll(some);
const db = create({ schema: { id: 'string', title: 'string', abstract: 'string', embedding: `vector[${DIMENSION}]` } });
await insertMultiple(
  db,
  some.map(({ id, title, abstract }, i) => ({ id, title, abstract, embedding: Array.from(vectorOf(i)) })),
);
const orama = (params: object) => oramaSearch(db, { limit: 10, ...params } as SearchParams<typeof db>);
const asked = (i: number) => ({ vector: { value: Array.from(vectorOf(i)), property: 'embedding' }, similarity: 0 });
console.log(`\n| ${some.length} papers | paperkin | MiniSearch | Orama |\n|---|---|---|---|`);
const row = async (name: string, ...asks: ((i: number) => unknown)[]) => {
  const cells: string[] = [];
  for (const ask of asks) cells.push(await median(ask));
  console.log(`| ${name} | ${cells.join(' | ')} |`);
};
await row(
  'two words',
  (i) => small.search(typed(some, i).whole, find),
  (i) => engine.search(typed(some, i).whole).slice(0, 10),
  (i) => orama({ term: typed(some, i).whole }),
);
await row(
  'last word cut short',
  (i) => small.search(typed(some, i).cut, { ...find, prefix: true }),
  (i) => engine.search(typed(some, i).cut, { prefix: true }).slice(0, 10),
  (i) => orama({ term: typed(some, i).cut }),
);
await row(
  'a letter missing',
  (i) => small.search(typed(some, i).wrong, { ...find, fuzzy: true }),
  (i) => engine.search(typed(some, i).wrong, { fuzzy: 0.2 }).slice(0, 10),
  (i) => orama({ term: typed(some, i).wrong, tolerance: 1 }),
);
await row(
  'words and vectors',
  (i) => small.search(typed(some, i).whole, { ...find, vector: vectorOf(i) }),
  () => undefined,
  (i) => orama({ mode: 'hybrid', term: typed(some, i).whole, ...asked(i) }),
);
