import { LEAST_LENGTH } from '../similarity/formula/lengths.js';
import { tfWeights } from '../similarity/formula/weights.js';
import type { FieldWeights } from '../similarity/options.js';
import type { GenerationRow } from './generations.js';
import type { Servers } from './servers.js';
import type { Located } from './stored-papers.js';

/** What is looked for. */
export interface Wanted {
  /** Keys of terms, and what one of tf 1 adds to the dot product of a paper. */
  readonly terms: readonly bigint[];
  readonly weights: readonly number[];
  /** Whether papers are scored as related to a paper or as answers to a text. */
  readonly kind: 'related' | 'search';
  /** Ids of papers never given. */
  readonly without: readonly string[];
  /** Papers of an earlier date, or of none, are never given. */
  readonly since: string | undefined;
}

/** A paper that may be among the best. */
export interface Candidate extends Located {
  /** Its score, but for rounding. */
  readonly score: number;
}

/** The best candidates. */
export interface Candidates {
  /** Best first. */
  readonly found: readonly Candidate[];
  /** No other paper has a greater score, but for rounding. */
  readonly rest: number;
  /** Shards that replied. */
  readonly replied: number;
}

/** Scores of the servers and of memory differ by less. */
export const ROUNDING = 1e-9;
/** Papers of the greatest dot products whose lengths are looked up, for each that is asked for, and for none. */
const PER_CANDIDATE = 30;
const LEAST = 1000;
const MOST = 1e9;

type Best = [score: number, row: string, norm: number];
type ShardRow = [products: string, least: number, best: Best[]];

/**
 * The papers of the greatest scores. Lengths are looked up for those of the greatest dot products alone:
 *
 *     score = dot / max(length, 0.6 mean) <= dot / (0.6 mean)        search: dot / (length + mean) <= dot / mean
 *
 * so that all the others are below the bound of the least dot product looked at. Every shard answers one row, with the best
 * of its papers.
 */
export async function candidates(
  servers: Servers,
  { generation, fields }: { generation: GenerationRow; fields: Required<FieldWeights> },
  { wanted, count, settings }: { wanted: Wanted; count: number; settings: Record<string, number> },
): Promise<Candidates> {
  const most = Math.min(MOST, count);
  const products = Math.min(MOST, LEAST + PER_CANDIDATE * most);
  const { number, meanLength } = generation;
  const least = wanted.kind === 'related' ? LEAST_LENGTH * meanLength : meanLength;
  const score = wanted.kind === 'related' ? `s.dot / greatest(n.norm, ${least})` : `s.dot / (n.norm + ${least})`;
  const { terms, weights, without, since } = wanted;
  const norms = `${servers.table('norms')} WHERE generation = ${number}`;
  const young = since === undefined ? '' : `AND row IN (SELECT row FROM ${norms} AND date >= {since:String})`;
  const given = `s.row IN (SELECT row FROM ${servers.table('live')} WHERE generation = ${number} AND id IN {without:Array(String)})`;
  const isFound = `n.norm > 0${without.length === 0 ? '' : ` AND NOT ${given}`}`;
  // The few sums stand on the right: those are what a join keeps in memory, while all lengths pass by.
  const question = `SELECT count() AS products, min(s.dot) AS least,
      arraySlice(arraySort(groupArrayIf((-(${score}), toString(s.row), n.norm), ${isFound})), 1, ${most}) AS best
    FROM (SELECT row, norm FROM ${norms}) AS n
    RIGHT ANY JOIN (SELECT row, sum(arrayElement([${tfWeights(fields).join(',')}], count + 1)
        * transform(term, {terms:Array(UInt64)}, {weights:Array(Float64)}, 0.)) AS dot
      FROM ${servers.table('postings')} WHERE term IN {terms:Array(UInt64)} ${young}
      GROUP BY row HAVING dot > 0 ORDER BY dot DESC LIMIT ${products}) AS s ON n.row = s.row`;
  const shards = await servers.ask<ShardRow>(
    `SELECT * FROM ${servers.onShards(question)}`,
    { terms, weights, ...(without.length > 0 && { without }), ...(since !== undefined && { since }) },
    settings,
  );
  const found = shards.flatMap(([, , best]) =>
    best.map(([negative, row, norm]): Candidate => ({ row, norm, score: -negative })),
  );
  found.sort((a, b) => b.score - a.score);
  const bounds = shards.map(([seen, dot, best]) =>
    Math.max(Number(seen) < products ? 0 : dot / least, best.length < most ? 0 : -best.at(-1)![0]),
  );
  return { found, rest: Math.max(0, ...bounds), replied: shards.length };
}

/** So many of the best, and all that are as good as the last of them but for rounding. */
export function firstOf({ found, rest, replied }: Candidates, count: number): Candidates {
  const last = found[count - 1];
  if (last === undefined) return { found, rest, replied };
  const end = found.findIndex(({ score }) => score < last.score - 2 * ROUNDING);
  if (end < 0) return { found, rest, replied };
  return { found: found.slice(0, end), rest: Math.max(rest, found[end]!.score), replied };
}
