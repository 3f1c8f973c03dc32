import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { CliError } from './errors.js';

interface ReaderProfile {
  readonly liked: readonly string[];
  readonly disliked: readonly string[];
}

const ids = z.array(z.string()).default([]);

/** Reads a profile: JSON with the ids of liked and disliked papers. */
export async function readProfile(path: string): Promise<ReaderProfile> {
  try {
    return z.object({ liked: ids, disliked: ids }).parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    throw new CliError(`${path} is no profile; it must be JSON like {"liked": ["id", …], "disliked": ["id", …]}`);
  }
}
