import { checkOptions, refuse, shown } from '../paper/arguments.js';
import type { Paper } from '../paper/paper.js';
import type { AddAllOptions } from '../similarity/add-all.js';
import type { Match } from '../similarity/match.js';
import type { IndexOptions, MatchOptions, RecommendOptions } from '../similarity/options.js';
import type { ClickHouseClient } from './client.js';

/** Settings of a {@link ClickHouseIndex}: those of a `PaperIndex` that have a meaning here, and where the tables are. */
export interface ClickHouseOptions
  extends Pick<IndexOptions, 'analyzer' | 'fields' | 'pairs' | 'background' | 'prior'> {
  /** Database of the tables. @defaultValue `'paperkin'` */
  readonly database?: string;
  /** Name of the cluster over whose shards the papers are spread, as `system.clusters` has it. @defaultValue one server alone */
  readonly cluster?: string;
  /**
   * A client of one server of each shard: what makes tables and refreshes runs there. Whoever only asks and adds needs none.
   * @defaultValue without a cluster the client itself
   */
  readonly nodes?: readonly ClickHouseClient[];
  /** `'keep'` stores the papers; `'ids'` of each its id and date alone, and words are shown by their stems. @defaultValue `'keep'` */
  readonly papers?: 'keep' | 'ids';
}

/** Settings of one question: those of a `PaperIndex`, but for `fields`, which are those of the index. */
export type QuestionOptions<P extends Paper = Paper> = Omit<MatchOptions<P>, 'fields'>;

/** Settings of a recommendation: those of a `PaperIndex`, but for `fields`. */
export type AdviceOptions<P extends Paper = Paper> = Omit<RecommendOptions<P>, 'fields'>;

/** Asks for what the shards that answer have, where some do not. */
export interface PartialOptions {
  readonly partial: true;
}

/** An answer of the shards that replied. */
export interface PartialAnswer<P extends Paper = Paper> {
  readonly matches: Match<P>[];
  readonly shards: {
    /** Shards whose papers were looked at. */
    readonly replied: number;
    /** Shards of the cluster. */
    readonly all: number;
  };
}

/** Settings of `addAll`. */
export interface AddOptions extends AddAllOptions {
  /** Papers sent together, 1 to 100,000: few at a time make many small parts, which the server has to merge. @defaultValue 10000 */
  readonly batch?: number;
}

/** Settings of `refresh`. */
export interface RefreshOptions {
  /** Called with what is being done. @defaultValue none */
  readonly onProgress?: (step: RefreshStep) => void;
  /** Ends the work between two steps by throwing the signal's reason; answers stay those of the last refresh. @defaultValue none */
  readonly signal?: AbortSignal;
}

/** What a refresh does: finds the newest row of every paper, counts terms, measures papers, and lets questions see it. */
export type RefreshStep = 'papers' | 'terms' | 'lengths' | 'done';

/** What a memory index can and a cluster cannot. */
const ONLY_IN_MEMORY = ['smoothing', 'vector', 'vectorWeight', 'prefix', 'fuzzy', 'copies'];
const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/;

/** Where the tables are. */
export interface Place {
  readonly database: string;
  readonly cluster: string | undefined;
  readonly nodes: readonly ClickHouseClient[] | undefined;
}

export function checkPlace({ database = 'paperkin', cluster, nodes }: ClickHouseOptions): Place {
  checkName('database', database);
  if (cluster !== undefined) checkName('cluster', cluster);
  if (nodes !== undefined) {
    if (!Array.isArray(nodes) || nodes.length === 0) refuse('nodes', 'an array of clients', nodes);
    if (cluster === undefined) throw new TypeError('nodes need the name of their cluster: give cluster, too');
    for (const [i, node] of nodes.entries()) checkClient(`nodes[${i}]`, node);
  }
  return { database, cluster, nodes };
}

export function checkClient(name: string, client: unknown): void {
  if (typeof (client as Record<string, unknown> | null)?.query !== 'function')
    refuse(name, 'a client of ClickHouse', client);
}

function checkName(name: string, value: unknown): void {
  if (typeof value !== 'string' || !NAME.test(value))
    throw new RangeError(`${name} must be letters, digits and _, not ${shown(value)}`);
}

/** Throws for options that only a memory index knows, by name. */
export function refuseMemoryOptions(options: object, others: readonly string[] = []): void {
  checkOptions(options);
  for (const name of [...ONLY_IN_MEMORY, ...others]) {
    const value = (options as Record<string, unknown>)[name];
    if (value !== undefined && value !== false)
      throw new TypeError(`${name} is an option of PaperIndex alone: ClickHouseIndex does not have it`);
  }
}
