import type { Paper } from '../../paper/paper.js';
import { paperText } from '../../text/paper-text.js';
import type { Phrase } from './phrase.js';
import { STOP_STEMS, stems } from './stemmed.js';

/** The long form that stands for each acronym, where papers give both; none for one that is spelt like a function word (ATS). */
export function acronyms(phrases: readonly Phrase[], keys: ReadonlySet<string>): Map<string, string> {
  const votes = new Map<string, Map<string, number>>();
  const vote = (short: string, long: string): void => {
    if (!keys.has(long) || STOP_STEMS.has(short) || short === long || long.split(' ').length <= short.split(' ').length)
      return;
    const counts = votes.get(short) ?? new Map<string, number>();
    votes.set(short, counts.set(long, (counts.get(long) ?? 0) + 1));
  };
  const key = (text: string): string => stems(text).join(' ');
  for (const { phrase, acronym, expansion } of phrases) {
    if (acronym !== undefined) vote(key(acronym), key(phrase));
    if (expansion !== undefined) vote(key(phrase), key(expansion));
  }
  const most = (counts: ReadonlyMap<string, number>): string =>
    [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];
  return new Map([...votes].map(([short, counts]) => [short, most(counts)]));
}

/** Names that a paper gives its own system: what stands before the colon of a title, spelt with capitals inside or digits. */
export function coinedNames(papers: readonly Paper[]): Set<string> {
  const heads = papers.map((paper) => /^\s*([^\s:]+):/.exec(paperText(paper).title)?.[1] ?? '');
  const counts = new Map<string, number>();
  for (const head of heads.filter((name) => /\p{L}\p{Lu}|\p{N}/u.test(name))) {
    const key = stems(head).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count === 1).map(([key]) => key));
}
