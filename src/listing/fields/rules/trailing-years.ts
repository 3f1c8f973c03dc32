import { isText, isYear, type Token } from '../../structure/token.js';
import { DATE, OTHER, TITLE } from '../field-labels.js';
import { type LabelledPassage, titlesOf } from '../labelled-passage.js';

/** Titles with a bare year behind them, and their share of all, where it is no part of any. */
const ENOUGH = 3;
const MOST = 0.5;
/** A title keeps so many words. */
const LEAST_WORDS = 2;

/** Where a bare year stands behind most titles ("A Title 2010 :tag:"), it is their date and no part of any. */
export function splitTrailingYears(read: readonly LabelledPassage[]): void {
  let titles = 0;
  const inside: { readonly labels: Uint8Array; readonly at: number }[] = [];
  let behind = 0;
  for (const { passage, labels } of read)
    for (const { end } of titlesOf(labels)) {
      titles++;
      if (isYear(passage.tokens[end - 1]) && wordsBefore(passage.tokens, labels, end - 1) >= LEAST_WORDS)
        inside.push({ labels, at: end - 1 });
      else if (labels[end] === DATE && isYear(passage.tokens[end])) behind++;
    }
  const dated = inside.length + behind;
  if (dated < ENOUGH || dated < MOST * titles) return;
  for (const { labels, at } of inside) labels[at] = DATE;
}

/** Tokens of "2020-06-08". */
const DAY = 5;

/** A title ends before a day that it would end with: "A Title. 2020-06-08". */
export function splitTrailingDays(read: readonly LabelledPassage[]): void {
  for (const { passage, labels } of read)
    for (const { first, end } of titlesOf(labels)) {
      const [year, joint, month, again, day] = passage.tokens.slice(end - DAY, end);
      const isDay = isYear(year) && joint?.text === '-' && again?.text === '-' && isShort(month) && isShort(day);
      if (isDay && end - DAY > first + LEAST_WORDS) labels.fill(DATE, end - DAY, end);
    }
}

const isShort = (token: Token | undefined): boolean => /^\d\d$/.test(token?.text ?? '');

/** A year in brackets that a title would end with is its date: "[A Title (2015)](https://…)". */
export function splitBracketedYears(read: readonly LabelledPassage[]): void {
  for (const { passage, labels } of read)
    for (const { first, end } of titlesOf(labels)) {
      const [opening, year, closing] = passage.tokens.slice(end - BRACKETED, end);
      if (closing?.text !== ')' || !isYear(year) || opening?.text !== '(' || end - BRACKETED <= first + 1) continue;
      labels.fill(OTHER, end - BRACKETED, end);
      labels[end - 2] = DATE;
    }
}

/** Tokens of "(2015)". */
const BRACKETED = 3;

/** A year in brackets right behind a title is its date: "**A Title** (2022), Gina Alder". */
export function readBracketedYears(read: readonly LabelledPassage[]): void {
  for (const { passage, labels } of read)
    for (const { end } of titlesOf(labels)) {
      let at = end;
      while (passage.tokens[at]?.type === 'mark' && passage.tokens[at]?.text !== 'line') at++;
      const [opening, year, closing] = passage.tokens.slice(at, at + 3);
      const free = labels.subarray(at, at + 3).every((label) => label === OTHER);
      if (free && opening?.text === '(' && isYear(year) && closing?.text === ')') labels[at + 1] = DATE;
    }
}

/** Words of the title right before a token; none where a mark parts them from it. */
function wordsBefore(tokens: readonly Token[], labels: Uint8Array, at: number): number {
  let words = 0;
  for (let i = at - 1; i >= 0 && labels[i] === TITLE && isText(tokens[i] as Token); i--) words++;
  return words;
}
