import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from './data.js';

/** Vectors of the papers or questions of a set, by id: as whole numbers, each at most 127. */
export function readVectors(name: string): Map<string, Int8Array> {
  const folder = join(dataFolder(), 'vectors');
  const ids = JSON.parse(readFileSync(join(folder, `${name}.ids.json`), 'utf8')) as string[];
  const bytes = readFileSync(join(folder, `${name}.int8`));
  const all = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  const dimension = all.length / ids.length;
  return new Map(ids.map((id, row) => [id, all.subarray(row * dimension, (row + 1) * dimension)]));
}
