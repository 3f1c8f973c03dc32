import type { Spellings } from './spellings.js';
import { printedPhrase, type StemmedPaper } from './stemmed.js';

/** The longest phrase that is looked for in texts. */
const LONGEST_PHRASE = 6;

/** Rows of the papers that hold a phrase, and of those that hold it in their titles. */
export interface Occurrences {
  readonly rows: Set<number>;
  readonly titleRows: Set<number>;
}

/** Papers that hold each phrase; an acronym's count for its long form. Takes up how abstracts spell them. */
export function findOccurrences(
  texts: readonly StemmedPaper[],
  {
    spellings,
    keyphrases,
    same,
  }: { spellings: Spellings; keyphrases: ReadonlySet<string>; same: ReadonlyMap<string, string> },
): Map<string, Occurrences> {
  const wanted = new Set([...spellings.keys(), ...same.keys()]);
  const found = new Map(
    [...keyphrases].map((key): [string, Occurrences] => [
      same.get(key) ?? key,
      { rows: new Set(), titleRows: new Set() },
    ]),
  );
  const take = (key: string, row: number, inTitle: boolean): void => {
    const long = same.get(key) ?? key;
    const places = found.get(long) ?? { rows: new Set<number>(), titleRows: new Set<number>() };
    found.set(long, places);
    places.rows.add(row);
    if (inTitle) places.titleRows.add(row);
  };
  for (const [row, { title, abstract, printed }] of texts.entries()) {
    for (const [words, inTitle] of [[title, true] as const, [abstract, false] as const]) {
      for (let from = 0; from < words.length; from++) {
        let key = '';
        for (let to = from; to < Math.min(words.length, from + LONGEST_PHRASE); to++) {
          key = key === '' ? words[to]! : `${key} ${words[to]}`;
          if (!wanted.has(key)) continue;
          take(key, row, inTitle);
          if (!inTitle) spellings.add(key, printedPhrase(printed, from, to), 1);
        }
      }
    }
  }
  return found;
}

/** A phrase of whose papers this part holds one and the same longer phrase is a piece of that. */
const PIECE = 0.9;

/** Phrases that hardly ever stand outside a longer one ("large language" of "large language models"). */
export function fragmentsOf(occurrences: ReadonlyMap<string, Occurrences>): Set<string> {
  const found = new Set<string>();
  for (const [key, { rows }] of occurrences) {
    for (const part of innerPhrases(key)) {
      const inner = occurrences.get(part);
      if (inner !== undefined && rows.size >= 2 && rows.size >= PIECE * inner.rows.size) found.add(part);
    }
  }
  return found;
}

/** Shorter phrases inside a phrase. */
export function innerPhrases(key: string): string[] {
  const words = key.split(' ');
  const found: string[] = [];
  for (let from = 0; from < words.length; from++) {
    for (let size = 1; size < words.length && from + size <= words.length; size++) {
      found.push(words.slice(from, from + size).join(' '));
    }
  }
  return found;
}
