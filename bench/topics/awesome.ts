import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Paper } from '../../src/index.js';
import type { Section } from './listings.js';

/** Curated lists: papers by id, and the sections that curators put them into. */
export interface CuratedLists {
  readonly papers: ReadonlyMap<string, Paper>;
  readonly sections: readonly Section[];
}

function lines<T>(path: string): T[] {
  const text = gunzipSync(readFileSync(path)).toString('utf8').trim();
  return text.split('\n').map((line) => JSON.parse(line) as T);
}

/** Reads a folder with papers.jsonl.gz and groups.jsonl.gz. */
export function readCuratedLists(folder: string): CuratedLists {
  const papers = lines<Omit<Paper, 'links'>>(join(folder, 'papers.jsonl.gz'));
  return {
    papers: new Map(papers.map((paper) => [paper.id, { ...paper, links: [] }])),
    sections: lines<Section>(join(folder, 'groups.jsonl.gz')),
  };
}
