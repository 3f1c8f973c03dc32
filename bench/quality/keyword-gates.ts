/**
 * What readers stumble over, counted without raters: `npx tsx bench/quality/keyword-gates.ts --data DIR [--every N]`, on papers
 * of 2025-07 in `arxiv`, five keywords each.
 *
 * - named: papers that introduce a name (before the colon of the title, or `we present X`) show it among the five;
 * - found again: the mean of one over the paper's rank in a search by its first keyword alone;
 * - generic: keywords that more than 2% of `arxiv-balanced` hold;
 * - nested: keywords all of whose words another of the five holds.
 */
import { extractKeywords, type Keyword } from '../../src/keywords/extract.js';
import { loadKeywordModel } from '../../src/keywords/model.js';
import type { KeywordOptions } from '../../src/keywords/options.js';
import { PaperIndex } from '../../src/similarity/paper-index.js';
import { paperText } from '../../src/text/paper-text.js';
import { argument, readJsonLines } from '../data.js';
import { phraseKey } from './panel/panel.js';

interface DatedPaper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly date: string;
}

const MONTH = '2025-07';
const GENERIC_SHARE = 0.02;
const NAME = /^([A-Z][\w-]*[A-Z0-9][\w-]*):/;
const PRESENTED = /\b[Ww]e (?:present|introduce|propose) ([A-Z][\w-]*[A-Z0-9][\w-]*)\b/;

const folder = argument('data');
const every = Number(argument('every', '1'));
const all = readJsonLines<DatedPaper>(folder, 'arxiv/papers.jsonl.gz').filter(({ date }) => date.startsWith(MONTH));
const judged = all.filter((_, number) => number % every === 0);
const generic = genericPhrases();
const index = new PaperIndex(all.map((paper) => ({ ...paper, authors: [], links: [] })));
const model = await loadKeywordModel();

/** Keys of phrases that {@link GENERIC_SHARE} of a sample of all archives holds. */
function genericPhrases(): Set<string> {
  const papers = readJsonLines<DatedPaper>(folder, 'arxiv-balanced/papers.jsonl.gz').filter((_, i) => i % 20 === 0);
  const counts = new Map<string, number>();
  for (const { title, abstract } of papers) {
    const stems = phraseKey(`${title} . ${abstract}`).split(' ');
    const own = new Set<string>();
    for (let from = 0; from < stems.length; from++) {
      for (let to = from + 1; to <= Math.min(stems.length, from + 3); to++) own.add(stems.slice(from, to).join(' '));
    }
    for (const key of own) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > GENERIC_SHARE * papers.length).map(([key]) => key));
}

/** The name that a paper introduces, if one does so plainly. */
function introducedName(paper: DatedPaper): string | undefined {
  const { title, abstract } = paperText(paper);
  return (NAME.exec(title) ?? PRESENTED.exec(abstract))?.[1];
}

function holdsName(keyword: Keyword, name: string): boolean {
  const key = phraseKey(name);
  return [keyword.phrase, keyword.acronym, keyword.expansion].some(
    (form) => form !== undefined && ` ${phraseKey(form)} `.includes(` ${key} `),
  );
}

function isNested({ key }: Keyword, others: readonly Keyword[]): boolean {
  const words = key.split(' ');
  return others.some((other) => other.key !== key && words.every((word) => other.key.split(' ').includes(word)));
}

function measure(options: KeywordOptions): string {
  let named = 0;
  let names = 0;
  let found = 0;
  let shown = 0;
  let common = 0;
  let nested = 0;
  for (const paper of judged) {
    const keywords = extractKeywords(paper, { ...options, limit: 5 });
    const name = introducedName(paper);
    if (name !== undefined) {
      names++;
      named += Number(keywords.some((keyword) => holdsName(keyword, name)));
    }
    const rank = index
      .search(keywords[0]?.phrase ?? '', { limit: 100 })
      .findIndex((match) => match.paper.id === paper.id);
    found += rank < 0 ? 0 : 1 / (rank + 1);
    shown += keywords.length;
    common += keywords.filter(({ key }) => generic.has(key)).length;
    nested += keywords.filter((keyword) => isNested(keyword, keywords)).length;
  }
  const percent = (part: number, whole: number) => ((100 * part) / whole).toFixed(1);
  return [
    `${percent(named, names)} (of ${names})`,
    (found / judged.length).toFixed(3),
    percent(common, shown),
    percent(nested, shown),
  ].join(' | ');
}

process.stdout.write('| method | named | found again | generic | nested |\n|---|---|---|---|---|\n');
for (const [name, options] of [
  ['reader', { style: 'reader', model }],
  ['style 0.6', { style: 0.6, model }],
  ['style 1', { style: 1, model }],
  ['style 0', { style: 0, model }],
  ['reader, no tables', { style: 'reader' }],
] as const)
  process.stdout.write(`| ${name} | ${measure(options)} |\n`);
