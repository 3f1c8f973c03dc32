import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CliError } from './errors.js';
import type { Io } from './io.js';

/** Bytes read at once. */
const CHUNK = 1 << 20;

/** A file, or standard input, as it is read. */
export interface Source {
  /** How it is called in messages. */
  readonly name: string;
  /** Number of bytes; undefined where it is not known before the end. */
  readonly size: number | undefined;
  readonly chunks: AsyncIterable<Uint8Array | string>;
}

/** Opens a file, or standard input for `-`. */
export async function openSource(path: string, io: Io): Promise<Source> {
  if (path === '-') return { name: 'standard input', size: undefined, chunks: io.stdin };
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    const size = found.isFile() ? found.size : undefined;
    return { name: path, size, chunks: withReasons(path, createReadStream(path, { highWaterMark: CHUNK })) };
  } catch (error) {
    throw new CliError(reason(path, (error as NodeJS.ErrnoException).code));
  }
}

/** The first bytes of a file; none of what is no file on a disk. */
export async function firstBytes(path: string, count: number): Promise<Uint8Array> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() !== true) return new Uint8Array(0);
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(new Uint8Array(count), 0, count, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new CliError(reason(path, (error as NodeJS.ErrnoException).code));
  }
}

async function* withReasons(path: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    throw new CliError(reason(path, (error as NodeJS.ErrnoException).code));
  }
}

function reason(path: string, code = 'unknown error'): string {
  if (code === 'ENOENT') return `there is no file ${path}`;
  if (code === 'EISDIR') return `${path} is a directory; give its files, as in '${join(path, '*')}'`;
  if (code === 'EACCES') return `${path} may not be read (permission denied)`;
  return `${path} can't be read (${code})`;
}
