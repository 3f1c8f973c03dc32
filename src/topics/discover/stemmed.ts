import type { Paper } from '../../paper/paper.js';
import { paperText } from '../../text/paper-text.js';
import { stem } from '../../text/stemmer.js';
import { ENGLISH_STOP_WORDS } from '../../text/stop-words.js';

/** Words of a paper as stems. */
export interface StemmedPaper {
  readonly title: readonly string[];
  readonly abstract: readonly string[];
  /** The title as printed, and where each of its words begins and ends there. */
  readonly printedTitle: PrintedWords;
  /** The same of the abstract. */
  readonly printed: PrintedWords;
}

/** A text and where each of its words begins and ends. */
export interface PrintedWords {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Words that no phrase begins or ends with. */
export const STOP_STEMS: ReadonlySet<string> = new Set(
  [...ENGLISH_STOP_WORDS, 'via', 'using', 'towards', 'toward', 'within', 'without', 'among', 'new', 'novel'].map(stem),
);

const WORD = /[\p{L}\p{N}]+/gu;

/** Words of a text as stems. */
export function stems(text: string): string[] {
  return (text.match(WORD) ?? []).map((word) => stem(word.toLowerCase()));
}

export function printedWords(text: string): PrintedWords {
  const found = [...text.matchAll(WORD)];
  return {
    text,
    starts: found.map(({ index }) => index),
    ends: found.map(({ index, 0: word }) => index + word.length),
  };
}

/** The words from one to another as printed, what stands between them included; white space folded. */
export function printedPhrase({ text, starts, ends }: PrintedWords, from: number, to: number): string {
  return text.slice(starts[from]!, ends[to]!).replace(/\s+/g, ' ');
}

/** Whether nothing but blanks and hyphens stands before a word, so that a phrase may go on over both. */
export function goesOn({ text, starts, ends }: PrintedWords, word: number): boolean {
  return word > 0 && word < starts.length && /^[\s\-‐‑–]*$/.test(text.slice(ends[word - 1]!, starts[word]!));
}

/** Words of a phrase that are no function words. */
export function contentWords(key: string): string[] {
  return key.split(' ').filter((word) => !STOP_STEMS.has(word));
}

/** Title and abstract of each paper as stems. */
export function stemPapers(papers: readonly Paper[]): StemmedPaper[] {
  return papers.map((paper) => {
    const { title, abstract } = paperText(paper);
    return {
      title: stems(title),
      abstract: stems(abstract),
      printedTitle: printedWords(title),
      printed: printedWords(abstract),
    };
  });
}
