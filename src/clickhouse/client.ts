/** Values of a statement, sent beside it: nothing that comes from outside stands in its text. */
export type Parameters = Readonly<Record<string, unknown>>;

/** Settings of the server for one statement. */
export type ServerSettings = Record<string, string | number>;

/** One statement. */
export interface Statement {
  query: string;
  query_params?: Record<string, unknown>;
  clickhouse_settings?: ServerSettings;
  use_multipart_params_auto?: boolean;
  abort_signal?: AbortSignal;
}

/** What is asked of a client: those of `@clickhouse/client` and `@clickhouse/client-web` are such. */
export interface ClickHouseClient {
  query(statement: Statement & { format: 'JSONCompactEachRow' }): Promise<{ json(): Promise<unknown> }>;
  command(statement: Statement): Promise<unknown>;
  insert(insertion: {
    table: string;
    values: readonly unknown[];
    format: 'JSONCompactEachRow';
    columns: [string, ...string[]];
    clickhouse_settings?: ServerSettings;
    abort_signal?: AbortSignal;
  }): Promise<unknown>;
}
