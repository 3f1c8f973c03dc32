import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { SourcePaper } from '../../test/listing/faults/document.js';

interface DatedPaper extends SourcePaper {
  readonly id: string;
  readonly date: string;
}

/** Papers by date: the newest tenth for the figures, the tenth before for choosing, the older ones for training. */
export interface Split {
  readonly train: readonly SourcePaper[];
  readonly development: readonly SourcePaper[];
  readonly test: readonly SourcePaper[];
}

/** Reads the arXiv papers of a data folder; their white space is folded, as a page prints them. */
export function readPapers(data: string): Split {
  const text = gunzipSync(readFileSync(join(data, 'arxiv', 'papers.jsonl.gz'))).toString('utf8');
  const papers = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as DatedPaper)
    .map(({ id, title, abstract, date }) => ({ id, date, title: fold(title), abstract: fold(abstract) }))
    .filter(({ title, abstract }) => title !== '' && abstract !== '');
  papers.sort((a, b) => (a.date === b.date ? compare(a.id, b.id) : compare(a.date, b.date)));
  const tenth = Math.round(papers.length / 10);
  return {
    train: papers.slice(0, -2 * tenth),
    development: papers.slice(-2 * tenth, -tenth),
    test: papers.slice(-tenth),
  };
}

const fold = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
