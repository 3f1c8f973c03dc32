import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A paper with the keyphrases its authors or indexers chose. */
export interface LabelledPaper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly keyphrases: readonly string[];
}

/** Reads a gzipped JSON Lines file below the data folder. */
export function readJsonLines<T>(folder: string, path: string): T[] {
  return gunzipSync(readFileSync(join(folder, path)))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** Papers of one labelled set: `inspec-dev`, `acm-author` ... */
export function readLabelled(folder: string, name: string): LabelledPaper[] {
  return readJsonLines<LabelledPaper>(folder, `keyphrases/${name}.jsonl.gz`);
}

/** Value of a command line option `--name value`. */
export function argument(name: string, fallback?: string): string {
  const at = process.argv.indexOf(`--${name}`);
  const value = at < 0 ? fallback : process.argv[at + 1];
  if (value === undefined) throw new Error(`missing --${name} VALUE`);
  return value;
}
