import { readFile } from 'node:fs/promises';
import { CliError } from './errors.js';
import type { Io } from './io.js';

/** Text of a listing file, or of standard input for `-`. */
export async function readInput(path: string, io: Io): Promise<string> {
  const bytes = path === '-' ? await readAll(io.stdin) : await readBytes(path);
  const name = path === '-' ? 'standard input' : path;
  const text = decode(bytes, name);
  if (isBinary(text)) throw new CliError(`${name} is a binary file; paperkin reads text`);
  return text;
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

/** UTF-8, or UTF-16 where a byte order mark says so. */
function decode(bytes: Uint8Array, name: string): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    // What is no text becomes U+FFFD; a decoder only fails for want of room.
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

/** Control characters other than tab, line feed, vertical tab, form feed and carriage return; and the replacement character. */
function isOdd(code: number): boolean {
  return code < 9 || (code > 13 && code < 32) || code === 0xfffd;
}
