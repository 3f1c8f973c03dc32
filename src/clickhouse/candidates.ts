import { LEAST_LENGTH } from '../similarity/formula/lengths.js';
import { tfWeights } from '../similarity/formula/weights.js';
import { NORM_STEPS } from '../similarity/memory/vector-space.js';
import type { FieldWeights } from '../similarity/options.js';
import { BLOCK_BITS } from './blocks.js';
import type { GenerationRow } from './generations.js';
import type { Servers } from './servers.js';
import type { Located } from './stored-papers.js';
import { COMMON_KEY } from './tables.js';
import type { Reading, Wanted, WantedTerm } from './wanted.js';

/** A paper that may be among the best. */
export interface Candidate extends Located {
  /** Its score or a little more, but for rounding. */
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
/** Papers whose bounds are looked at, where common terms are left unread. */
const BOUNDED = 1000;
const MOST = 1e9;

/** Where papers are looked for. */
interface Collection {
  readonly generation: GenerationRow;
  readonly fields: Required<FieldWeights>;
}

interface Request {
  readonly wanted: Wanted;
  readonly reading: Reading;
  /** Candidates needed, and candidates listed. */
  readonly needed: number;
  readonly count: number;
  readonly settings: Record<string, number>;
}

type Best = [bound: number, row: string, norm: number, dot: number];
type ShardRow = [seen: string, least: number, dropped: number, best: Best[]];

/**
 * The papers of the greatest scores. Every shard reads the lists of some terms and answers one row, with the best of its
 * papers; where common terms are left unread, by a bound of each, for papers as unit vectors
 *
 *     q · d <= sum over the terms read + Σ over the groups of terms unread: |part of q| · |part of d|     (Cauchy-Schwarz)
 *
 * and those whose bound is not below the scores of others are scored by all their terms.
 */
export async function candidates(servers: Servers, collection: Collection, request: Request): Promise<Candidates> {
  const { wanted, reading, needed, count, settings } = request;
  const isPart = reading.unread.length > 0;
  const limit = Math.min(MOST, (isPart ? Math.max(BOUNDED, count) : count) + wanted.without.length);
  const { without, since } = wanted;
  const shards = await servers.ask<ShardRow>(
    `SELECT * FROM ${servers.onShards(boundsQuery(servers, collection, { wanted, reading, limit, floorAt: isPart ? needed : limit }))}`,
    { ...valuesOf(reading.read), ...(without.length > 0 && { without }), ...(since !== undefined && { since }) },
    // Two processors would add into an array each, and then the arrays.
    { max_threads: Math.ceil((1 + collection.generation.largest) / 2 ** BLOCK_BITS), ...settings },
  );
  const rest = Math.max(
    0,
    ...shards.map(([seen, least, dropped]) => Math.max(Number(seen) < limit ? 0 : least, dropped)),
  );
  const bounded = shards.flatMap(([, , , best]) => best);
  const found = isPart
    ? await scored(servers, collection, { ...request, bounded })
    : bounded.map(([bound, row, norm]): Candidate => ({ row, norm, score: bound }));
  found.sort((a, b) => b.score - a.score);
  // Of a part of the terms, whatever is no better than the rest tells nothing.
  return { found: isPart ? found.filter(({ score }) => score > rest) : found, rest, replied: shards.length };
}

/** The question to a shard: how many papers it looked at, the least of their bounds, the greatest left out, and the best. */
function boundsQuery(
  servers: Servers,
  { generation, fields }: Collection,
  { wanted, reading, floorAt, limit }: { wanted: Wanted; reading: Reading; floorAt: number; limit: number },
): string {
  const { number, largest } = generation;
  const of = (table: string) => `${servers.table(table)} WHERE generation = ${number}`;
  const parts = reading.norms.flatMap((norm, i) => (norm === 0 ? [] : [{ name: `part${i}`, norm: norm / NORM_STEPS }]));
  const names = parts.map(({ name }) => `, ${name}`).join('');
  const length = lengthOf(wanted, generation);
  // Numbers below 2^20 are places in an array, which is far quicker than to group by them.
  const width = Math.max(1, Math.min(largest, 2 ** BLOCK_BITS));
  const products = `SELECT block, sumResample(0, ${width}, 1)(${tfOf(fields)} * weight, bitShiftRight(entry, 8)) AS dots
    FROM (SELECT block, entries, transform(term, {terms:Array(UInt64)}, {weights:Array(Float64)}, 0.) AS weight
      FROM ${of('lists')} AND term IN {terms:Array(UInt64)}) ARRAY JOIN entries AS entry GROUP BY block`;
  const bounds = `SELECT l.rows AS rows, l.norms AS norms, arrayResize(s.dots, length(l.norms)) AS sums,
      arrayMap((dot, norm${names}) -> (dot${parts.map(({ name, norm }) => ` + ${norm} * ${name} * norm`).join('')}) / ${length},
        sums, norms${names}) AS bounds
    FROM (SELECT block, rows, norms${names} FROM ${of('lengths')}) AS l LEFT ANY JOIN (${products}) AS s ON l.block = s.block`;
  const young =
    wanted.since === undefined ? '' : `WHERE row IN (SELECT row FROM ${of('norms')} AND date >= {since:String})`;
  const first = `SELECT row, norm, dot, bound FROM (${bounds}) ARRAY JOIN rows AS row, norms AS norm, sums AS dot, bounds AS bound
    ${young} ORDER BY bound DESC LIMIT ${limit}`;
  const isFound =
    wanted.without.length === 0 ? '1' : `row NOT IN (SELECT row FROM ${of('live')} AND id IN {without:Array(String)})`;
  // The terms that are read give a bound from below, too: whose bound is less than so many of these is left out.
  return `SELECT seen, least, arrayFirst(x -> x.1 < floor, sorted).1 AS dropped,
      arrayMap(x -> (x.1, toString(x.2), x.3, x.4), arrayFilter(x -> x.1 >= floor, sorted)) AS best
    FROM (SELECT count() AS seen, min(bound) AS least, arrayReverseSort(groupArrayIf((bound, row, norm, dot), ${isFound})) AS sorted,
      arrayReverseSort(groupArrayIf(dot / ${length}, ${isFound}))[${floorAt}] AS floor FROM (${first}) WHERE bound > 0)`;
}

/** Scores papers by all terms: what they have by those that were read is known, the others are in the papers' own rows. */
async function scored(
  servers: Servers,
  { generation, fields }: Collection,
  {
    wanted,
    reading,
    bounded,
    settings,
  }: Pick<Request, 'wanted' | 'reading' | 'settings'> & { bounded: readonly Best[] },
): Promise<Candidate[]> {
  if (bounded.length === 0) return [];
  const norms = new Map(bounded.map(([, row, norm]) => [row, norm]));
  const rest = `arraySum(entry -> ${tfOf(fields)} * transform(bitAnd(entry, ${COMMON_KEY}), {terms:Array(UInt64)}, {weights:Array(Float64)}, 0.), common)`;
  const rows = await servers.ask<[row: string, score: number]>(
    `SELECT * FROM ${servers.onShards(`SELECT toString(norms.row), (transform(norms.row, {rows:Array(UInt64)}, {dots:Array(Float64)}, 0.)
        + ${rest}) / ${lengthOf(wanted, generation)}
      FROM ${servers.table('norms')} WHERE generation = ${generation.number} AND norms.row IN {rows:Array(UInt64)}`)}`,
    {
      ...valuesOf(commonKeys(reading.unread)),
      rows: bounded.map(([, row]) => BigInt(row)),
      dots: bounded.map(([, , , dot]) => dot),
    },
    { max_threads: 1, ...settings },
  );
  return rows.map(([row, score]) => ({ row, norm: norms.get(row)!, score }));
}

/** Terms by the part of their keys that is kept with papers; of several that share it the greatest weight counts. */
function commonKeys(terms: readonly WantedTerm[]): Pick<WantedTerm, 'key' | 'weight'>[] {
  const weights = new Map<bigint, number>();
  for (const { key, weight } of terms) {
    const short = key & BigInt(COMMON_KEY);
    weights.set(short, Math.max(weight, weights.get(short) ?? 0));
  }
  return Array.from(weights, ([key, weight]) => ({ key, weight }));
}

function valuesOf(terms: readonly Pick<WantedTerm, 'key' | 'weight'>[]) {
  return { terms: terms.map(({ key }) => key), weights: terms.map(({ weight }) => weight) };
}

/** SQL for the weight of an entry's count. */
function tfOf(fields: Required<FieldWeights>): string {
  return `arrayElement([${tfWeights(fields).join(',')}], bitAnd(entry, 255) + 1)`;
}

/** SQL for what the dot product of a paper of length `norm` is divided by. */
function lengthOf({ kind }: Wanted, { meanLength }: GenerationRow): string {
  return kind === 'related' ? `greatest(norm, ${LEAST_LENGTH * meanLength})` : `(norm + ${meanLength})`;
}

/** So many of the best, and all that are as good as the last of them but for rounding. */
export function firstOf({ found, rest, replied }: Candidates, count: number): Candidates {
  const last = found[count - 1];
  if (last === undefined) return { found, rest, replied };
  const end = found.findIndex(({ score }) => score < last.score - 2 * ROUNDING);
  if (end < 0) return { found, rest, replied };
  return { found: found.slice(0, end), rest: Math.max(rest, found[end]!.score), replied };
}
