import fc from 'fast-check';
import type { Paper } from '../../src/paper/paper.js';

/** Few words, so that papers have much in common and scores tie. */
const WORDS = ['graph', 'network', 'molecule', 'learning', 'glass', 'history', 'quantum', 'of', 'naïve', 'spin'];
const text = (maxLength: number) => fc.array(fc.constantFrom(...WORDS), { maxLength }).map((words) => words.join(' '));

/** A paper of few words under one of some ids. */
export const randomPaper: fc.Arbitrary<Paper> = fc
  .record({
    id: fc.integer({ min: 0, max: 39 }).map((number) => `p${number}`),
    title: text(5),
    abstract: text(25),
    year: fc.integer({ min: 2000, max: 2020 }),
  })
  .map(({ year, ...paper }) => ({ ...paper, links: [], date: String(year) }));

/** A paper of a title and an abstract. */
export function paper(id: string, title: string, abstract = ''): Paper {
  return { id, title, abstract, links: [] };
}

/** Ids that would do harm if they stood in a statement, or get lost on the way. */
export const HOSTILE_IDS = [
  "x'); DROP TABLE papers; --",
  "q' OR 1=1 --",
  'a\\',
  '\\N',
  '"',
  '`',
  '{id:String}',
  '%_',
  'tab\tnew\nline\rreturn',
  'null\u0000byte',
  'e\u0301 and é',
  '😀',
  '\uffff',
  ' ',
  '__proto__',
] as const;

/** As many papers of random words as asked for, the same ones every time. */
export function manyPapers(count: number, prefix = 'm'): Paper[] {
  let seed = 7;
  const word = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    // Squared: some words are much more common than others.
    return `word${Math.floor(400 * (seed / 2 ** 32) ** 2)}`;
  };
  const words = (length: number) => Array.from({ length }, word).join(' ');
  return Array.from({ length: count }, (_, i) => ({
    ...paper(`${prefix}${i}`, words(6), words(40)),
    date: String(1990 + (i % 30)),
  }));
}
