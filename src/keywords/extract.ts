import { hashPair } from '../packed/hash.js';
import { checkTextInput, paperText, type TextInput } from '../text/paper-text.js';
import { findAcronyms } from './acronyms.js';
import type { Candidate, Ranked } from './candidate.js';
import type { KeywordDocument } from './document.js';
import { ALL_STOP_WORDS } from './foreign-words.js';
import { isEnglish } from './language.js';
import { listingBonus, listingContrast } from './listing-counts.js';
import { tableFreeModel } from './model.js';
import { type KeywordOptions, type ResolvedKeywordOptions, resolveKeywordOptions } from './options.js';
import type { Ranker } from './ranker.js';
import { POOL } from './reader/reader.js';
import { selectDistinct, selectDiverse } from './select.js';
import { findOccurrences, type KeywordSpan, spanOf } from './spans.js';
import { bestSurface } from './surface.js';

/** A phrase that says what a paper is about. */
export interface Keyword {
  /** The phrase in its best printed form: capitals as inside sentences, white space folded. */
  readonly phrase: string;
  /** Its stems, joined by blanks: the same for all forms of the phrase, in every paper. */
  readonly key: string;
  /**
   * Probability that a professional indexer would choose it, with the style `'reader'` that a reader would call it good;
   * 0 to 1, comparable across papers.
   */
  readonly score: number;
  /** Number of occurrences, those of its acronym or expansion included. */
  readonly count: number;
  /** All occurrences in order, as places in the title and abstract that `paperText` gives (markup removed). */
  readonly spans: readonly KeywordSpan[];
  /** The acronym that the text defines for the phrase. */
  readonly acronym?: string;
  /** The long form that the text gives, where the phrase is its acronym. */
  readonly expansion?: string;
}

/**
 * The keywords of a paper, the best first.
 *
 * Candidates are the n-grams between stop words and punctuation; a linear ranker, trained on phrases that professional
 * indexers and authors chose, orders them; with the style `'reader'` trees that learned from rated keywords order the best
 * of them anew, and near copies are left out. Takes time linear in the length of the text. With `model` the ranker also
 * knows which words and phrases are keywords elsewhere, and is better; without, it needs nothing but the text.
 *
 * @category Keywords
 * @param input - a paper, or a text alone; empty text has no keywords
 * @throws TypeError where the input or an option is of the wrong kind, RangeError where an option is out of its range
 *
 * @example
 * ```ts
 * const keywords = extractKeywords('Sparse autoencoders find features. We train sparse autoencoders on proteins.');
 * keywords[0].phrase; // 'sparse autoencoders'
 * ```
 */
export function extractKeywords(input: TextInput, options: KeywordOptions = {}): Keyword[] {
  checkTextInput('input', input);
  const settings = resolveKeywordOptions(options);
  const { ranker, document } = readPaper(input, settings);
  const { heads, partners } = mergeAcronyms(rankedFor(settings, ranker, document), document);
  const { style, limit } = settings;
  // Near copies of all that could be chosen are left out first, so that they are no part of what is weighed.
  const open = style === 'reader' ? selectDistinct(heads, document, limit * DISTINCT) : heads;
  const chosen = selectDiverse(open, document, settings).filter(
    ({ score }, rank) => score >= leastScore(settings, rank),
  );
  return describe(chosen, document, partners);
}

/** Four of five keywords of a lower score are not good: a reader is shown fewer instead. */
const DOUBTFUL = 0.2;
/** Keywords that are shown whatever their score. */
const ALWAYS = 2;

function leastScore({ style, minScore }: ResolvedKeywordOptions, rank: number): number {
  return minScore ?? (style === 'reader' && rank >= ALWAYS ? DOUBTFUL : 0);
}

/** Candidates without near copies among which `diversity` chooses, for each keyword wanted. */
const DISTINCT = 3;

function rankedFor(settings: ResolvedKeywordOptions, ranker: Ranker, document: KeywordDocument): Ranked[] {
  const { style, maxWords, listing, limit } = settings;
  if (style === 'reader') {
    const size = Math.max(POOL, 3 * limit);
    return ranker.rankForReader(document, { maxWords, size, bonus: listing && listingContrast(listing) });
  }
  return ranker.rank(document, { style, maxWords, bonus: listing && listingBonus(listing) });
}

/** Reads a paper with the model given; texts in other languages without tables and with other stop words. */
function readPaper(input: TextInput, settings: ResolvedKeywordOptions): { ranker: Ranker; document: KeywordDocument } {
  const { ranker } = settings.model ?? tableFreeModel();
  const text = paperText(input);
  const document = ranker.read(text, settings.stopWords);
  if (isEnglish(document)) return { ranker, document };
  const fallback = tableFreeModel().ranker;
  return { ranker: fallback, document: fallback.read(text, settings.stopWords ?? ALL_STOP_WORDS) };
}

interface Partner {
  readonly other: Candidate;
  /** Whether the head is the acronym and the partner its long form. */
  readonly expands: boolean;
}

interface Merged {
  readonly heads: readonly Ranked[];
  /** The other name of a keyword that has two. */
  readonly partners: ReadonlyMap<Candidate, Partner>;
}

/**
 * How many times the score of the long form an acronym needs to stand for the two: indexers and authors write out what
 * they name, five to twenty times as often as not.
 */
const ACRONYM_LEAD = 3;

/** Makes one keyword of a phrase and its acronym: mostly the long form stays, the other becomes its partner. */
function mergeAcronyms(ranked: readonly Ranked[], document: KeywordDocument): Merged {
  const partners = new Map<Candidate, Partner>();
  const pairs = findAcronyms(document);
  if (pairs.length === 0) return { heads: ranked, partners };
  const places = new Map(ranked.map(({ candidate }, place) => [candidate.hash, place]));
  const dropped = new Set<Candidate>();
  for (const { begin, end, short } of pairs) {
    const long = places.get(hashOf(document, begin, end));
    const acronym = places.get(hashOf(document, short, short));
    if (long === undefined || acronym === undefined || long === acronym) continue;
    const expands = ranked[acronym]!.score > ACRONYM_LEAD * ranked[long]!.score;
    const head = ranked[expands ? acronym : long]!.candidate;
    const other = ranked[expands ? long : acronym]!.candidate;
    if ([head, other].some((candidate) => partners.has(candidate) || dropped.has(candidate))) continue;
    partners.set(head, { other, expands });
    dropped.add(other);
  }
  return { heads: ranked.filter(({ candidate }) => !dropped.has(candidate)), partners };
}

function hashOf({ words }: KeywordDocument, begin: number, end: number): number {
  let hash = 0;
  for (let at = begin; at <= end; at++) hash = hashPair(hash, words[at]!.hash);
  return hash;
}

/** Looks up the occurrences of the chosen candidates and their partners, and puts the keywords together. */
function describe(
  chosen: readonly Ranked[],
  document: KeywordDocument,
  partners: ReadonlyMap<Candidate, Partner>,
): Keyword[] {
  const others = chosen.flatMap(({ candidate }) => partners.get(candidate)?.other ?? []);
  const candidates = [...chosen.map(({ candidate }) => candidate), ...others];
  const found = findOccurrences(document, candidates);
  const occurrences = new Map(candidates.map((candidate, number) => [candidate, found[number]!]));
  const surface = (candidate: Candidate) => {
    return bestSurface(document, occurrences.get(candidate)!, candidate.end - candidate.begin + 1);
  };
  return chosen.map(({ candidate, score }) => {
    const partner = partners.get(candidate);
    const named = partner === undefined ? [candidate] : [candidate, partner.other];
    const spans = named.flatMap((name) => spansOf(document, name, occurrences.get(name)!));
    return {
      phrase: surface(candidate),
      key: keyOf(document, candidate),
      score,
      count: spans.length,
      spans: named.length > 1 ? spans.sort(compareSpans) : spans,
      ...(partner !== undefined && { [partner.expands ? 'expansion' : 'acronym']: surface(partner.other) }),
    };
  });
}

function spansOf(document: KeywordDocument, candidate: Candidate, occurrences: readonly number[]): KeywordSpan[] {
  return occurrences.map((at) => spanOf(document, at, at + candidate.end - candidate.begin));
}

function compareSpans(a: KeywordSpan, b: KeywordSpan): number {
  return a.field === b.field ? a.start - b.start : a.field === 'title' ? -1 : 1;
}

/** Stems of a candidate, joined by blanks. */
function keyOf({ words }: KeywordDocument, { begin, end }: Candidate): string {
  let key = words[begin]!.stem;
  for (let at = begin + 1; at <= end; at++) key += ` ${words[at]!.stem}`;
  return key;
}
