import { CLOSING_QUOTES } from '../../structure/closing-signs.js';
import { hostKind, isPaperHost } from '../../structure/hosts.js';
import { isColon, isDash, isText, isYear, type Token } from '../../structure/token.js';
import type { LineFields } from '../labelled-passage.js';
import { isMark, isTextAt, lastPlaceOf, quotationIn, textAt, wordsIn } from '../stretch.js';
import { dayEnd } from './days.js';
import { nameListAt, surnamesAt } from './name-lists.js';

/** What a line holds, by its form. */
export interface FormedLine extends LineFields {
  /** Whether more than one author is named, as of nothing but papers. */
  readonly several: boolean;
}

/** Reads the tokens of a line behind its bullet or number. */
export type LineForm = (tokens: readonly Token[], start: number) => FormedLine | undefined;

const LEAST_WORDS = 2;

/** "A Title (Alder & Birch, 2008)", with the key of a citation before it perhaps: "[[@alder2008]] - A Title (Alder, 2008)". */
export const namesAndYear: LineForm = (tokens, start) => {
  const opening = lastPlaceOf(tokens, '(');
  const names = surnamesAt(tokens, opening + 1);
  const first = behindKey(tokens, start);
  if (names === undefined || !isPhrase(tokens, first, opening)) return undefined;
  const year = textAt(tokens, names.end) === ',' ? names.end + 1 : names.end;
  const closing = tokens[year + 1]?.type === 'word' && tokens[year + 1]?.spaced === false ? year + 2 : year + 1;
  if (!isYear(tokens[year]) || textAt(tokens, closing) !== ')' || wordsIn(tokens, closing + 1) > 0) return undefined;
  const authors = { first: opening + 1, end: names.end };
  return { title: { first, end: opening }, authors, year, several: names.names > 1 };
};

/** "“A Title” by Gina Alder and Ben Birch", behind other words perhaps. */
export const quotedByNames: LineForm = (tokens, start) => {
  const title = quotationIn(tokens, start);
  if (title === undefined || textAt(tokens, title.end + 1) !== 'by') return undefined;
  const first = title.end + 2;
  const list = nameListAt(tokens, first) ?? surnamesAt(tokens, first);
  if (list === undefined || wordsIn(tokens, title.first, title.end) < LEAST_WORDS) return undefined;
  return { title, authors: { first, end: list.end }, several: list.names > 1 };
};

/** "A Title by Gina Alder and Ben Birch" */
export const titleByNames: LineForm = (tokens, start) => {
  const by = lastPlaceOf(tokens, 'by');
  const list = isPhrase(tokens, start, by) ? nameListAt(tokens, by + 1) : undefined;
  if (list === undefined || !endsAt(tokens, list.end)) return undefined;
  const authors = { first: by + 1, end: list.end };
  return { title: { first: start, end: by }, authors, several: list.names > 1 };
};

/** "A Title by @alder and @birch" */
export const titleByHandles: LineForm = (tokens, start) => {
  const by = tokens.findLastIndex(({ text }, i) => text === 'by' && textAt(tokens, i + 1) === '@');
  const end = isPhrase(tokens, start, by) ? handlesEnd(tokens, by + 1) : undefined;
  if (end === undefined || !endsAt(tokens, end)) return undefined;
  return { title: { first: start, end: by }, several: true };
};

/** "A Title: https://example.org", "A Title - https://example.org" */
export const titleBeforeAddress: LineForm = (tokens, start) => {
  const address = tokens.length - 1;
  const isParted = isSeparator(tokens[address - 1]) || textAt(tokens, address - 1) === '.';
  const end = isParted ? address - 1 : address;
  if (!isAddress(tokens[address]) || !isPhrase(tokens, start, end)) return undefined;
  return { title: { first: start, end }, several: false };
};

/** "https://example.org - A Title" */
export const titleBehindAddress: LineForm = (tokens, start) => {
  const first = isSeparator(tokens[start + 1]) ? start + 2 : start + 1;
  if (!isAddress(tokens[start]) || !isPhrase(tokens, first, tokens.length)) return undefined;
  return { title: { first, end: tokens.length }, several: false };
};

/** "12 Sept: A Title (Gina)", "2024-09-12 – A Title", as talks and readings are announced. */
export const datedTitle: LineForm = (tokens, start) => {
  const separator = dayEnd(tokens, start);
  if (separator === undefined || !isSeparator(tokens[separator])) return undefined;
  const end = beforeSpeaker(tokens);
  return isPhrase(tokens, separator + 1, end) ? { title: { first: separator + 1, end }, several: false } : undefined;
};

/** Words of who speaks, at most. */
const MOST_OF_SPEAKER = 4;

/** One past the title where who presents it stands in brackets behind it. */
function beforeSpeaker(tokens: readonly Token[]): number {
  const opening = lastPlaceOf(tokens, '(');
  const inside = tokens.slice(opening + 1, -1);
  const isSpeaker = inside.length <= MOST_OF_SPEAKER && inside.every(({ text }) => BEGINS_TITLE.test(text));
  return tokens.at(-1)?.text === ')' && opening > 0 && isSpeaker ? opening : tokens.length;
}

/** Whether a token is the address of a paper, as those of other things have no titles beside them. */
const isAddress = (token: Token | undefined): boolean =>
  token?.type === 'mark' && token.text === 'url' && isPaperHost(hostKind(token.url ?? ''));
const isSeparator = (token: Token | undefined): boolean => isColon(token) || isDash(token);

const BEGINS_TITLE = /^[\p{Lu}\p{Lo}\p{N}]/u;

/** Whether a stretch is words of one phrase behind a capital: no marks, no full stop and no year in it. */
function isPhrase(tokens: readonly Token[], first: number, end: number): boolean {
  let words = 0;
  if (end < first + LEAST_WORDS || !BEGINS_TITLE.test(textAt(tokens, first))) return false;
  for (let i = first; i < end; i++) {
    const token = tokens[i] as Token;
    if (isMark(token) || CLOSING_QUOTES.has(token.text) || isYear(token)) return false;
    if (token.text === '.' && tokens[i + 1]?.spaced !== false) return false;
    if (isText(token)) words++;
  }
  return words >= LEAST_WORDS;
}

/** Where a line goes on behind the key of a citation: "[[@alder2008]] - ", "@alder2008: ". */
function behindKey(tokens: readonly Token[], start: number): number {
  let at = start;
  while (textAt(tokens, at) === '[') at++;
  if (textAt(tokens, at) !== '@') return start;
  const separator = tokens.findIndex((token, i) => i > at && isSeparator(token) && tokens[i + 1]?.spaced === true);
  return separator < 0 ? start : separator + 1;
}

const BETWEEN_HANDLES = new Set(['and', '&', ',']);

/** One past "@alder, @birch and @cedar". */
function handlesEnd(tokens: readonly Token[], first: number): number | undefined {
  let at = first;
  let end: number | undefined;
  while (textAt(tokens, at) === '@' && tokens[at + 1]?.type !== 'sign') {
    at += 2;
    while (tokens[at]?.spaced === false && (isTextAt(tokens, at) || textAt(tokens, at) === '_')) at++;
    end = at;
    while (BETWEEN_HANDLES.has(textAt(tokens, at))) at++;
  }
  return end;
}

const ENDS = new Set(['(', '[', '.']);

/** Whether nothing follows but an address, a year or a bracket. */
function endsAt(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (next === undefined || isMark(next) || ENDS.has(next.text)) return true;
  return isYear(tokens[next.text === ',' ? at + 1 : at]);
}
