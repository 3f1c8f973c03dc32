import { isText, isYear, type Token } from '../../structure/token.js';
import { OTHER, TITLE, VENUE } from '../field-labels.js';
import { type LabelledPassage, titlesOf } from '../labelled-passage.js';

/** "KDD", "NeurIPS", "CoRL": a word of some letters with two capitals and no more than this. */
const ACRONYM = /^(?=.*\p{Lu}.*\p{Lu})\p{L}{3,12}$/u;
/** "'21", behind its sign. */
const SHORT_YEAR = /^\d\d$/;
/** Between a venue and its year. */
const JOINTS = new Set(['-', ',']);
const APOSTROPHES = new Set(["'", '’', '‘', '`']);
/** What parts a venue from the title before it. */
const PARTING = new Set([',', '.', '(', '[', '（', '|', '@', ';', '-', '–', '—']);
const CLOSERS = new Set([')', ']', '）', '.']);
/** A title keeps so many words. */
const LEAST_WORDS = 3;

/** A conference in short with its year behind a title is no part of it: "A Title, KDD'21", "A Title (ICLR 2016)". */
export function splitTrailingVenues(read: readonly LabelledPassage[]): void {
  for (const { passage, labels } of read)
    for (const { end } of titlesOf(labels)) {
      const venue = venueBefore(passage.tokens, end);
      if (venue === undefined || wordsBefore(passage.tokens, labels, venue.parting) < LEAST_WORDS) continue;
      labels.fill(OTHER, venue.parting, end);
      labels.fill(VENUE, venue.parting + 1, venue.end);
    }
}

/** Where a venue ends right before a place, and what parts it from what stands before it. */
function venueBefore(tokens: readonly Token[], end: number): { parting: number; end: number } | undefined {
  let last = end - 1;
  while (last > 0 && CLOSERS.has(textAt(tokens, last))) last--;
  const name = acronymBefore(tokens, last);
  if (name === undefined || !PARTING.has(textAt(tokens, name - 1))) return undefined;
  return { parting: name - 1, end: last + 1 };
}

/** Where the name of a venue stands whose year ends at a place: "KDD 2021", "KDD-2021", "KDD'21", "KDD, 2021". */
function acronymBefore(tokens: readonly Token[], year: number): number | undefined {
  const sign = textAt(tokens, year - 1);
  const short = APOSTROPHES.has(sign) && SHORT_YEAR.test(textAt(tokens, year));
  if (!short && !isYear(tokens[year])) return undefined;
  const name = short || JOINTS.has(sign) || APOSTROPHES.has(sign) ? year - 2 : year - 1;
  return ACRONYM.test(textAt(tokens, name)) ? name : undefined;
}

const textAt = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? '';

/** Words of the title before a token. */
function wordsBefore(tokens: readonly Token[], labels: Uint8Array, at: number): number {
  let words = 0;
  for (let i = at - 1; i >= 0 && labels[i] === TITLE; i--) if (isText(tokens[i] as Token)) words++;
  return words;
}
