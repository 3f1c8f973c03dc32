import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ReferenceLabel } from '../../src/listing/references/labels.js';

/** A reference string whose fields are known. */
export interface GoldReference {
  readonly text: string;
  /** Label and place of each field, in order. */
  readonly fields: readonly (readonly [ReferenceLabel, number, number])[];
  readonly source: string;
  /** The document that it is from. */
  readonly list: string;
}

/** References of `references-PART.jsonl.gz` in a folder. */
export function readGold(folder: string, part: 'train' | 'dev'): GoldReference[] {
  const text = gunzipSync(readFileSync(join(folder, 'references', `references-${part}.jsonl.gz`))).toString('utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldReference);
}
