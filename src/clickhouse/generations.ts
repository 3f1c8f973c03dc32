import type { Servers } from './servers.js';
import { BY_GENERATION } from './tables.js';

/** A generation: the papers of a refresh, for which answers are exact. */
export interface GenerationRow {
  readonly number: number;
  /** Papers in it. */
  readonly papers: number;
  /** Mean length of those that have terms. */
  readonly meanLength: number;
  /** Papers with terms on the shard that has most. */
  readonly largest: number;
}

/** Before the first refresh. */
const NOTHING: GenerationRow = { number: 0, papers: 0, meanLength: 0, largest: 0 };
/** Steps in which lengths are added up. */
const STEPS = 2 ** 24;
/** Newest generations that are kept, for questions that are being answered. */
const KEPT = 2;
/** Others are kept for this long: two refreshes may follow quickly on one another. */
const GRACE = 60_000_000;
/** Tables of a refresh that came to no end are dropped by a later one after this long: it may still be at work. */
const MOST_WORK = 6 * 3_600_000_000;

/** The newest generation. */
export async function newest(servers: Servers): Promise<GenerationRow> {
  const [row] = await servers.ask<string[]>(
    `SELECT generation, papers, measured, steps, largest FROM ${servers.table('generations')} ORDER BY generation DESC LIMIT 1`,
  );
  if (row === undefined) return NOTHING;
  const [number = 0, papers = 0, measured = 0, steps = 0, largest = 0] = row.map(Number);
  return { number, papers, meanLength: measured === 0 ? 0 : steps / measured / STEPS, largest };
}

/** Drops what no question needs any more. `now` is the newest generation: numbers are microseconds. */
export async function dropOld(servers: Servers, now: number): Promise<void> {
  const committed = await servers.askNodes<[string]>(
    `SELECT DISTINCT generation FROM ${servers.table('generations')} ORDER BY generation DESC`,
  );
  const tables = BY_GENERATION.map((table) => `'${table}'`).join(', ');
  const parts = await servers.askNodes<[string, string]>(
    `SELECT DISTINCT table, partition FROM system.parts WHERE database = '${servers.database}' AND active AND table IN (${tables})`,
  );
  for (const [i, node] of servers.nodes().entries()) {
    const done = committed[i]!.map(([generation]) => Number(generation));
    const kept = done.filter((generation, age) => age < KEPT || generation > now - GRACE);
    for (const [table, partition] of parts[i]!) {
      const generation = Number(partition);
      const working = !done.includes(generation) && generation > now - MOST_WORK;
      const spent = table === 'squares' && done.includes(generation);
      if (!spent && (working || kept.includes(generation))) continue;
      await servers.runOn(node, `ALTER TABLE ${servers.table(table)} DROP PARTITION ${generation}`);
    }
  }
}
