import { writeWhole } from '../node/write-whole.js';
import { CliError } from './errors.js';
import type { Io } from './io.js';

/** Where the result of a command goes. */
export interface Destination {
  /** Path of a file; standard output where it is missing or `-`. */
  readonly output: string | undefined;
  /** Paths that the command read, which may not be overwritten; `-` is standard input. */
  readonly inputs: readonly (string | undefined)[];
}

/** Writes to a file, whole or not at all, or to standard output where none is named. */
export async function writeOutput(content: string | Uint8Array, to: Destination, io: Io): Promise<void> {
  const { output, inputs } = to;
  if (output === undefined || output === '-') {
    io.stdout(content);
    return;
  }
  const files = inputs.filter((path) => path !== undefined && path !== '-') as string[];
  try {
    await writeWhole(output, content, files);
  } catch (error) {
    throw new CliError((error as Error).message);
  }
}
