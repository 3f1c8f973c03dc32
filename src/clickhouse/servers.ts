import type { ClickHouseClient, Parameters, ServerSettings } from './client.js';
import { translated } from './errors.js';
import { withShortParameters } from './long-parameters.js';
import type { Place } from './options.js';

/** What every question sends along: 64-bit numbers as strings, since JSON of JavaScript has none. */
const QUESTION: ServerSettings = { output_format_json_quote_64bit_integers: 1 };
/** An insert is done when all shards have it, and counts of all shards are added up before they are stored. */
const CHANGE: ServerSettings = {
  distributed_foreground_insert: 1,
  parallel_distributed_insert_select: 0,
  // A sum of rounded squares must not be taken apart.
  optimize_arithmetic_operations_in_aggregate_functions: 0,
  max_execution_time: 0,
};

/** The servers that hold an index, and how they are spoken to. */
export class Servers {
  readonly #client: ClickHouseClient;
  readonly #place: Place;

  constructor(client: ClickHouseClient, place: Place) {
    this.#client = client;
    this.#place = place;
  }

  get cluster(): string | undefined {
    return this.#place.cluster;
  }

  get database(): string {
    return this.#place.database;
  }

  /** A table of the server that is asked. */
  table(name: string): string {
    return `\`${this.#place.database}\`.${name}`;
  }

  /** The table that spreads papers over the shards. */
  get inbox(): string {
    return this.table(this.cluster === undefined ? 'papers' : 'papers_all');
  }

  /** What a question answers on each shard, by its own tables, put together: for the place after FROM. */
  onShards(question: string): string {
    return this.cluster === undefined ? `(${question})` : `cluster('${this.cluster}', view(${question}))`;
  }

  /** The rows of a table on all shards: for the place after FROM. */
  onAll(table: string): string {
    return this.cluster === undefined
      ? this.table(table)
      : `cluster('${this.cluster}', '${this.#place.database}', '${table}')`;
  }

  /** Answers of the server that the client leads to. */
  ask<Row>(query: string, parameters: Parameters = {}, settings: ServerSettings = {}): Promise<Row[]> {
    return answers<Row>(this.#client, { query, parameters, settings });
  }

  /** Answers of a server of each shard. */
  askNodes<Row>(query: string, parameters: Parameters = {}): Promise<Row[][]> {
    return Promise.all(this.nodes().map((node) => answers<Row>(node, { query, parameters, settings: {} })));
  }

  /** Runs a statement on a server of each shard. */
  async runOnNodes(query: string, settings: ServerSettings = {}): Promise<void> {
    await Promise.all(this.nodes().map((node) => this.runOn(node, query, settings)));
  }

  async runOn(node: ClickHouseClient, query: string, settings: ServerSettings = {}): Promise<void> {
    await attempt(() => node.command({ query, clickhouse_settings: { ...CHANGE, ...settings } }));
  }

  /** Stores rows by the client, or by a server given. */
  async insert(
    table: string,
    { columns, values }: { columns: [string, ...string[]]; values: readonly unknown[] },
    { node = this.#client, signal }: { node?: ClickHouseClient; signal?: AbortSignal | undefined } = {},
  ): Promise<void> {
    if (values.length === 0) return;
    await attempt(() =>
      node.insert({
        table,
        values,
        columns,
        format: 'JSONCompactEachRow',
        clickhouse_settings: CHANGE,
        ...(signal && { abort_signal: signal }),
      }),
    );
  }

  /** A client of each shard. */
  nodes(): readonly ClickHouseClient[] {
    const { cluster, nodes } = this.#place;
    if (cluster === undefined) return [this.#client];
    if (nodes === undefined) throw new TypeError('nodes must be given for this: a client of one server of each shard');
    return nodes;
  }

  /** Numbers of the shards of {@link nodes}; throws unless each shard is there once. */
  async shardNumbers(): Promise<number[]> {
    if (this.cluster === undefined) return [1];
    const own = 'SELECT DISTINCT shard_num FROM system.clusters WHERE cluster = {cluster:String} AND is_local';
    const found = await this.askNodes<[number]>(own, { cluster: this.cluster });
    const numbers = found.flatMap((rows) => rows.map(([number]) => number));
    const all = await this.shards();
    if (numbers.length !== all || found.length !== all || new Set(numbers).size !== all)
      throw new RangeError(
        `nodes must be one server of each of the ${all} shards of ${this.cluster}, not of shards ${numbers.join(', ')}`,
      );
    return numbers;
  }

  /** Number of shards. */
  async shards(): Promise<number> {
    if (this.cluster === undefined) return 1;
    const [row] = await this.ask<[string]>(
      'SELECT uniqExact(shard_num) FROM system.clusters WHERE cluster = {cluster:String}',
      { cluster: this.cluster },
    );
    const count = Number(row?.[0] ?? 0);
    if (count === 0)
      throw new RangeError(`cluster must be one of system.clusters, not ${JSON.stringify(this.cluster)}`);
    return count;
  }
}

async function answers<Row>(
  client: ClickHouseClient,
  { query, parameters, settings }: { query: string; parameters: Parameters; settings: ServerSettings },
): Promise<Row[]> {
  return attempt(async () => {
    const bound = withShortParameters(query, parameters);
    const result = await client.query({
      query: bound.query,
      query_params: bound.parameters,
      format: 'JSONCompactEachRow',
      clickhouse_settings: { ...QUESTION, ...settings },
      use_multipart_params_auto: true,
    });
    return (await result.json()) as Row[];
  });
}

async function attempt<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw translated(error);
  }
}
