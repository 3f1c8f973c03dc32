import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { Paper } from '../../src/paper/paper.js';

/** Relevance of papers to a query: paper id -> grade above 0. */
export type Judgements = Map<string, Map<string, number>>;

/** Folder with the data sets, from `--data DIR`. */
export function dataFolder(): string {
  const { values } = parseArgs({ options: { data: { type: 'string' } }, strict: false });
  if (typeof values.data !== 'string') throw new Error('say where the data is: --data DIR');
  return values.data;
}

function text(file: string): string {
  return gunzipSync(readFileSync(file)).toString('utf8');
}

/** Rows of a file of gzipped JSON lines. */
export function jsonLines<T>(file: string): T[] {
  return text(file)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

export function textOf({ title, abstract }: Paper): string {
  return `${title} ${abstract}`;
}

/** Papers of a set; a missing abstract is empty. */
export function readPapers(file: string): Paper[] {
  return jsonLines<Partial<Paper> & { id: string }>(file).map(({ id, title = '', abstract = '', date }) => ({
    id,
    title,
    abstract,
    links: [],
    ...(typeof date === 'string' ? { date } : {}),
  }));
}

/** Judgements of a file of `query <tab> paper <tab> grade` lines, those under `least` left out. */
export function readJudgements(file: string, least = 1): Judgements {
  const judgements: Judgements = new Map();
  for (const line of text(file).split('\n')) {
    const [query, id, grade = '1'] = line.split('\t');
    if (query === undefined || id === undefined || !(Number(grade) >= least)) continue;
    const judged = judgements.get(query) ?? new Map<string, number>();
    judgements.set(query, judged.set(id, Number(grade)));
  }
  return judgements;
}

/** One test: papers, queries (a paper's id, or a text) and what is relevant to each. */
export interface Task {
  readonly name: string;
  readonly papers: readonly Paper[];
  readonly queries: readonly { readonly id: string; readonly text?: string; readonly relevant: Map<string, number> }[];
}

/** The related-paper and search tasks found in the data folder. */
export function readTasks(folder: string): Task[] {
  const tasks: Task[] = [];
  const add = (set: string, qrels: string, least: number, queries?: string) => {
    const file = join(folder, set, `${qrels}.tsv.gz`);
    if (!existsSync(file)) return;
    const papers = readPapers(join(folder, set, 'papers.jsonl.gz'));
    const known = new Set(papers.map(({ id }) => id));
    const judgements = readJudgements(file, least);
    const texts = queries === undefined ? undefined : readQueries(join(folder, set, queries));
    const rows = [...judgements].map(([id, judged]) => ({
      id,
      ...(texts === undefined ? {} : { text: texts.get(id) ?? '' }),
      relevant: new Map([...judged].filter(([paper]) => known.has(paper) && (texts !== undefined || paper !== id))),
    }));
    const usable = rows.filter(({ id, relevant }) => relevant.size > 0 && (texts !== undefined || known.has(id)));
    tasks.push({ name: qrels === 'qrels' ? set : `${set} ${qrels.slice(6)}`, papers, queries: usable });
  };
  add('ieeevis', 'qrels', 1);
  add('cacm', 'qrels', 1);
  add('cisi', 'qrels', 2);
  add('awesome-lists', 'qrels', 1);
  add('cacm', 'qrels-queries', 1, 'queries.jsonl.gz');
  add('cisi', 'qrels-queries', 1, 'queries.jsonl.gz');
  return tasks;
}

function readQueries(file: string): Map<string, string> {
  return new Map(
    jsonLines<{ id: string; text?: string; query?: string; title?: string; abstract?: string }>(file).map((row) => [
      row.id,
      row.text ?? row.query ?? `${row.title ?? ''} ${row.abstract ?? ''}`,
    ]),
  );
}
