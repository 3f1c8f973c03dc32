import { isYear, type Token } from '../../structure/token.js';
import { AUTHOR, DATE, OTHER, TITLE, VENUE } from '../field-labels.js';
import { clearTitles, type LabelledLine } from '../labelled-passage.js';
import { isMark, nextText, textAt } from '../stretch.js';
import { isDayNumber, isMonth } from './days.js';
import { creditEnd, MOST_BEFORE, type PageLine } from './page-line-kinds.js';
import { blocksOf, isHeading, type PageRecord, piecesOf, recordOf } from './page-pieces.js';
import { foundIn, type Rule } from './rule.js';

const FEWEST = 2;
const MOSTLY = 0.7;

/**
 * Pages and mails that print a paper on lines of their own (a kind, the title, names, where and when, buttons) are read by the order of
 * these lines, which is that of all records: contents of journals, result pages, lists of proceedings and of people. The first line of
 * a record that is no kind is its title, whatever its words look like.
 */
export const readPageRecords: Rule = ({ passages }) => {
  const pieces = blocksOf(passages).flatMap(piecesOf);
  const found = foundIn(pieces, recordOf);
  if (found.length < FEWEST || found.length < MOSTLY * pieces.length) return;
  if (2 * found.filter(({ title }) => title.kind === 'text').length < found.length) return;
  if (3 * found.filter(({ above }) => above.some(isHeading)).length > found.length) return;
  const surnames = areSurnames(found);
  const named = found.filter(isNamed).length;
  if (2 * named < found.length && !surnames) return;
  // Among papers with authors the name of a volume with its date has none.
  const areNamed = named >= MOSTLY * found.length;
  for (const record of found)
    if (isNamed(record) || !areNamed) label(record, surnames);
    else for (const { line } of [record.title, ...record.rest]) line.labels.fill(OTHER);
};

const isNamed = ({ names, rest }: PageRecord): boolean => names.length > 0 || rest[0]?.kind === 'credit';

/** Whether lines below titles are surnames and a year, of several in some: "Alder, Birch, 2008". */
function areSurnames(records: readonly PageRecord[]): boolean {
  const counts = records.map(({ rest: [next] }) => surnamesIn(next?.line.view.tokens ?? []));
  return counts.every((count) => count > 0) && counts.some((count) => count > 1);
}

function surnamesIn(tokens: readonly Token[]): number {
  if (tokens.length < 3 || !isYear(tokens.at(-1)) || tokens.length % 2 === 0) return 0;
  const areOnes = tokens.every(({ type, text }, i) =>
    i % 2 === 1 ? text === ',' : i === tokens.length - 1 || (type === 'word' && CAPITAL.test(text)),
  );
  return areOnes ? (tokens.length - 1) / 2 : 0;
}

const CAPITAL = /^\p{Lu}/u;

function label({ above, title, names, rest }: PageRecord, surnames: boolean): void {
  for (const { line } of above) clearTitles(line.labels);
  fill(title, TITLE);
  for (const line of names) fill(line, AUTHOR);
  for (const { line, kind } of rest) {
    clearTitles(line.labels);
    if (kind === 'credit') labelCredit(line);
    if (kind === 'label' || kind === 'sentence') continue;
    labelDate(line);
    if (kind === 'dated' || (kind === 'text' && line.labels.includes(VENUE))) labelBeside(line, surnames);
  }
}

/** "Gina Alder, Ben Birch; Proceedings of the Conference on Sand, 2022, pp. 1-9" */
function labelCredit({ view: { tokens }, labels }: LabelledLine): void {
  const end = creditEnd(tokens) ?? 0;
  labels.fill(OTHER);
  labels.fill(AUTHOR, 0, end);
  let last = end + 1;
  while (last < tokens.length && textAt(tokens, last) !== ',' && !isMark(tokens[last])) last++;
  const isNamed = tokens.slice(end + 1, last).filter(({ type }) => type === 'word').length > 1;
  if (isNamed) labels.fill(VENUE, end + 1, last);
}

/** Makes all of a line a field, which ends there. */
function fill({ line: { labels, around, at } }: PageLine, kind: number): void {
  labels.fill(kind);
  if (at > 0) around[at - 1] = OTHER;
  if (at + labels.length < around.length) around[at + labels.length] = OTHER;
}

/** A year with the month and the day before it, or behind it. */
function labelDate({ view: { tokens }, labels }: LabelledLine): void {
  const year = tokens.findLastIndex(isYear);
  if (year < 0 || labels.includes(DATE) || labels[year] === VENUE) return;
  let first = year;
  let end = year + 1;
  const isOfDay = (at: number): boolean => isMonth(tokens, at) || isDayNumber(tokens, at);
  if (isMonth(tokens, year - 1)) first = isOfDay(year - 2) ? year - 2 : year - 1;
  else if (textAt(tokens, year - 1) === ',' && isOfDay(year - 2) && isOfDay(year - 3)) first = year - 3;
  else while (textAt(tokens, end) === '-' && isDayNumber(tokens, end + 1)) end += 2;
  labels.fill(OTHER, first, end);
  labels.fill(DATE, first, end);
}

/** What stands beside the date of a line, where nothing was read there: surnames, or the place that printed it. */
function labelBeside({ view: { tokens, runs }, labels }: LabelledLine, surnames: boolean): void {
  if (runs.some(({ isLabel }) => isLabel)) return;
  if (surnames) {
    // "Alder, Birch" are two, and no given name behind a comma.
    for (let i = 0; i < labels.indexOf(DATE); i++) labels[i] = tokens[i]?.type === 'word' ? AUTHOR : OTHER;
    return;
  }
  const date = labels.indexOf(DATE);
  if (labels.includes(VENUE) && date >= 0) return;
  const from = date >= 0 && date < MOST_BEFORE ? labels.lastIndexOf(DATE) + 1 : 0;
  const first = nextText(tokens, from);
  let end = first;
  while (end < tokens.length && isOfVenue(tokens[end] as Token) && labels[end] !== DATE) end++;
  if (end > first) labels.fill(VENUE, first, end);
}

const isOfVenue = ({ type, text }: Token): boolean =>
  type === 'word' || text === '&' || text === '.' || text === '-' || text === ':';
