import { writeFile } from 'node:fs/promises';
import { CliError } from './errors.js';
import type { Io } from './io.js';

/** Writes to a file, or to standard output where none is named. */
export async function writeOutput(content: string | Uint8Array, path: string | undefined, io: Io): Promise<void> {
  if (path === undefined || path === '-') {
    io.stdout(content);
    return;
  }
  try {
    await writeFile(path, content);
  } catch (error) {
    throw new CliError(`${path} can't be written (${(error as NodeJS.ErrnoException).code})`);
  }
}
