import type { Paper } from '../paper/paper.js';
import type { Token } from '../text/analyzer.js';
import { paperText } from '../text/paper-text.js';
import type { Dictionary } from './memory/dictionary.js';
import type { IndexState } from './memory/index-state.js';
import { maskUrls } from './terms/urls.js';

/** A way to read a question: as it is typed, or with one of its words completed or mended. */
export interface Reading {
  readonly text: string;
  /** How likely it is meant: those of a question add up to 1. */
  readonly chance: number;
}

/** A question as it may be meant. */
export interface ReadQuestion {
  readonly readings: readonly Reading[];
  /** Place of each term among the distinct words of the question: other terms for one word have its place. */
  readonly places: ReadonlyMap<string, number>;
  readonly tokens: readonly Token[];
  /** The text that the tokens stand in. */
  readonly text: string;
}

/** How a question may be read. */
export interface ReadOptions {
  readonly prefix?: boolean | undefined;
  readonly fuzzy?: boolean | undefined;
}

/** A term that may be meant by a word, and a spelling of it. */
interface Alternative {
  readonly term: string;
  readonly spelling: string;
  readonly count: number;
}

/** Most terms that one word is read as. */
const MOST_ALTERNATIVES = 8;
/** Letters that a word must have to be completed. */
const LEAST_PREFIX = 2;
/** A word that occurs so often is spelt as it is meant. */
const SURE = 3;
/** A word as it is typed is likelier meant than one that may be, by so much. */
const AS_TYPED = 4;

/** Reads a question: its last word may be the beginning of one, words that hardly occur may be misspelt. */
export function readQuestion<P extends Paper>(state: IndexState<P>, given: string, options: ReadOptions): ReadQuestion {
  const text = maskUrls(paperText(given).abstract);
  const tokens = state.settings.analyzer.tokens(text);
  const places = new Map<string, number>();
  for (const { term } of tokens) if (!places.has(term)) places.set(term, places.size);
  const changed = tokens.flatMap((token) => {
    const alternatives = alternativesOf(state, { token, text, options });
    return alternatives.length === 0 ? [] : [{ token, alternatives }];
  });
  for (const { token, alternatives } of changed) {
    for (const { term } of alternatives) if (!places.has(term)) places.set(term, places.get(token.term)!);
  }
  return { readings: readingsOf(text, changed), places, tokens, text };
}

type Changed = { readonly token: Token; readonly alternatives: readonly Alternative[] };

/** One reading for each alternative of a word, the other words read as what is likeliest. */
function readingsOf(text: string, changed: readonly Changed[]): Reading[] {
  if (changed.length === 0) return [{ text, chance: 1 }];
  return changed.flatMap((one) => {
    const all = one.alternatives.reduce((sum, { count }) => sum + count, 0);
    return one.alternatives.map((alternative) => ({
      text: replaced(
        text,
        changed.map((other) => [other.token, other === one ? alternative : other.alternatives[0]!]),
      ),
      chance: alternative.count / all / changed.length,
    }));
  });
}

function replaced(text: string, words: readonly (readonly [Token, Alternative])[]): string {
  let result = '';
  let end = 0;
  for (const [token, { spelling }] of words) {
    result += text.slice(end, token.start) + spelling;
    end = token.end;
  }
  return result + text.slice(end);
}

/** The terms that a word may stand for, likeliest first; none where it stands for itself alone. */
function alternativesOf<P extends Paper>(
  state: IndexState<P>,
  { token, text, options: { prefix, fuzzy } }: { token: Token; text: string; options: ReadOptions },
): Alternative[] {
  if (prefix !== true && fuzzy !== true) return [];
  const word = text.slice(token.start, token.end).toLowerCase();
  const { dictionary } = state;
  if (prefix === true && token.end === text.length && word.length >= LEAST_PREFIX) {
    const completed = grouped(state, dictionary, { word, others: dictionary.startingWith(word) });
    if (completed.length > 0) return completed;
  }
  if (fuzzy !== true || dictionary.of(word) >= SURE) return [];
  const mended = grouped(state, dictionary, { word, others: dictionary.near(word) });
  return mended.length === 0 ? [] : mended;
}

/** Words by their terms, with the likeliest spelling of each. */
function grouped<P extends Paper>(
  { settings: { analyzer } }: IndexState<P>,
  dictionary: Dictionary,
  { word, others }: { word: string; others: readonly string[] },
): Alternative[] {
  const byTerm = new Map<string, { term: string; spelling: string; count: number }>();
  const own = dictionary.of(word);
  const counted = others.map((other) => ({ spelling: other, count: dictionary.of(other) }));
  counted.sort((a, b) => b.count - a.count || (a.spelling < b.spelling ? -1 : 1));
  for (const { spelling, count } of [{ spelling: word, count: AS_TYPED * own }, ...counted]) {
    const term = count === 0 ? '' : analyzer.term(spelling);
    if (term === '') continue;
    const known = byTerm.get(term);
    if (known === undefined) byTerm.set(term, { term, spelling, count });
    else known.count += count;
  }
  const all = [...byTerm.values()].sort((a, b) => b.count - a.count);
  return all.slice(0, MOST_ALTERNATIVES);
}
