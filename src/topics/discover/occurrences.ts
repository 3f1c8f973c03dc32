import type { Spellings } from './spellings.js';
import { goesOn, type PrintedWords, printedPhrase, STOP_STEMS, type StemmedPaper } from './stemmed.js';

/** The longest phrase that is looked for in texts. */
const LONGEST_PHRASE = 6;

/** Where a phrase stands. */
export interface Occurrences {
  /** Rows of the papers that hold it, and of those that hold it in their titles. */
  readonly rows: Set<number>;
  readonly titleRows: Set<number>;
  /** How often it stands in texts. */
  count: number;
  /** How often a further word of a phrase follows. */
  followed: number;
  /** How often each word of a phrase stands before it. */
  readonly before: Map<string, number>;
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
  const found = new Map([...keyphrases].map((key): [string, Occurrences] => [same.get(key) ?? key, nowhere()]));
  const placesOf = (key: string): Occurrences => {
    const long = same.get(key) ?? key;
    const places = found.get(long) ?? nowhere();
    found.set(long, places);
    return places;
  };
  for (const [row, { title, abstract, printedTitle, printed }] of texts.entries()) {
    for (const { key, from, to } of wantedIn(title, wanted)) {
      const places = placesOf(key);
      places.rows.add(row);
      places.titleRows.add(row);
      countAround(places, { words: title, printed: printedTitle, from, to });
    }
    for (const { key, from, to } of wantedIn(abstract, wanted)) {
      const places = placesOf(key);
      places.rows.add(row);
      countAround(places, { words: abstract, printed, from, to });
      spellings.add(key, printedPhrase(printed, from, to), 1);
    }
  }
  return found;
}

function nowhere(): Occurrences {
  return { rows: new Set(), titleRows: new Set(), count: 0, followed: 0, before: new Map() };
}

/** Phrases that are looked for and stand in a text, by their first and last words. */
function* wantedIn(
  words: readonly string[],
  wanted: ReadonlySet<string>,
): Generator<{ key: string; from: number; to: number }> {
  for (let from = 0; from < words.length; from++) {
    let key = '';
    for (let to = from; to < Math.min(words.length, from + LONGEST_PHRASE); to++) {
      key = key === '' ? words[to]! : `${key} ${words[to]}`;
      if (wanted.has(key)) yield { key, from, to };
    }
  }
}

/** Counts the words that a phrase goes on with, before it and after it. */
function countAround(
  places: Occurrences,
  { words, printed, from, to }: { words: readonly string[]; printed: PrintedWords; from: number; to: number },
): void {
  places.count++;
  const after = words[to + 1];
  if (after !== undefined && !STOP_STEMS.has(after) && goesOn(printed, to + 1)) places.followed++;
  const before = words[from - 1];
  if (before !== undefined && !STOP_STEMS.has(before) && goesOn(printed, from))
    places.before.set(before, (places.before.get(before) ?? 0) + 1);
}

/** A phrase before which one and the same word stands more often than this has lost it ("laws" of "scaling laws"). */
const ONE_WORD_BEFORE = 0.5;
/** A phrase that stands alone in less than this of its occurrences qualifies other words ("conformal" prediction). */
const LEAST_ALONE = 0.1;

/** Whether a phrase lacks its first word, or the noun that it qualifies. */
export function isCut({ count, followed, before }: Occurrences): boolean {
  const commonest = Math.max(0, ...before.values());
  return commonest > ONE_WORD_BEFORE * count || count - followed < LEAST_ALONE * count;
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
