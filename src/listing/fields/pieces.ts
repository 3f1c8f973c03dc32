import { signedPair, signedString } from '../../packed/hash.js';
import { isDash, isText, type Token } from '../structure/token.js';
import type { WordFacts } from './word-facts.js';

/** A part of a run between full stops, colons, brackets, dashes or quotation marks: what a record has there, others have too. */
export interface Piece {
  /** Tokens of the line, from the first to one past the last. */
  readonly first: number;
  readonly end: number;
  /** The slot of the run, how many pieces stand before it and what sign does: where such pieces stand in every record. */
  readonly slot: number;
  readonly words: number;
  readonly functionWords: number;
  /** Commas, initials and "and": more of them than of other words in lists of names. */
  readonly joints: number;
  readonly years: number;
  /** Odds of its words, summed. */
  readonly odds: number;
}

const OPENERS = new Set(['(', '（', '[', '【', '“', '«']);
const CLOSERS = new Set([')', '）', ']', '】', '”', '»', '"']);
/** Words between the last two names of a list. */
export const JOINERS: ReadonlySet<string> = new Set(['and', 'und', 'et', 'y', '&']);
/** Pieces behind these are counted as one. */
const MOST_PIECES = 6;

/** The stretch of a line that is cut. */
export interface Stretch {
  readonly tokens: readonly Token[];
  readonly facts: readonly WordFacts[];
  readonly first: number;
  readonly end: number;
}

/** Cuts a run into its pieces. */
export function piecesOf(stretch: Stretch, slot: number): readonly Piece[] {
  const { tokens, first, end } = stretch;
  const pieces: Piece[] = [];
  let start = first;
  let sign = '^';
  for (let i = first + 1; i <= end; i++) {
    const found = i < end ? borderAt(stretch, i) : '$';
    if (found === undefined) continue;
    if (hasText(tokens, start, i)) {
      const place = signedPair(Math.min(pieces.length, MOST_PIECES), signedString(sign));
      pieces.push({ first: start, end: i, slot: signedPair(slot, place), ...count(stretch, start, i) });
      start = i;
      sign = found;
    } else if (found !== '$') sign = found;
  }
  return pieces;
}

/** The sign by which a new piece begins at a token; undefined where none does. */
export function borderAt({ tokens, facts, first }: Stretch, i: number): string | undefined {
  const before = tokens[i - 1] as Token;
  const token = tokens[i] as Token;
  if (before.type !== 'sign') return undefined;
  const { text } = before;
  if (OPENERS.has(text)) return text;
  if (text === '"' && !token.spaced) return '“';
  if (!token.spaced) return undefined;
  if (CLOSERS.has(text)) return text;
  if (isDash(before) && before.spaced) return '-';
  const stops = text === '.' || text === ':';
  return stops && !(i - 2 >= first && facts[i - 2]?.initial) ? text : undefined;
}

function hasText(tokens: readonly Token[], first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (isText(tokens[i] as Token)) return true;
  return false;
}

function count(
  { tokens, facts }: Stretch,
  first: number,
  end: number,
): Pick<Piece, 'words' | 'functionWords' | 'joints' | 'years' | 'odds'> {
  const counted = { words: 0, functionWords: 0, joints: 0, years: 0, odds: 0 };
  for (let i = first; i < end; i++) {
    const fact = facts[i] as WordFacts;
    const { type, text } = tokens[i] as Token;
    if (type === 'word') {
      counted.words++;
      counted.odds += fact.odds;
      if (JOINERS.has(text) || fact.initial) counted.joints++;
      else if (fact.functionWord && counted.words > 1) counted.functionWords++;
    } else if (fact.year) counted.years++;
    else if (fact.comma || text === '&') counted.joints++;
  }
  return counted;
}
