import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const SERVER = new URL('server.mjs', import.meta.url).pathname;
/** A loaded machine may take long to start a server. */
const PATIENCE = 120_000;

/** A ClickHouse server of this test alone. */
export class TestServer {
  readonly url: string;
  readonly #args: readonly string[];
  readonly #folder = mkdtempSync(join(tmpdir(), 'paperkin-clickhouse-'));
  #process: ChildProcess | undefined;

  constructor(http: number, tcp: number, shards: readonly number[]) {
    this.url = `http://127.0.0.1:${http}`;
    this.#args = [http, tcp, ...shards].map(String);
  }

  async start(): Promise<void> {
    let errors = '';
    const server = spawn(process.execPath, [SERVER, this.#folder, ...this.#args], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    server.stderr.on('data', (chunk: Buffer) => {
      errors = (errors + chunk.toString()).slice(-2000);
    });
    this.#process = server;
    const end = Date.now() + PATIENCE;
    while (!(await this.#answers())) {
      if (server.exitCode !== null || Date.now() > end)
        throw new Error(`no ClickHouse server at ${this.url}: ${errors}`);
      await setTimeout(100);
    }
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    const server = this.#process;
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGKILL');
    await ended;
  }

  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #answers(): Promise<boolean> {
    return fetch(`${this.url}/ping`, { signal: AbortSignal.timeout(1000) }).then(
      ({ ok }) => ok,
      () => false,
    );
  }
}

/** Two servers that know one another as the shards of the cluster `papers`. */
export async function startPair(): Promise<[TestServer, TestServer]> {
  const [http1, http2, tcp1, tcp2] = (await Promise.all([1, 2, 3, 4].map(freePort))) as [
    number,
    number,
    number,
    number,
  ];
  const pair: [TestServer, TestServer] = [
    new TestServer(http1, tcp1, [tcp1, tcp2]),
    new TestServer(http2, tcp2, [tcp1, tcp2]),
  ];
  await Promise.all(pair.map((server) => server.start()));
  return pair;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
