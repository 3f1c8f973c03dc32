import { createHash, randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import {
  access,
  constants,
  type FileHandle,
  open,
  readdir,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isAlive } from './is-alive.js';

/** Tries to rename, each waiting longer: on Windows a virus scanner may hold the old file for a moment. */
const RENAMES = 8;

/**
 * Writes a file whole or not at all: into a new file beside it, flushed to the disk, then renamed over the old one. The
 * old file stays as it is when the disk is full or the process is killed. Its mode is kept, a symbolic link goes on
 * leading to it, and what is no file on a disk (a pipe, a terminal, `/dev/null`) is written to as it is.
 *
 * @param inputs - paths of files that were read and may not be overwritten, under whatever name
 * @throws Error that names the file and why it was not written, with the `code` of the file system
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  inputs: Iterable<string> = [],
): Promise<void> {
  try {
    await write(path, content, inputs);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    throw Object.assign(new Error(`${path} can't be written (${code ?? message})`, { cause }), { code });
  }
}

async function write(path: string, content: string | Uint8Array, inputs: Iterable<string>): Promise<void> {
  const old = await statOf(path);
  if (old !== undefined && !old.isFile()) return writeFile(path, content);
  if (old !== undefined) await checkOld(path, old, inputs);
  const target = old === undefined ? await endOf(path) : await realpath(path);
  const folder = dirname(target);
  await removeStale(folder);
  const temporary = join(folder, `${PREFIX}${process.pid}-${randomUUID()}.tmp`);
  try {
    await writeFlushed(temporary, content, old);
    await renamed(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** Where a new file goes: the end of the links that lead to none yet. */
async function endOf(path: string): Promise<string> {
  const folder = await realpath(dirname(path));
  const place = join(folder, basename(path));
  const next = await readlink(place).catch(() => undefined);
  return next === undefined ? place : endOf(resolve(folder, next));
}

async function statOf(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Refuses a file that may not be written, and one that is also an input: whatever its name, it has the same number. */
async function checkOld(path: string, old: Stats, inputs: Iterable<string>): Promise<void> {
  // The rename would ask for no right to write the file itself.
  await access(path, constants.W_OK);
  for (const input of inputs) {
    const read = await statOf(input);
    if (read?.ino === old.ino && read.dev === old.dev)
      throw new Error('it is an input and would be overwritten: name another file');
  }
}

/** Writes a new file to the disk, with the mode and, where it may be given, the owner of the one it will replace. */
async function writeFlushed(path: string, content: string | Uint8Array, old: Stats | undefined): Promise<void> {
  const mode = old === undefined ? 0o666 : old.mode & 0o777;
  const file = await open(path, 'wx', mode);
  try {
    if (old !== undefined) await keepRights(file, old);
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function keepRights(file: FileHandle, old: Stats): Promise<void> {
  const { uid, gid } = await file.stat();
  if (uid !== old.uid || gid !== old.gid) await file.chown(old.uid, old.gid).catch(() => {});
  await file.chmod(old.mode & 0o777);
}

async function renamed(from: string, to: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await rename(from, to);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (tries === RENAMES || !(code === 'EPERM' || code === 'EBUSY')) throw error;
      await setTimeout(2 ** tries);
    }
  }
}

/** Flushes the names in a folder, so that the rename itself survives a power cut. Windows knows no such thing. */
async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch {
    // The file is whole under its name all the same.
  } finally {
    await handle?.close();
  }
}

/** `.paperkin-HOST-PID-UUID.tmp`; a process of another machine may write into the same network folder. */
const PREFIX = `.paperkin-${createHash('sha256').update(hostname()).digest('hex').slice(0, 8)}-`;

/** Removes what processes of this machine left behind that were killed while they wrote. */
async function removeStale(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(PREFIX) || !name.endsWith('.tmp')) continue;
    const pid = Number.parseInt(name.slice(PREFIX.length), 10);
    if (pid > 0 && !isAlive(pid)) await rm(join(folder, name), { force: true }).catch(() => {});
  }
}
