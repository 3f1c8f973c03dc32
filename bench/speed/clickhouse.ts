// Papers in ClickHouse against the same papers in memory: npx tsx bench/speed/clickhouse.ts --data DIR --urls URL[,URL]
//   --cluster NAME   cluster of the servers, where there are several
//   --pids PID[,PID] processes of the servers on this machine: their processor time is counted
//   --database bench  what the names of the databases begin with
//   --sizes 117224,1000000   papers, one size after the other; those there are already are not added again
//   --memory no      leaves the memory index out, where it does not fit
// Times are those of processors (user + system), which other work on the machine disturbs least; clock times beside them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createClient } from '@clickhouse/client';
import { ClickHouseIndex } from '../../src/clickhouse.js';
import type { Paper } from '../../src/paper/paper.js';
import { PaperIndex } from '../../src/similarity/paper-index.js';
import { readPapers } from '../similarity/data.js';
import { endlessPapers } from './endless-papers.js';

const QUESTIONS = 50;
const TICKS = 100;

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    urls: { type: 'string', default: 'http://127.0.0.1:8123' },
    cluster: { type: 'string' },
    pids: { type: 'string', default: '' },
    database: { type: 'string', default: 'bench' },
    sizes: { type: 'string', default: '117224,1000000' },
    memory: { type: 'string', default: 'yes' },
  },
});
if (values.data === undefined) throw new Error('say where the data is: --data DIR');
const { cluster } = values;
const papers = readPapers(join(values.data, 'arxiv', 'papers.jsonl.gz'));
const clients = values.urls.split(',').map((url) => createClient({ url, request_timeout: 3_600_000 }));
const pids = values.pids.split(',').filter((pid) => pid !== '');

/** Processor seconds of the servers and of this process. */
interface Cost {
  readonly servers: number;
  readonly own: number;
  readonly clock: number;
}

function serverSeconds(): number {
  return pids.reduce((sum, pid) => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return sum + (Number(fields[11]) + Number(fields[12])) / TICKS;
  }, 0);
}

/** Greatest memory of a server since it started, in GiB. */
function peak(): number {
  const peaks = pids.map((pid) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0));
  return Math.max(...peaks) / 2 ** 20;
}

async function measured(work: () => unknown): Promise<Cost> {
  const [servers, own, clock] = [serverSeconds(), process.cpuUsage(), performance.now()];
  await work();
  const { user, system } = process.cpuUsage(own);
  return { servers: serverSeconds() - servers, own: (user + system) / 1e6, clock: (performance.now() - clock) / 1000 };
}

const seconds = ({ servers, own, clock }: Cost) =>
  `servers ${servers.toFixed(1)} s, client ${own.toFixed(1)} s, clock ${clock.toFixed(1)} s`;

/** Bytes on disk of each table, a paper. */
async function bytes(database: string, size: number): Promise<string> {
  const totals = new Map<string, number>();
  for (const client of clients) {
    const query = `SELECT table, sum(bytes_on_disk) FROM system.parts WHERE database = '${database}' AND active GROUP BY table`;
    const rows = (await (await client.query({ query, format: 'JSONCompactEachRow' })).json()) as [string, string][];
    for (const [table, sum] of rows) totals.set(table, (totals.get(table) ?? 0) + Number(sum));
  }
  const sorted = [...totals].sort(([, a], [, b]) => b - a).map(([table, sum]) => `${table} ${Math.round(sum / size)}`);
  return `${Math.round([...totals.values()].reduce((sum, each) => sum + each, 0) / size)} (${sorted.join(', ')})`;
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;

type Ask = (index: PaperIndex | ClickHouseIndex, i: number) => unknown;

/** Asks both the same questions; says what they cost and how many answers are the same. */
async function questions(
  name: string,
  { remote, local, ask }: { remote: ClickHouseIndex; local: PaperIndex | undefined; ask: Ask },
) {
  await ask(remote, QUESTIONS);
  const walls: number[] = [];
  const answers: unknown[] = [];
  const cost = await measured(async () => {
    for (let i = 0; i < QUESTIONS; i++) {
      const { clock } = await measured(async () => answers.push(await ask(remote, i)));
      walls.push(clock);
    }
  });
  const ms = (total: number) => ((1000 * total) / QUESTIONS).toFixed(1);
  let beside = '';
  if (local !== undefined) {
    await ask(local, QUESTIONS);
    const own: unknown[] = [];
    const memory = await measured(async () => {
      for (let i = 0; i < QUESTIONS; i++) own.push(await ask(local, i));
    });
    const same = answers.filter((answer, i) => JSON.stringify(answer) === JSON.stringify(own[i])).length;
    beside = ` | ${ms(memory.own)} | ${(cost.servers / memory.own).toFixed(1)} | ${same} of ${QUESTIONS} the same`;
  }
  console.log(`| ${name} | ${ms(cost.servers)} | ${ms(cost.own)} | ${(1000 * median(walls)).toFixed(0)}${beside} |`);
}

async function measure(size: number): Promise<void> {
  const database = `${values.database}_${size}`;
  const place = cluster === undefined ? { database } : { database, cluster, nodes: clients };
  const remote = new ClickHouseIndex<Paper>(clients[0]!, place);
  await remote.createTables();
  const some = function* () {
    let count = 0;
    for (const paper of endlessPapers(papers)) {
      if (count++ === size) return;
      yield paper;
    }
  };
  if ((await remote.size()) !== size) {
    const adding = await measured(() => remote.addAll(some()));
    console.log(`${size} added: ${seconds(adding)}; ${Math.round(size / adding.clock)} papers/s by the clock`);
    const steps: string[] = [];
    const start = performance.now();
    const refreshing = await measured(() =>
      remote.refresh({
        onProgress: (step) => steps.push(`${step} ${((performance.now() - start) / 1000).toFixed(0)}`),
      }),
    );
    console.log(
      `refreshed: ${seconds(refreshing)} (${steps.join(', ')}); greatest memory of a server ${peak().toFixed(2)} GiB`,
    );
  }
  const local = values.memory === 'yes' ? new PaperIndex<Paper>() : undefined;
  local?.addAll(some());
  console.log(`bytes a paper: ${await bytes(database, size)}`);
  console.log('| question | servers, ms | client, ms | clock, median ms | memory index, ms | servers to memory | |');
  const known = papers.slice(0, size);
  const sample = Array.from({ length: QUESTIONS + 10 }, (_, i) => known[(i * 7919) % known.length]!);
  await questions('related', { remote, local, ask: (index, i) => index.related(sample[i]!.id, { terms: 5 }) });
  await questions('search by a title', {
    remote,
    local,
    ask: (index, i) => index.search(sample[i]!.title, { terms: 5 }),
  });
  const liked = (i: number) => sample.slice(i, i + 5).map(({ id }) => id);
  await questions('recommend from five', { remote, local, ask: (index, i) => index.recommend(liked(i), { terms: 5 }) });
}

for (const size of values.sizes.split(',').map(Number)) await measure(size);
for (const client of clients) await client.close();
