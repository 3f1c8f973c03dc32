import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The titles of a set of papers, white space folded. */
export const setTitles = (data: string, set: string): string[] =>
  gunzipSync(readFileSync(join(data, set, 'papers.jsonl.gz')))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { title: string }).title.replace(/\s+/g, ' ').trim());

/** A title as titles are compared: without the full stop behind it. */
export const foldedTitle = (title: string): string => title.normalize('NFKC').replace(/\s+/g, ' ').replace(/\.$/, '');
