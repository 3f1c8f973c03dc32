import { randomUUID } from 'node:crypto';
import { type ClickHouseClient, createClient } from '@clickhouse/client';
import { inject } from 'vitest';
import { ClickHouseIndex } from '../../src/clickhouse/clickhouse-index.js';
import type { ClickHouseOptions } from '../../src/clickhouse/options.js';
import type { Paper } from '../../src/paper/paper.js';

/** Where a test has its tables: one server alone, or a cluster of shards. */
export interface Home {
  readonly index: (options?: ClickHouseOptions) => ClickHouseIndex<Paper>;
  readonly clients: readonly ClickHouseClient[];
  readonly database: string;
  /** Drops the tables and makes new ones. */
  readonly fresh: (options?: ClickHouseOptions) => Promise<ClickHouseIndex<Paper>>;
  readonly close: () => Promise<void>;
}

export function clientOf(url: string, timeout = 120_000): ClickHouseClient {
  // Errors come back as exceptions: no test needs them printed, too.
  return createClient({ url, request_timeout: timeout, log: { level: 127 } });
}

/** A database of its own on so many shards: 1 or all. */
export function homeOn(shards: 'one' | 'all', urls: readonly string[] = inject('urls')): Home {
  const database = `test_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  const clients = (shards === 'one' ? urls.slice(0, 1) : urls).map((url) => clientOf(url));
  const place = shards === 'one' ? { database } : { database, cluster: inject('cluster'), nodes: clients };
  const index = (options: ClickHouseOptions = {}) => new ClickHouseIndex<Paper>(clients[0]!, { ...place, ...options });
  const drop = async () => {
    for (const client of clients) await client.command({ query: `DROP DATABASE IF EXISTS ${database} SYNC` });
  };
  return {
    index,
    clients,
    database,
    fresh: async (options) => {
      await drop();
      const made = index(options);
      await made.createTables();
      return made;
    },
    close: async () => {
      await drop();
      for (const client of clients) await client.close();
    },
  };
}
