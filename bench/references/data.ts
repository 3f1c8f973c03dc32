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
    .map((line) => mended(JSON.parse(line) as GoldReference));
}

/** `2000;355`, given as a volume, is a year and a volume: so it is in 63 of 159 strings of this form, all of one source. */
function mended(reference: GoldReference): GoldReference {
  const fields = reference.fields.flatMap(([label, start, end]): (readonly [ReferenceLabel, number, number])[] => {
    const match = label === 'volume' ? /^((?:19|20)\d\d);\s*(?=\d)/.exec(reference.text.slice(start, end)) : null;
    if (match === null) return [[label, start, end]];
    return [
      ['date', start, start + 4],
      ['volume', start + match[0].length, end],
    ];
  });
  return { ...reference, fields };
}

/** Paragraphs and titles that are no references. */
export interface Prose {
  readonly prose: readonly string[];
  readonly titles: readonly string[];
}

const TRAIN_PAPERS = 6000;
const DEV_PAPERS = 8000;

/** Abstracts and titles of arXiv papers in a folder. */
export function readProse(folder: string, part: 'train' | 'dev'): Prose {
  const text = gunzipSync(readFileSync(join(folder, 'arxiv', 'papers.jsonl.gz'))).toString('utf8');
  const papers = text
    .split('\n')
    .slice(part === 'train' ? 0 : TRAIN_PAPERS, part === 'train' ? TRAIN_PAPERS : DEV_PAPERS)
    .map((line) => JSON.parse(line) as { readonly title: string; readonly abstract: string });
  const fold = (value: string): string => value.replace(/\s+/g, ' ').trim();
  return { prose: papers.map(({ abstract }) => fold(abstract)), titles: papers.map(({ title }) => fold(title)) };
}
