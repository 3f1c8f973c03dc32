// How lists that nobody labelled are read:  npx tsx bench/listing/fields/known-titles.ts --lists DIR --data DIR
// Of papers of arXiv whose address and title stand in a list, the share whose title is read as one; by file.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { trainedFields } from '../../../src/listing/fields/trained-fields.js';
import { interval } from './measure.js';
import { readPapers } from './read-papers.js';

const { values } = parseArgs({ options: { lists: { type: 'string' }, data: { type: 'string' } } });
const { lists, data } = values;
if (lists === undefined || data === undefined) throw new TypeError('--lists and --data must name folders');

const ADDRESS = /arxiv\.org\/(?:abs|pdf)\/(\d{4}\.\d{4,5})/g;
/** Files with fewer papers that are known say little by themselves. */
const ENOUGH = 3;

/** A title without case, blanks and signs. */
const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Titles of arXiv by identifier. */
function titlesOf(folder: string): ReadonlyMap<string, string> {
  const rows = ['arxiv', 'arxiv-balanced'].flatMap((name) =>
    gunzipSync(readFileSync(join(folder, name, 'papers.jsonl.gz')))
      .toString('utf8')
      .trim()
      .split('\n'),
  );
  return new Map(
    rows.map((row) => {
      const { id, title } = JSON.parse(row) as { readonly id: string; readonly title: string };
      return [id.replace(/v\d+$/, ''), folded(title)];
    }),
  );
}

interface Found {
  readonly file: string;
  readonly known: number;
  readonly right: number;
}

/** How many of the titles that are known to stand in a list are read as titles; undefined where none is known. */
function foundIn(file: string, text: string, titles: ReadonlyMap<string, string>): Found | undefined {
  const whole = folded(text);
  const ids = new Set([...text.matchAll(ADDRESS)].map((match) => match[1] as string));
  const known = [...ids].flatMap((id) => titles.get(id) ?? []).filter((title) => whole.includes(title));
  if (known.length === 0) return undefined;
  const read = new Set(readPapers(text, fields).map(({ title }) => folded(title)));
  return { file, known: known.length, right: known.filter((title) => read.has(title)).length };
}

const fields = trainedFields();
const titles = titlesOf(data);
const found = readdirSync(lists)
  .sort()
  .flatMap((file) => foundIn(file, readFileSync(join(lists, file), 'utf8'), titles) ?? []);
for (const { file, known, right } of found) if (right < known) console.log(`${right}/${known}`.padStart(9), file);
const sum = (of: (each: Found) => number): number => found.reduce((total, each) => total + of(each), 0);
const shares = found.filter(({ known }) => known >= ENOUGH).map(({ known, right }) => (100 * right) / known);
console.log(`${sum(({ right }) => right)} of ${sum(({ known }) => known)} titles in ${found.length} files;`);
console.log(`mean of the ${shares.length} files with ${ENOUGH} or more: ${interval(shares)}`);
