import { CLOSING_QUOTES } from '../../structure/closing-signs.js';
import { isColon, isEmphasis, isText, isYear, type Token, wordsOf } from '../../structure/token.js';
import { AUTHOR, OTHER, TITLE, VENUE } from '../field-labels.js';
import { type LabelledPassage, titlesOf } from '../labelled-passage.js';
import { labelKind } from '../labels.js';
import { isMark, isTextAt, placeOf, type Span, textAt, wordsIn } from '../stretch.js';
import { dayEnd } from './days.js';
import { eachTitle, type Rule } from './rule.js';

/** Words that are a part of a title: a single one before a title is the name of its method. */
const LEAST_WORDS = 2;
const SMALL = /^\p{Ll}/u;

/**
 * Emphasis that begins or ends within a sentence does not end a title: "Learning from **Animal Videos**", "Why **Slow Snails** Sing". What
 * is emphasised as a whole stands apart from what follows.
 */
export const joinEmphasisedWords: Rule = eachTitle(({ first, end }, tokens, labels) => {
  labels.fill(TITLE, beginOf(first, tokens, labels), first);
  labels.fill(TITLE, end, endOf(end, tokens, labels));
});

/** Tokens of a term in brackets: "[OIII]". */
const LONGEST_TERM = 3;

/** The title of a link goes on over brackets in it, if words follow: "[A Wide [OIII] Ratio](https://…)". */
export const joinBrackets: Rule = eachTitle(({ end }, tokens, labels) => {
  const closing = textAt(tokens, end) === '[' ? placeOf(tokens, ']', end) : -1;
  if (closing < 0 || closing - end >= LONGEST_TERM) return;
  let last = closing + 1;
  while (last < tokens.length && !isMark(tokens[last]) && labels[last] === OTHER) last++;
  if (textAt(tokens, last) === '](' && wordsIn(tokens, closing + 1, last) > 0) labels.fill(TITLE, end, last);
});

const LEAST_BEHIND_QUOTE = 2;

/**
 * A quotation that begins a title is a part of it with its marks: `“Slow Snails” and Tides`. In emphasis or a link so is what stands
 * behind its colon: `**“They Are Slow”: A Study of Snails**`.
 */
export const joinQuotations: Rule = eachTitle(({ first, end }, tokens, labels) => {
  const opening = first - 1;
  const closer = CLOSING_QUOTES.get(textAt(tokens, opening));
  if (closer === undefined || labels[opening] !== OTHER) return;
  const closing = placeOf(tokens, closer, first);
  if (closing < 0 || closing > end) return;
  const last = wordsIn(tokens, closing, end) > 0 ? end : endBehind({ first: opening, end: closing }, tokens, labels);
  if (last !== undefined) labels.fill(TITLE, opening, last);
});

/** Where the words of a title end that stand behind a quotation: read as one already, or behind a colon between the same marks as both. */
function endBehind({ first, end: closing }: Span, tokens: readonly Token[], labels: Uint8Array): number | undefined {
  const isLabel = isColon(tokens[closing + 1]);
  const rest = isLabel ? closing + 2 : closing + 1;
  let end = rest;
  while (end < tokens.length && !isMark(tokens[end]) && labels[end] === labels[rest]) end++;
  if (wordsIn(tokens, rest, end) < LEAST_BEHIND_QUOTE) return undefined;
  if (labels[rest] === TITLE) return end;
  const before = textAt(tokens, first - 1);
  const isClosed = isMark(tokens[first - 1]) && textAt(tokens, end) === (before === '[' ? '](' : before);
  return isLabel && labels[rest] === OTHER && isClosed ? end : undefined;
}

/** Where a title begins, with the emphasised words right before it and what these stand behind. */
function beginOf(title: number, tokens: readonly Token[], labels: Uint8Array): number {
  if (!isEmphasis(tokens[title - 1]) || !tokens[title]?.spaced) return title;
  const opening = wordsBefore(title - 1, tokens, labels) - 1;
  if (!isEmphasis(tokens[opening]) || wordsIn(tokens, opening, title) < LEAST_WORDS) return title;
  const before = wordsBefore(opening, tokens, labels);
  if (wordsIn(tokens, before, opening) > 0) return before;
  return SMALL.test(textAt(tokens, title)) ? opening + 1 : title;
}

/** Where a title ends, with emphasised words right behind it where it cannot end before them. */
function endOf(title: number, tokens: readonly Token[], labels: Uint8Array): number {
  if (!isEmphasis(tokens[title]) || !SMALL.test(textAt(tokens, title - 1))) return title;
  let end = title + 1;
  while (isWord(tokens[end], labels[end])) end++;
  return isEmphasis(tokens[end]) ? end : title;
}

/** The first of the words of a sentence that stand right before a place. */
function wordsBefore(place: number, tokens: readonly Token[], labels: Uint8Array): number {
  let first = place;
  while (isWord(tokens[first - 1], labels[first - 1])) first--;
  return first;
}

const isWord = (token: Token | undefined, label: number | undefined): boolean =>
  token !== undefined && (label === OTHER || label === TITLE) && (isText(token) || token.text === '-');

/** A name and a colon right before a title: "DextrAH-G: Grasping with Geometric Fabrics", "**CLIPort**: What and Where". */
interface NamedTitle {
  readonly labels: Uint8Array;
  /** First token of the name, and of the title. */
  readonly first: number;
  readonly title: number;
  readonly name: string;
  /** First words of the title. */
  readonly begins: string;
}

const EMPHASIS = new Set(['**', '*', '_', 'code']);
/** What may stand inside a name, without a blank before it. */
const INNER = new Set(['-', '+', '.', '*', '²', '³', '/', '&', '^', "'", '’', '@', '#']);
/** Signs behind which a name may begin; behind any other it would be cut. */
const BEFORE = new Set(['"', '“', '«', ',', '.', ';', '|', ')', ']', '】', '-', '–', '—', '/']);
const MOST_WORDS = 4;
const CAPITAL = /^[\p{Lu}\p{N}]/u;

/**
 * What authors call a method stands before most titles that have a colon and belongs to them. What stands before several
 * titles says something else, as "Survey: ". Where more titles stand behind authors and a colon, it is one of these: "Alder: A Title".
 */
export const joinCoinedNames: Rule = ({ passages }) => {
  const found = passages.flatMap(namedTitles);
  if (found.length < countAuthored(passages)) return;
  const named = new Map<string, Set<string>>();
  for (const { name, begins } of found) named.set(name, (named.get(name) ?? new Set()).add(begins));
  for (const { labels, first, title, name } of found) if (named.get(name)?.size === 1) labels.fill(TITLE, first, title);
};

/** How many titles stand behind authors and a colon. */
function countAuthored(passages: readonly LabelledPassage[]): number {
  let titles = 0;
  for (const { passage, labels } of passages)
    for (const { first } of titlesOf(labels))
      if (labels[first - 2] === AUTHOR && isColon(passage.tokens[first - 1])) titles++;
  return titles;
}

function namedTitles({ passage: { tokens }, labels }: LabelledPassage): readonly NamedTitle[] {
  const found: NamedTitle[] = [];
  for (const { first: title } of titlesOf(labels)) {
    if (title < 2 || !isColon(tokens[title - 1]) || !isTextAt(tokens, title)) continue;
    const first = nameBefore(tokens, labels, title - 1);
    if (first === undefined || dayEnd(tokens, first) === title - 1) continue;
    const name = wordsOf(tokens.slice(first, title - 1));
    // "Paper 2: A Title" is a label with a number.
    if (labelKind(name.replace(/ \d{1,4}$/, '')) !== undefined) continue;
    found.push({ labels, first, title, name, begins: wordsOf(tokens.slice(title, title + MOST_WORDS)) });
  }
  return found;
}

/** Where the name begins that ends at a colon; undefined where none does. */
function nameBefore(tokens: readonly Token[], labels: Uint8Array, colon: number): number | undefined {
  const closing = tokens[colon - 1];
  const marked = closing?.type === 'mark' && EMPHASIS.has(closing.text);
  const last = marked ? colon - 2 : colon - 1;
  let first = last + 1;
  let words = 0;
  while (first > 0 && isOfName(tokens[first - 1] as Token, labels[first - 1] as number, marked)) {
    first--;
    if (isTextAt(tokens, first) && (tokens[first]?.spaced || !isInner(tokens[first - 1]))) words++;
  }
  if (first > last || words > MOST_WORDS || !CAPITAL.test(textAt(tokens, first))) return undefined;
  if (tokens.slice(first, last + 1).some(isYear)) return undefined;
  if (labels[first - 1] === AUTHOR || labels[first - 2] === AUTHOR) return undefined;
  const before = tokens[first - 1];
  if (marked) return before?.text === closing.text ? first : undefined;
  return before === undefined || before.type === 'mark' || BEFORE.has(before.text) ? first : undefined;
}

const isInner = (token: Token | undefined): boolean => token?.type === 'sign' && INNER.has(token.text) && !token.spaced;

/** Whether a token may be one of a name; what is marked as one may have been read as a venue. */
const isOfName = (token: Token, label: number, marked: boolean): boolean =>
  (label === OTHER || (marked && label === VENUE)) && (isText(token) || isInner(token));
