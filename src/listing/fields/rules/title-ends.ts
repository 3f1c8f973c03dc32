import { CLOSING_QUOTES } from '../../structure/closing-signs.js';
import { isColon, isDash, isYear, type Token } from '../../structure/token.js';
import { DATE, OTHER, TITLE, VENUE } from '../field-labels.js';
import { isAll, titlesOf } from '../labelled-passage.js';
import { foundOnce, isMark, placeOf, type Span, textAt, wordsIn } from '../stretch.js';
import { isApostrophe, isShortYear } from './days.js';
import { eachTitle, type Rule } from './rule.js';

/** What stands beside the mark that ends a quotation: "“Why Trust You?” Explaining Predictions" goes on. */
const ENDS = /^(?:[,.]|in)$/i;
/** Words in the quotation, and behind it. */
const LEAST_QUOTED = 3;
const LEAST_BEHIND = 2;

/**
 * A title that opens with a quotation mark, or right behind one, ends where it closes: `“How Rivers Move”, Proceedings of the Ninth
 * Congress`, `"Time and the loss of\nquantum words", available as`.
 */
export const endWithQuotation: Rule = eachTitle(({ first, end }, tokens, labels) => {
  const inside = CLOSING_QUOTES.get(textAt(tokens, first));
  const closer = inside ?? CLOSING_QUOTES.get(textAt(tokens, first - 1));
  if (closer === undefined) return;
  const from = inside === undefined ? first : first + 1;
  const closing = placeOf(tokens, closer, from + 1);
  if (closing < 0 || wordsIn(tokens, from, closing) < LEAST_QUOTED) return;
  if (!ENDS.test(textAt(tokens, closing - 1)) && !ENDS.test(textAt(tokens, closing + 1))) return;
  if (closing >= end) goOn({ first: end, end: closing }, tokens, labels);
  else if (wordsIn(tokens, closing, end) >= LEAST_BEHIND) labels.fill(OTHER, closing, end);
});

/** A title in two brackets, as pages of notes link each other, ends with them: "[[How Rivers Move]] #sand". */
export const endWithBrackets: Rule = eachTitle(({ first, end }, tokens, labels) => {
  if (textAt(tokens, first - 1) !== '[' || textAt(tokens, first - 2) !== '[') return;
  const closing = placeOf(tokens, ']', first);
  if (closing > first && closing < end) labels.fill(OTHER, closing, end);
});

/** A title goes on over the end of its line to where its quotation closes. */
function goOn({ first, end }: Span, tokens: readonly Token[], labels: Uint8Array): void {
  const isCut = textAt(tokens, first) === 'line' || textAt(tokens, first - 1) === 'line';
  const isPlain = tokens.slice(first, end).every((token) => token.text === 'line' || !isMark(token));
  if (isCut && isPlain && isAll(labels, OTHER, { first, end })) labels.fill(TITLE, first, lastOf(end, tokens));
}

/** Where a quotation ends that closes at a place: "A Title," ends before the comma. */
const lastOf = (closing: number, tokens: readonly Token[]): number =>
  /^[,.]$/.test(textAt(tokens, closing - 1)) ? closing - 1 : closing;

/** Tokens of "2020-06-08", and words of a title before it. */
const DAY = 5;
const LEAST_BEFORE_DAY = 2;
const TWO_DIGITS = /^\d\d$/;

/** A title ends before a day that it would end with: "A Title. 2020-06-08". */
export const splitTrailingDays: Rule = eachTitle(({ first, end }, tokens, labels) => {
  const at = end - DAY;
  if (at <= first + LEAST_BEFORE_DAY || !isYear(tokens[at])) return;
  if (textAt(tokens, at + 1) !== '-' || textAt(tokens, at + 3) !== '-') return;
  if (TWO_DIGITS.test(textAt(tokens, at + 2)) && TWO_DIGITS.test(textAt(tokens, at + 4))) labels.fill(DATE, at, end);
});

/** "KDD", "NeurIPS", "CoRL": a word of some letters with two capitals and no more than this. */
const ACRONYM = /^(?=.*\p{Lu}.*\p{Lu})\p{L}{3,12}$/u;
/** Between a venue and its year; what parts a venue from the title before it, and closes behind it. */
const JOINTS = new Set(['-', ',']);
const PARTING = new Set([',', '.', '(', '[', '（', '|', '@', ';', '-', '–', '—']);
const CLOSERS = new Set([')', ']', '）', '.']);
const LEAST_BEFORE_VENUE = 3;

/** A conference in short with its year behind a title is no part of it: "A Title, KDD'21", "A Title (ICLR 2016)". */
export const splitTrailingVenues: Rule = eachTitle(({ first, end }, tokens, labels) => {
  let last = beforePages(tokens, end - 1);
  while (last > 0 && CLOSERS.has(textAt(tokens, last))) last--;
  const parting = (acronymBefore(tokens, last) ?? 0) - 1;
  if (!PARTING.has(textAt(tokens, parting)) || wordsIn(tokens, first, parting) < LEAST_BEFORE_VENUE) return;
  labels.fill(OTHER, parting, end);
  labels.fill(VENUE, parting + 1, last + 1);
});

/** The last token before pages that stand at the end: "KDD 2021: 101-112". */
function beforePages(tokens: readonly Token[], last: number): number {
  const arePages = isNumberAt(tokens, last) && isDash(tokens[last - 1]) && isNumberAt(tokens, last - 2);
  return arePages && isColon(tokens[last - 3]) ? last - 4 : last;
}

const isNumberAt = (tokens: readonly Token[], at: number): boolean => tokens[at]?.type === 'number';

/** Where the name of a venue stands whose year ends at a place: "KDD 2021", "KDD-2021", "KDD'21", "KDD, 2021". */
export function acronymBefore(tokens: readonly Token[], year: number): number | undefined {
  if (!isYear(tokens[year]) && !isShortYear(tokens, year)) return undefined;
  const isJoined = JOINTS.has(textAt(tokens, year - 1)) || isApostrophe(tokens, year - 1);
  const name = isJoined ? year - 2 : year - 1;
  return ACRONYM.test(textAt(tokens, name)) ? name : undefined;
}

/** Titles with a bare year behind them, and their share of all, where it is no part of any. */
const ENOUGH = 3;
const MOST = 0.5;
const LEAST_BEFORE_YEAR = 2;

/** Where a bare year stands behind most titles ("A Title 2010 :tag:"), it is their date and no part of any. */
export const splitTrailingYears: Rule = ({ passages }) => {
  let titles = 0;
  const inside: { readonly labels: Uint8Array; readonly at: number }[] = [];
  let behind = 0;
  for (const { passage, labels } of passages)
    for (const { first, end } of titlesOf(labels)) {
      titles++;
      if (isYear(passage.tokens[end - 1]) && endsWithWords(passage.tokens, first, end - 1))
        inside.push({ labels, at: end - 1 });
      else if (labels[end] === DATE && isYear(passage.tokens[end])) behind++;
    }
  const dated = inside.length + behind;
  if (dated < ENOUGH || dated < MOST * titles) return;
  for (const { labels, at } of inside) labels[at] = DATE;
};

/** Whether a stretch ends with some words, without a sign between. */
function endsWithWords(tokens: readonly Token[], first: number, end: number): boolean {
  const least = end - LEAST_BEFORE_YEAR;
  return least >= first && wordsIn(tokens, least, end) === LEAST_BEFORE_YEAR;
}

/** Tokens of "(2015)". */
const BRACKETED = 3;
const isBracketedYear = (tokens: readonly Token[], at: number): boolean =>
  textAt(tokens, at) === '(' && isYear(tokens[at + 1]) && textAt(tokens, at + 2) === ')';

/** A year in brackets that a title would end with is its date: "[A Title (2015)](https://…)". */
export const splitBracketedYears: Rule = eachTitle(({ first, end }, tokens, labels) => {
  const opening = end - BRACKETED;
  if (opening <= first + 1 || !isBracketedYear(tokens, opening)) return;
  labels.fill(OTHER, opening, end);
  labels[opening + 1] = DATE;
});

/**
 * A year in brackets is the date of the one title beside it, if it stands right behind it, or if there is no other date:
 * "**A Title** (2022), Gina Alder", "Gina Alder (2022). “A Title”".
 */
export const readBracketedYears: Rule = ({ passages }) => {
  for (const { passage, labels } of passages) {
    const titles = titlesOf(labels);
    for (const { end } of titles) readYearBehind(passage.tokens, labels, end);
    if (titles.length === 1 && !labels.includes(DATE)) readOnlyYear(passage.tokens, labels);
  }
};

function readYearBehind(tokens: readonly Token[], labels: Uint8Array, end: number): void {
  let at = end;
  while (tokens[at]?.type === 'mark' && textAt(tokens, at) !== 'line') at++;
  if (isFreeYear(tokens, labels, at)) labels[at + 1] = DATE;
}

function readOnlyYear(tokens: readonly Token[], labels: Uint8Array): void {
  const opening = foundOnce(tokens, (at) => (isFreeYear(tokens, labels, at) ? at : undefined));
  if (opening !== undefined) labels[opening + 1] = DATE;
}

/** Whether a year in brackets stands at a place, of which nothing was read. */
const isFreeYear = (tokens: readonly Token[], labels: Uint8Array, at: number): boolean =>
  isBracketedYear(tokens, at) && isAll(labels, OTHER, { first: at, end: at + BRACKETED });
