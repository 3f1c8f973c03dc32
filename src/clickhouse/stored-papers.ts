import type { GenerationRow } from './generations.js';
import type { Servers } from './servers.js';

/** A paper as it is stored. */
export interface StoredPaper {
  readonly id: string;
  /** JSON of the paper. */
  readonly paper: string;
  /** Terms in the order of first occurrence, with their packed counts. */
  readonly terms: readonly string[];
  readonly counts: readonly number[];
  /** Length of its vector, 0 for one without terms. */
  readonly norm: number;
}

/** A few rows are found sooner by one processor. */
const LOOK_UP = { max_threads: 1 };

type Row = [id: string, paper: string, terms: string[], counts: number[], norm: number];

const stored = ([id, paper, terms, counts, norm]: Row): StoredPaper => ({ id, paper, terms, counts, norm });

/** Papers of a generation by their ids, in any order; ids that it has not are left out. */
export async function papersOf(
  servers: Servers,
  { number }: GenerationRow,
  ids: readonly string[],
): Promise<StoredPaper[]> {
  if (ids.length === 0 || number === 0) return [];
  const live = `SELECT row FROM ${servers.table('live')} WHERE generation = ${number} AND id IN {ids:Array(String)}`;
  const rows = await servers.ask<Row>(
    `SELECT * FROM ${servers.onShards(`SELECT p.id, p.paper, p.terms, p.counts, n.norm
      FROM (SELECT id, row, paper, terms, counts FROM ${servers.table('papers')} WHERE id IN {ids:Array(String)} AND row IN (${live})) AS p
      LEFT ANY JOIN (SELECT row, norm FROM ${servers.table('norms')} WHERE generation = ${number} AND row IN (${live})) AS n
      ON p.row = n.row`)}`,
    { ids },
    LOOK_UP,
  );
  return rows.map(stored);
}

/** Which papers are wanted, whose rows and lengths are known. */
export interface Located {
  readonly row: string;
  readonly norm: number;
}

/** Papers of a generation whose rows are known, by row. */
export async function papersAt(
  servers: Servers,
  { number }: GenerationRow,
  { located, settings }: { located: readonly Located[]; settings: Record<string, number> },
): Promise<Map<string, StoredPaper>> {
  if (located.length === 0) return new Map();
  const norms = new Map(located.map(({ row, norm }) => [row, norm]));
  const ids = `SELECT id FROM ${servers.table('norms')} WHERE generation = ${number} AND row IN {rows:Array(UInt64)}`;
  const rows = await servers.ask<[...Row, row: string]>(
    `SELECT * FROM ${servers.onShards(`SELECT id, paper, terms, counts, 0, toString(papers.row)
      FROM ${servers.table('papers')} WHERE id IN (${ids}) AND papers.row IN {rows:Array(UInt64)}`)}`,
    { rows: located.map(({ row }) => BigInt(row)) },
    { ...LOOK_UP, ...settings },
  );
  return new Map(
    rows.map(([id, paper, terms, counts, , row]) => [row, { id, paper, terms, counts, norm: norms.get(row) ?? 0 }]),
  );
}

/** Ids of the papers whose ids have the least hash, with the hash: about as many as asked for. */
export async function leastHashes(
  servers: Servers,
  { number }: GenerationRow,
  count: number,
): Promise<[string, number][]> {
  return servers.ask<[string, number]>(
    `SELECT * FROM ${servers.onShards(`SELECT id, hash FROM ${servers.table('live')} WHERE generation = ${number}
      ORDER BY hash LIMIT ${count} WITH TIES`)} ORDER BY hash LIMIT ${count} WITH TIES`,
  );
}

/** Ids that come after another one, in the order of bytes. */
export async function idsAfter(
  servers: Servers,
  { number }: GenerationRow,
  { after, count }: { after: string | undefined; count: number },
): Promise<string[]> {
  const further = after === undefined ? '' : 'AND id > {after:String}';
  const rows = await servers.ask<[string]>(
    `SELECT id FROM ${servers.onShards(`SELECT id FROM ${servers.table('live')} WHERE generation = ${number} ${further}
      ORDER BY id LIMIT ${count}`)} ORDER BY id LIMIT ${count}`,
    after === undefined ? {} : { after },
  );
  return rows.map(([id]) => id);
}
