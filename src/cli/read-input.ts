import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { decodeBytes } from '../paper/bytes.js';
import { CliError } from './errors.js';
import type { Io } from './io.js';

/** Bytes that are read at once. */
const CHUNK = 1 << 18;

/** Text of a listing file, or of standard input for `-`, and how its bytes were decoded. */
export async function readInput(path: string, io: Io): Promise<ReturnType<typeof decodeBytes>> {
  const bytes = path === '-' ? await readAll(io.stdin) : await readBytes(path);
  const name = path === '-' ? 'standard input' : path;
  const decoded = decode(bytes, name);
  refuseBinary(decoded.text, name);
  return decoded;
}

/** The bytes of a listing file, or of standard input for `-`, piece by piece. */
export async function* inputChunks(path: string, io: Io): AsyncGenerator<Uint8Array | string> {
  const name = path === '-' ? 'standard input' : path;
  let isFirst = true;
  try {
    for await (const chunk of path === '-' ? io.stdin : createReadStream(path, { highWaterMark: CHUNK })) {
      if (isFirst) refuseBinary(decodeBytes(typeof chunk === 'string' ? Buffer.from(chunk) : chunk).text, name);
      isFirst = false;
      yield chunk;
    }
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError(reason(path, (error as NodeJS.ErrnoException).code));
  }
}

function refuseBinary(text: string, name: string): void {
  if (isBinary(text)) throw new CliError(`${name} is a binary file; paperkin reads text`);
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new CliError(reason(path, (error as NodeJS.ErrnoException).code));
  }
}

function reason(path: string, code = 'unknown error'): string {
  if (code === 'ENOENT') return `there is no file ${path}`;
  if (code === 'EISDIR') return `${path} is a directory; give a file, or - for standard input`;
  if (code === 'EACCES') return `${path} may not be read (permission denied)`;
  if (code === 'ERR_FS_FILE_TOO_LARGE') return `${path} is too large to be read at once; cut it into parts`;
  return `${path} can't be read (${code})`;
}

async function readAll(chunks: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(parts);
}

function decode(bytes: Uint8Array, name: string): ReturnType<typeof decodeBytes> {
  try {
    return decodeBytes(bytes);
  } catch {
    // Any bytes can be decoded; a decoder only fails for want of room.
    const megabytes = Math.round(bytes.length / 1e6);
    throw new CliError(`${name} is too large to be read at once (${megabytes} MB); cut it into parts`);
  }
}

/** More than one character in twenty at the start is a control character or was no valid text: a listing with stray NULs still passes. */
function isBinary(text: string): boolean {
  const length = Math.min(text.length, 65_536);
  let odd = 0;
  for (let i = 0; i < length; i++) if (isOdd(text.charCodeAt(i))) odd++;
  return odd > length / 20;
}

/**
 * Control characters other than tab, line feed, vertical tab, form feed, carriage return and NEL, and the replacement
 * character. Those above 127 are bytes that Windows-1252 has no character for.
 */
function isOdd(code: number): boolean {
  return code < 9 || (code > 13 && code < 32) || (code >= 127 && code < 160 && code !== 133) || code === 0xfffd;
}
