import { randomUUID } from 'node:crypto';
import { readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { isAlive } from './is-alive.js';

/** Who holds a lock. */
interface Holder {
  readonly process: number;
  readonly host: string;
  readonly since: string;
  readonly token: string;
}

/** In ms: a guard of a takeover, or a lock that says nothing yet, was left by a process that died if it is older. */
const STALE = 30_000;

/**
 * Keeps all others from writing a file while some work is done: `PATH.lock` beside it names the process and host. The lock of a
 * process of this host that is no more is taken over.
 *
 * @throws Error that names the process and host that hold the lock, and what to do where it is of another host
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  // Beside the file itself, whatever link leads to it.
  const lock = `${await realpath(path).catch(() => path)}.lock`;
  const own = { process: process.pid, host: hostname(), since: new Date().toISOString(), token: randomUUID() };
  if (!(await create(lock, own))) await takeOver(path, lock, own);
  try {
    return await work();
  } finally {
    if ((await holderOf(lock))?.token === own.token) await rm(lock, { force: true });
  }
}

/** Writes the lock unless there is one. */
async function create(lock: string, own: Holder): Promise<boolean> {
  try {
    await writeFile(lock, `${JSON.stringify(own)}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    throw Object.assign(new Error(`${lock} can't be written (${code ?? message})`, { cause: error }), { code });
  }
}

/** Takes the lock of a dead process; one at a time, so that no two take it from one another. */
async function takeOver(path: string, lock: string, own: Holder): Promise<void> {
  const guard = `${lock}.takeover`;
  if (await isStale(guard)) await rm(guard, { force: true });
  if (!(await create(guard, own))) throw new Error(`${path} is being taken over by another process: try again`);
  try {
    const holder = await holderOf(lock);
    if (holder !== undefined && !isDead(holder)) throw new Error(refusal(path, lock, holder));
    // A lock is there a moment before it says whose it is.
    if (holder !== undefined || (await isStale(lock))) await rm(lock, { force: true });
    if (!(await create(lock, own))) throw new Error(`${path} is being written by another process: try again`);
  } finally {
    await rm(guard, { force: true });
  }
}

const isStale = (path: string): Promise<boolean> =>
  stat(path).then(
    ({ mtimeMs }) => Date.now() - mtimeMs > STALE,
    () => false,
  );

/** Who holds a lock; undefined where there is none any more, or nothing that can be read. */
async function holderOf(lock: string): Promise<Holder | undefined> {
  try {
    const holder: Partial<Holder> | null = JSON.parse(await readFile(lock, 'utf8'));
    return holder !== null && 'process' in holder && 'host' in holder ? (holder as Holder) : undefined;
  } catch {
    return undefined;
  }
}

const isDead = ({ process: pid, host }: Holder): boolean =>
  host === hostname() && Number.isSafeInteger(pid) && pid > 0 && !isAlive(pid);

function refusal(path: string, lock: string, { process: pid, host, since }: Holder): string {
  const other = host === hostname() ? '' : `; if that process is no more, delete ${lock}`;
  return `${path} is being written by process ${pid} on ${host} since ${since}${other}`;
}
