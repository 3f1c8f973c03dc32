import { join } from 'node:path';
import { fillTemplates } from '../../train/texts/fill.js';
import { titlePhrases } from '../../train/texts/phrases.js';
import { loadListings } from '../fields/gold.js';
import { packageTexts, textWithoutPapers } from '../fields/layouts/no-papers.js';
import type { Pool } from '../fields/layouts/pool.js';
import { madeLines } from './made-lines.js';

/** Lines that are titles of papers, and lines of other kinds. */
export interface TitleTexts {
  readonly titles: readonly string[];
  readonly others: ReadonlyMap<string, readonly string[]>;
}

/** Texts made of each kind of template, and texts without papers. */
const EACH = 800;
const MADE = 1500;
const PACKAGES = 900;
const NAMES = 3000;
const LINES = 150;
const MIXED = 12_000;
const SEED = 9_000_000;
const LONGEST = 250;

/** What the odds of titles are learned from: titles of the pool against what else stands in texts and in lists. */
export function titleTexts(data: string, pool: Pool, modules: string): TitleTexts {
  const phrases = titlePhrases(pool.titles.filter((_title, i) => i % 40 === 0));
  const others = new Map<string, readonly string[]>([
    ['abstracts', pool.abstracts.filter((_text, i) => i % 3 === 0).flatMap((text) => sentencesOf(text).slice(0, 3))],
    ['made texts', numbers(MADE).flatMap((i) => linesOf(textWithoutPapers(pool, SEED + i).text))],
    ['packages', packageTexts(modules, PACKAGES).flatMap(({ text }) => linesOf(text))],
    ['authors', numbers(NAMES).map((i) => authorsOf(pool, i))],
    ['journals', pool.journals.filter((name) => name.split(' ').length > 2)],
    ['lists', otherLines(data)],
    ...madeLines(LINES, SEED),
    ['titles with more', numbers(MIXED).map((i) => mixedLine(pool, i))],
    ...[...fillTemplates(phrases, { each: EACH, seed: 7 })].map(
      ([kind, texts]) => [kind, texts.flatMap(sentencesOf).filter((_line, i) => i % 4 === 0)] as const,
    ),
  ]);
  return { titles: pool.titles.filter((title) => title.split(' ').length > 2 && !/[\\${}]/.test(title)), others };
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_unused, i) => i);

const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.!?])\s+/).filter(({ length }) => length > 12 && length < LONGEST);

/** The lines of a text that have three words and more, without the marks before them. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^[\s#>*+•-]*(?:\d+[.)]\s+)?/, '').trim())
    .filter((line) => line.split(/\s+/).length > 2 && line.length < LONGEST && /\p{L}{3}/u.test(line));

/** Lines of real lists in which no title of the list stands. */
function otherLines(data: string): string[] {
  return loadListings(join(data, 'wild', 'wild-train.jsonl.gz')).flatMap(({ text, papers }) => {
    const titles = papers.map(({ title }) => title.toLowerCase()).filter(({ length }) => length > 8);
    return linesOf(text.replace(/\[([^\]\n]*)\]\([^)\n]*\)/g, '$1').replace(/[*_`]/g, '')).filter((line) => {
      const low = line.toLowerCase();
      return !low.includes('http') && !titles.some((title) => low.includes(title));
    });
  });
}

const at = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;

/** One to six names in one of four forms. */
function authorsOf(pool: Pool, i: number): string {
  const names = numbers(1 + (i % 6)).map((k) => {
    const given = at(pool.givenNames, i * 31 + k * 977);
    const family = at(pool.familyNames, i * 57 + k * 1231);
    const forms = [
      `${given} ${family}`,
      `${given.charAt(0)}. ${family}`,
      `${family}, ${given.charAt(0)}.`,
      `${family} ${given.charAt(0)}`,
    ];
    return at(forms, i >> 2);
  });
  return names.join(i % 3 === 0 ? ' and ' : ', ');
}

/** A title in a line with what a list has beside it: then it is no line of a title alone. */
function mixedLine(pool: Pool, i: number): string {
  const title = at(pool.titles, i * 7919);
  const journal = at(pool.journals, i * 131);
  const authors = authorsOf(pool, i);
  const sentence = at(sentencesOf(at(pool.abstracts, i * 37)), i) ?? '';
  return at(
    [
      `${title}, ${authors}`,
      `${title}. ${authors}. ${journal}`,
      `${authors}. ${title}.`,
      `${authors}: ${title}`,
      `${title} (${journal})`,
      `${title} by ${authors}`,
      `${title} - ${sentence}`,
      `${title}: ${sentence}`,
      `${title} — ${journal}`,
      `${title}. ${sentence}`,
      `${authors}, ${journal}`,
      `${title}, ${journal}`,
    ],
    i,
  );
}
