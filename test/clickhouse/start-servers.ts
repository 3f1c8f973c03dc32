import type { TestProject } from 'vitest/node';
import { startPair } from './servers.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Addresses of one server of each shard. */
    urls: string[];
    cluster: string;
  }
}

/** Two servers, or those of `PAPERKIN_CLICKHOUSE_URLS` (blanks between) that are the cluster `PAPERKIN_CLICKHOUSE_CLUSTER`. */
export default async function startServers({ provide }: TestProject): Promise<() => Promise<void>> {
  const { PAPERKIN_CLICKHOUSE_URLS: given, PAPERKIN_CLICKHOUSE_CLUSTER: cluster = 'papers' } = process.env;
  provide('cluster', cluster);
  if (given !== undefined) {
    provide('urls', given.trim().split(/\s+/));
    return async () => {};
  }
  const pair = await startPair();
  provide(
    'urls',
    pair.map(({ url }) => url),
  );
  return async () => {
    for (const server of pair) await server.remove();
  };
}
