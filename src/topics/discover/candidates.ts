import type { Paper } from '../../paper/paper.js';
import type { Background } from '../../text/background.js';
import { isTooBroad, notAHeading } from './design-words.js';
import { findOccurrences, fragmentsOf, isCut } from './occurrences.js';
import type { PhraseFinder } from './phrase.js';
import { acronyms, coinedNames } from './same-names.js';
import { Spellings } from './spellings.js';
import { contentWords, STOP_STEMS, type StemmedPaper, stems } from './stemmed.js';
import { isFragment, titlePhrases } from './title-phrases.js';

/** A phrase of the listing that could name a topic. */
export interface Candidate {
  /** Stems of its words, joined by blanks; of an acronym that papers write out, of its long form. */
  readonly key: string;
  /** Its words but for function words. */
  readonly words: readonly string[];
  /** As most papers spell it. */
  readonly phrase: string;
  /** Whether it is a keyphrase of some paper; else it is one to four words of titles. */
  readonly isKeyphrase: boolean;
  /** Rows of the papers that hold it. */
  readonly rows: ReadonlySet<number>;
  /** Rows of those that hold it in their titles. */
  readonly titleRows: ReadonlySet<number>;
}

/** What candidates are found by. */
export interface CandidateOptions {
  readonly find: PhraseFinder;
  readonly background: Background | undefined;
  /** Stems of the names of fields that most of the listing is of: words of these alone tell no topic of it. */
  readonly fields?: readonly ReadonlySet<string>[];
}

/** A noun spelt in less than this of the places of its stem is another thing than they ("visualization" of "visual"). */
const LEAST_OF_STEM = 0.25;
/** A single word in more papers of science than this says too little. */
const MOST_COMMON_WORD = 0.06;

/** Collects the candidates of a listing. */
export function findCandidates(
  papers: readonly Paper[],
  texts: readonly StemmedPaper[],
  { find, background, fields = [] }: CandidateOptions,
): Candidate[] {
  const spellings = new Spellings(texts);
  const found = papers.map((paper) => find(paper).filter(({ phrase }) => !isRagged(stems(phrase))));
  for (const phrase of found.flat()) spellings.add(stems(phrase.phrase).join(' '), phrase.phrase, phrase.score);
  const keyphrases = new Set(spellings.keys());
  for (const [key, { count, whole, phrase }] of titlePhrases(papers, keyphrases))
    if (count >= 2 && whole >= count / 2) spellings.add(key, phrase, 0);
  const same = acronyms(found.flat(), keyphrases);
  const occurrences = findOccurrences(texts, { spellings, keyphrases, same });
  for (const [row, phrases] of found.entries()) {
    for (const { phrase } of phrases) occurrences.get(stems(phrase).join(' '))?.rows.add(row);
  }
  const coined = coinedNames(papers);
  const fragments = fragmentsOf(occurrences);
  return [...occurrences].flatMap(([key, places]) => {
    const { rows, titleRows } = places;
    const words = contentWords(key);
    const tooCommon = words.length === 1 && (background?.share(key) ?? 0) >= MOST_COMMON_WORD;
    if (rows.size < 2 || words.length === 0 || tooCommon || notAHeading(key) || isTooBroad(key)) return [];
    if (coined.has(key) || fragments.has(key) || isCut(places)) return [];
    if (fields.some((field) => words.every((word) => field.has(word)))) return [];
    const phrase = spellings.best(key);
    if (isFragment(phrase)) return [];
    if (words.length === 1 && spellings.part(key, phrase) < LEAST_OF_STEM) return [];
    return [{ key, words, phrase, isKeyphrase: keyphrases.has(key), rows, titleRows }];
  });
}

/** Whether a phrase begins or ends in a function word; a letter is none ("hepatitis A"). */
function isRagged(words: readonly string[]): boolean {
  return [words[0], words.at(-1)].some((word) => word !== undefined && word.length > 1 && STOP_STEMS.has(word));
}
