import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeBytes } from '../../../src/paper/bytes.js';

/** The files below a folder whose names a pattern finds, in their order; none where there is no such folder. */
export function filesBelow(folder: string, pattern: RegExp): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => pattern.test(name))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** A file as text. */
export const textOf = (path: string): string => decodeBytes(readFileSync(path)).text;
