import { randomUUID } from 'node:crypto';
import { readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';

/** Who holds a lock. */
interface Holder {
  readonly process: number;
  readonly host: string;
  readonly since: string;
  readonly token: string;
}

/** A guard of a takeover that is older was left by a process that died in the middle of one. */
const STALE_GUARD = 30_000;

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
  const age = await stat(guard).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
  if (age > STALE_GUARD) await rm(guard, { force: true });
  if (!(await create(guard, own))) throw new Error(`${path} is being taken over by another process: try again`);
  try {
    const holder = await holderOf(lock);
    if (holder !== undefined && !isDead(holder)) throw new Error(refusal(path, lock, holder));
    await rm(lock, { force: true });
    if (!(await create(lock, own))) throw new Error(`${path} is being written by another process: try again`);
  } finally {
    await rm(guard, { force: true });
  }
}

/** Who holds a lock; undefined where there is none any more, or nothing that can be read. */
async function holderOf(lock: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(lock, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function isDead({ process: pid, host }: Holder): boolean {
  if (host !== hostname() || !Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function refusal(path: string, lock: string, { process: pid, host, since }: Holder): string {
  const other = host === hostname() ? '' : `; if that process is no more, delete ${lock}`;
  return `${path} is being written by process ${pid} on ${host} since ${since}${other}`;
}
