import type { Paper } from '../../paper/paper.js';
import type { Background } from '../../text/background.js';
import { paperText } from '../../text/paper-text.js';
import { stem } from '../../text/stemmer.js';
import { ENGLISH_STOP_WORDS } from '../../text/stop-words.js';
import { notAHeading } from './design-words.js';
import type { Phrase, PhraseFinder } from './phrase.js';

/** A phrase of the listing that could name a topic. */
export interface Candidate {
  /** Stems of its words, joined by blanks; of an acronym that papers write out, of its long form. */
  readonly key: string;
  /** Its words but for function words. */
  readonly words: readonly string[];
  /** As most papers spell it. */
  readonly phrase: string;
  /** Whether it is a keyphrase of some paper; else it is a pair, triple or quadruple of words of titles. */
  readonly isKeyphrase: boolean;
  /** Rows of the papers that hold it. */
  readonly rows: ReadonlySet<number>;
  /** Rows of those that hold it in their titles. */
  readonly titleRows: ReadonlySet<number>;
}

/** Words of a paper as stems. */
export interface StemmedPaper {
  readonly title: readonly string[];
  readonly abstract: readonly string[];
  /** The abstract as printed, and where each of its words begins and ends there. */
  readonly printed: PrintedWords;
}

interface PrintedWords {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The longest phrase of titles, in words. */
const LONGEST_TITLE_PHRASE = 4;
/** The longest phrase that is looked for in texts. */
const LONGEST_PHRASE = 6;
/** A single word in more papers of science than this says too little. */
const MOST_COMMON_WORD = 0.06;
const STOP_STEMS: ReadonlySet<string> = new Set(
  [...ENGLISH_STOP_WORDS, 'via', 'using', 'towards', 'toward', 'within', 'without', 'among', 'new', 'novel'].map(stem),
);

const WORD = /[\p{L}\p{N}]+/gu;

/** Words of a text as stems. */
export function stems(text: string): string[] {
  return (text.match(WORD) ?? []).map((word) => stem(word.toLowerCase()));
}

function printedWords(text: string): PrintedWords {
  const found = [...text.matchAll(WORD)];
  return {
    text,
    starts: found.map(({ index }) => index),
    ends: found.map(({ index, 0: word }) => index + word.length),
  };
}

/** The words from one to another as printed, what stands between them included; white space folded. */
function printedPhrase({ text, starts, ends }: PrintedWords, from: number, to: number): string {
  return text.slice(starts[from]!, ends[to]!).replace(/\s+/g, ' ');
}

/** Words that a phrase of a title does not begin with: they say what is done, not to what. */
const TITLE_VERBS: ReadonlySet<string> = new Set(
  (
    'accelerating advancing analyzing assessing automating benchmarking beyond boosting bridging building characterizing ' +
    'comparing constraining detecting developing discovering efficient enabling enhanced enhancing estimating evaluating ' +
    'exploiting exploring extending fast identifying improved improving inferring introducing investigating leveraging making ' +
    'measuring mitigating modeling modelling on optimizing predicting probing rethinking revealing revisiting scalable solving ' +
    'studying tackling testing understanding unlocking unveiling'
  )
    .split(' ')
    .map(stem),
);

/** Words of a phrase that are no function words. */
export function contentWords(key: string): string[] {
  return key.split(' ').filter((word) => !STOP_STEMS.has(word));
}

/** Title and abstract of each paper as stems. */
export function stemPapers(papers: readonly Paper[]): StemmedPaper[] {
  return papers.map((paper) => {
    const { title, abstract } = paperText(paper);
    return { title: stems(title), abstract: stems(abstract), printed: printedWords(abstract) };
  });
}

/** Collects the candidates of a listing. */
export function findCandidates(
  papers: readonly Paper[],
  texts: readonly StemmedPaper[],
  { find, background }: { find: PhraseFinder; background: Background | undefined },
): Candidate[] {
  const spellings = new Spellings();
  const found = papers.map((paper) => find(paper));
  for (const phrase of found.flat()) spellings.add(stems(phrase.phrase).join(' '), phrase.phrase, phrase.score);
  const keyphrases = new Set(spellings.keys());
  for (const [key, { count, phrase }] of titlePhrases(papers, keyphrases))
    if (count >= 2) spellings.add(key, phrase, 0);
  const same = acronyms(found.flat(), keyphrases);
  const occurrences = findOccurrences(texts, { spellings, keyphrases, same });
  for (const [row, phrases] of found.entries()) {
    for (const { phrase } of phrases) occurrences.get(stems(phrase).join(' '))?.rows.add(row);
  }
  const coined = coinedNames(papers);
  const fragments = fragmentsOf(occurrences);
  return [...occurrences].flatMap(([key, { rows, titleRows }]) => {
    const words = contentWords(key);
    const isKeyphrase = keyphrases.has(key);
    const tooCommon = words.length === 1 && (!isKeyphrase || (background?.share(key) ?? 0) >= MOST_COMMON_WORD);
    if (rows.size < 2 || words.length === 0 || tooCommon || notAHeading(key)) return [];
    if (coined.has(key) || fragments.has(key)) return [];
    return [{ key, words, phrase: spellings.best(key), isKeyphrase, rows, titleRows }];
  });
}

/** How phrases are spelt, each spelling with the sum of its scores. */
class Spellings {
  readonly #scores = new Map<string, Map<string, number>>();

  keys(): string[] {
    return [...this.#scores.keys()];
  }

  add(key: string, phrase: string, score: number): void {
    if (key === '') return;
    const scores = this.#scores.get(key) ?? new Map<string, number>();
    this.#scores.set(key, scores);
    scores.set(phrase, (scores.get(phrase) ?? 0) + score);
  }

  best(key: string): string {
    const ranked = [...this.#scores.get(key)!].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return ranked[0]![0];
  }
}

/** Phrases of two to four words of titles without function words or digits, with the number of titles. */
function titlePhrases(papers: readonly Paper[], keyphrases: ReadonlySet<string>): Map<string, TitlePhrase> {
  const heads = new Set([...keyphrases].map((key) => key.slice(key.lastIndexOf(' ') + 1)));
  const found = new Map<string, TitlePhrase>();
  for (const paper of papers) {
    const printed = printedWords(paperText(paper).title);
    const keys = stems(printed.text);
    const seen = new Set<string>();
    for (let from = 0; from < keys.length; from++) {
      if (TITLE_VERBS.has(keys[from]!)) continue;
      for (let to = from; to < Math.min(keys.length, from + LONGEST_TITLE_PHRASE); to++) {
        const last = keys[to]!;
        if (STOP_STEMS.has(last) || /\p{N}/u.test(last) || last.length < 2) break;
        const key = keys.slice(from, to + 1).join(' ');
        if (to === from || !heads.has(last) || seen.has(key)) continue;
        seen.add(key);
        const { count, phrase } = found.get(key) ?? { count: 0, phrase: printedPhrase(printed, from, to) };
        found.set(key, { count: count + 1, phrase });
      }
    }
  }
  return found;
}

interface TitlePhrase {
  /** Number of titles that hold it. */
  readonly count: number;
  readonly phrase: string;
}

/** The long form that stands for each acronym, where papers give both. */
function acronyms(phrases: readonly Phrase[], keys: ReadonlySet<string>): Map<string, string> {
  const votes = new Map<string, Map<string, number>>();
  const vote = (short: string, long: string): void => {
    if (!keys.has(long) || short === long || long.split(' ').length <= short.split(' ').length) return;
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

interface Occurrences {
  readonly rows: Set<number>;
  readonly titleRows: Set<number>;
}

/** Papers that hold each phrase; an acronym's count for its long form. Phrases of titles are spelt as abstracts spell them. */
function findOccurrences(
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
          if (!inTitle && !keyphrases.has(key)) spellings.add(key, printedPhrase(printed, from, to), 1);
        }
      }
    }
  }
  return found;
}

/** A phrase of whose papers this part holds one and the same longer phrase is a piece of that. */
const PIECE = 0.9;

/** Phrases that hardly ever stand outside a longer one ("large language" of "large language models"). */
function fragmentsOf(occurrences: ReadonlyMap<string, Occurrences>): Set<string> {
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

/** Names that a paper gives its own system: what stands before the colon of a title, spelt with capitals inside or digits. */
function coinedNames(papers: readonly Paper[]): Set<string> {
  const heads = papers.map((paper) => /^\s*([^\s:]+):/.exec(paperText(paper).title)?.[1] ?? '');
  const counts = new Map<string, number>();
  for (const head of heads.filter((name) => /\p{L}\p{Lu}|\p{N}/u.test(name))) {
    const key = stems(head).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count === 1).map(([key]) => key));
}
