import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { loadListings } from '../gold.js';

/** Real fields from which listings are made. */
export interface Pool {
  readonly titles: readonly string[];
  /** Those of references, which are of other sciences than arXiv. */
  readonly citedTitles: readonly string[];
  readonly abstracts: readonly string[];
  readonly givenNames: readonly string[];
  readonly familyNames: readonly string[];
  readonly journals: readonly string[];
}

interface Row {
  readonly title: string;
  readonly abstract: string;
}

interface Reference {
  readonly text: string;
  readonly fields: readonly (readonly [name: string, start: number, end: number])[];
}

const rowsOf = <T>(file: string): T[] =>
  gunzipSync(readFileSync(file))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

/** Titles taken from each file of arXiv papers. */
const TITLES = 20_000;
const NAME = /^\p{Lu}[\p{L}'’-]+$/u;

/** Titles and abstracts of arXiv (CC0); titles, names and journals of references, and names of the listings that are trained on. */
export function loadPool(data: string): Pool {
  const papers = ['arxiv', 'arxiv-balanced'].flatMap((name) => {
    const rows = rowsOf<Row>(join(data, name, 'papers.jsonl.gz'));
    const stride = Math.max(1, Math.floor(rows.length / TITLES));
    return rows.filter((_row, i) => i % stride === 0);
  });
  const references = rowsOf<Reference>(join(data, 'references', 'references-train.jsonl.gz'));
  const fieldsOf = (name: string): string[] =>
    references.flatMap(({ text, fields }) =>
      fields.filter(([field]) => field === name).map(([, start, end]) => text.slice(start, end)),
    );
  const names = loadListings(join(data, 'wild', 'wild-train.jsonl.gz'))
    .flatMap(({ papers }) => papers)
    .flatMap(({ authors }) => String(authors ?? '').split(/,\s*/))
    .map((name) => name.trim().split(/\s+/))
    .filter((words) => words.length >= 2 && words.length <= 4);
  const families = fieldsOf('author')
    .flatMap((text) => text.split(/[\s,;.]+/))
    .filter((word) => word.length > 3 && NAME.test(word));
  return {
    titles: titlesOf([...papers.map(({ title }) => title), ...fieldsOf('title')]),
    citedTitles: titlesOf(fieldsOf('title')),
    abstracts: papers.map(({ abstract }) => folded(abstract)).filter((abstract) => abstract.length > 150),
    givenNames: unique(names.map((words) => words[0] ?? '').filter((word) => NAME.test(word))),
    familyNames: unique([...names.map((words) => words.at(-1) ?? ''), ...families].filter((word) => NAME.test(word))),
    journals: unique(
      fieldsOf('container')
        .map(folded)
        .filter((name) => name.length > 3 && name.length < 70),
    ),
  };
}

const titlesOf = (texts: readonly string[]): string[] =>
  unique(texts.map(folded)).filter(({ length }) => length > 8 && length < 220);
const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();
const unique = (words: readonly string[]): string[] => [...new Set(words)].sort();
