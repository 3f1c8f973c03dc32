import { createClient } from '@clickhouse/client';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ClickHouseIndex } from '../../src/clickhouse/clickhouse-index.js';
import { IndexUnavailableError } from '../../src/clickhouse/errors.js';
import type { Paper } from '../../src/paper/paper.js';
import { PaperIndex } from '../../src/similarity/paper-index.js';
import { clientOf, homeOn } from './cluster.js';
import { manyPapers } from './papers.js';
import { startPair, type TestServer } from './servers.js';

const ownServers = process.env.PAPERKIN_CLICKHOUSE_URLS === undefined;
const papers = manyPapers(300);
const [first] = papers as [Paper];
const given = { ...first, id: 'given' };

describe.runIf(ownServers)('when one of two shards is ended in the middle', () => {
  let pair: [TestServer, TestServer];
  let index: ClickHouseIndex<Paper>;
  const memory = new PaperIndex<Paper>(papers);
  const clients: ReturnType<typeof clientOf>[] = [];
  beforeAll(async () => {
    pair = await startPair();
    clients.push(...pair.map(({ url }) => clientOf(url, 20_000)));
    index = new ClickHouseIndex<Paper>(clients[0]!, { database: 'failure', cluster: 'papers', nodes: clients });
    await index.createTables();
    await index.addAll(papers);
    await index.refresh();
  });
  afterAll(async () => {
    for (const client of clients) await client.close();
    for (const server of pair ?? []) await server.remove();
  });

  it('gives an error for questions and changes, and no answer of half the papers', async () => {
    expect(await index.related(first.id)).toEqual(memory.related(first.id));
    const asked = Promise.allSettled(Array.from({ length: 20 }, (_, i) => index.related(papers[i]!.id)));
    await pair[1].kill();
    for (const [i, outcome] of (await asked).entries()) {
      if (outcome.status === 'fulfilled') expect(outcome.value).toEqual(memory.related(papers[i]!.id));
      else expect(outcome.reason).toBeInstanceOf(IndexUnavailableError);
    }
    for (const ask of [
      () => index.related(first.id),
      () => index.related(given),
      () => index.search('word1 word2'),
      () => index.recommend([first.id]),
      () => index.get(first.id),
      () => index.refresh(),
      () => index.addAll(manyPapers(40, 'new')),
    ]) {
      const error = await ask().catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(IndexUnavailableError);
      expect((error as Error).cause).toBeDefined();
    }
  });

  it('answers in part where that is asked for, and says of how many shards', async () => {
    const { matches, shards } = await index.search('word1 word2 word300', { partial: true, limit: 300 });
    expect(shards).toEqual({ replied: 1, all: 2 });
    const whole = new Map(memory.search('word1 word2 word300', { limit: 300 }).map((match) => [match.paper.id, match]));
    expect(matches.length).toBeGreaterThan(0);
    expect(matches.length).toBeLessThan(whole.size);
    for (const match of matches) expect(match).toEqual(whole.get(match.paper.id));
    const kin = await index.related(given, { partial: true });
    expect(kin.shards).toEqual({ replied: 1, all: 2 });
    expect(kin.matches[0]?.score).toBeLessThanOrEqual(1);
    await expect(index.related(first.id, { partial: true } as never)).rejects.toThrow('partial needs the paper itself');
  });

  it('is whole again when it is back, with nothing half written', async () => {
    await pair[1].start();
    expect(await index.related(first.id)).toEqual(memory.related(first.id));
    // Some of the new papers were stored on the shard that was there.
    await index.addAll(manyPapers(40, 'new'));
    await index.refresh();
    const grown = new PaperIndex<Paper>([...papers, ...manyPapers(40, 'new')]);
    expect(await index.size()).toBe(340);
    expect(await index.related(first.id)).toEqual(grown.related(first.id));
    const { matches, shards } = await index.search('word1', { partial: true });
    expect(shards).toEqual({ replied: 2, all: 2 });
    expect(matches).toEqual(grown.search('word1'));
  });
});

describe('a server that is not there', () => {
  it('gives an error that says so, within the time the client waits', async () => {
    const client = createClient({ url: 'http://127.0.0.1:9', request_timeout: 2000, log: { level: 127 } });
    await expect(new ClickHouseIndex(client).size()).rejects.toThrow(IndexUnavailableError);
    await client.close();
  });
});

describe('nodes', () => {
  it('must be one server of each shard', async () => {
    const home = homeOn('all');
    const [client] = home.clients;
    await home.fresh();
    const place = { database: home.database, cluster: inject('cluster') };
    await expect(new ClickHouseIndex(client!, { ...place, nodes: [client!] }).refresh()).rejects.toThrow(
      'one server of each',
    );
    await expect(new ClickHouseIndex(client!, { ...place, nodes: [client!, client!] }).refresh()).rejects.toThrow(
      'one server of each',
    );
    await expect(new ClickHouseIndex(client!, place).refresh()).rejects.toThrow('nodes must be given');
    await home.close();
  });
});

describe.runIf(ownServers)('grants', () => {
  const urls = inject('urls');
  const as = (user: string) =>
    urls.map((url) =>
      createClient({ url, username: user, password: user === 'default' ? '' : user, log: { level: 127 } }),
    );
  const indexAs = (user: string) => {
    const clients = as(user);
    return {
      clients,
      index: new ClickHouseIndex<Paper>(clients[0]!, { database: 'granted', cluster: 'papers', nodes: clients }),
    };
  };
  const users = Object.fromEntries(['owner', 'writer', 'reader'].map((user) => [user, indexAs(user)]));
  afterAll(async () => {
    for (const client of as('default')) {
      await client.command({ query: 'DROP DATABASE IF EXISTS granted SYNC' });
      await client.close();
    }
    for (const { clients } of Object.values(users)) for (const client of clients) await client.close();
  });

  it('let an owner make, refresh and vacuum, a writer add and remove, a reader ask', async () => {
    const { owner, writer, reader } = users as Record<'owner' | 'writer' | 'reader', ReturnType<typeof indexAs>>;
    await owner.index.createTables();
    await writer.index.addAll(papers);
    await writer.index.remove([papers[1]!.id]);
    await owner.index.refresh();
    await owner.index.refresh();
    await owner.index.vacuum();
    const memory = new PaperIndex<Paper>(papers.filter((_, i) => i !== 1));
    expect(await reader.index.related(first.id)).toEqual(memory.related(first.id));
    expect(await reader.index.search('word1', { diversity: 0.5 })).toEqual(memory.search('word1', { diversity: 0.5 }));
    expect(await reader.index.recommend([first.id, papers[2]!.id])).toEqual(
      memory.recommend([first.id, papers[2]!.id]),
    );
    expect((await reader.index.search('word1', { partial: true })).shards).toEqual({ replied: 2, all: 2 });
    await expect(reader.index.addAll(papers)).rejects.toThrow('Not enough privileges');
    await expect(reader.index.remove(['m1'])).rejects.toThrow('Not enough privileges');
    await expect(writer.index.vacuum()).rejects.toThrow('Not enough privileges');
  });
});
