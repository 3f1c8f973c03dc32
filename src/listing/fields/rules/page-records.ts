import { isText, isYear, type Token } from '../../structure/token.js';
import { AUTHOR, DATE, OTHER, TITLE, VENUE } from '../field-labels.js';
import { clearTitles, type LabelledLine, type LabelledPassage, linesOf } from '../labelled-passage.js';
import { areNames } from './line-names.js';
import { nameListAt } from './name-lists.js';
import { isOfKind, isOfLabels, isOfPlaces } from './page-words.js';

/** What a line of a page is by its words. */
type Kind = 'label' | 'place' | 'dated' | 'credit' | 'names' | 'sentence' | 'text';

interface PageLine {
  readonly line: LabelledLine;
  /** Labels of all of its passage. */
  readonly around: Uint8Array;
  readonly kind: Kind;
}

/** A record of a page: the kinds above its title, the title, the names below it or below its date, the other lines below it. */
interface PageRecord {
  readonly above: readonly PageLine[];
  readonly title: PageLine;
  readonly names: readonly PageLine[];
  readonly rest: readonly PageLine[];
}

const FEWEST = 2;
const MOSTLY = 0.7;

/**
 * Pages and mails that print a paper on lines of their own (a kind, the title, names, where and when, buttons) are read by the order of
 * these lines, which is that of all records: contents of journals, result pages, lists of proceedings and of people. The first line of
 * a record that is no kind is its title, whatever its words look like.
 */
export function readPageRecords(read: readonly LabelledPassage[]): void {
  const pieces = blocksOf(read).flatMap(piecesOf);
  const records = pieces.map(recordOf);
  const found = records.filter((record) => record !== undefined);
  if (found.length < FEWEST || found.length < MOSTLY * pieces.length) return;
  if (2 * found.filter(({ title }) => title.kind === 'text').length < found.length) return;
  if (3 * found.filter(({ above }) => above.some(isHeading)).length > found.length) return;
  const surnames = areSurnames(found);
  if (2 * found.filter(isNamed).length < found.length && !surnames) return;
  // Among papers with authors the name of a volume with its date has none.
  const areNamed = found.filter(isNamed).length >= MOSTLY * found.length;
  for (const record of found)
    if (isNamed(record) || !areNamed) label(record, surnames);
    else for (const { line } of [record.title, ...record.rest]) line.labels.fill(OTHER);
}

const isNamed = ({ names, rest }: PageRecord): boolean => names.length > 0 || rest[0]?.kind === 'credit';

/** Lines without a mark of their own between blank lines, of two lines and more. */
function blocksOf(read: readonly LabelledPassage[]): readonly (readonly PageLine[])[] {
  const blocks: PageLine[][] = [];
  for (const each of read) {
    if (linesOf(each)[0]?.view.line.lead.kind !== 'none') {
      blocks.push([]);
      continue;
    }
    for (const line of linesOf(each)) {
      const pageLine = { line, around: each.labels, kind: kindOf(line.view.tokens) };
      const last = blocks.at(-1);
      if (last === undefined || line.view.line.blank > 0) blocks.push([pageLine]);
      else last.push(pageLine);
    }
  }
  return blocks.filter((block) => block.length > 1);
}

const SENTENCE = 8;
const LONGEST = 40;

function kindOf(tokens: readonly Token[]): Kind {
  if (isOfLabels(tokens) || isCount(tokens)) return 'label';
  if (isOfPlaces(tokens)) return 'place';
  if (areNames(tokens)) return 'names';
  if (creditEnd(tokens) !== undefined) return 'credit';
  const words = tokens.filter(isText).length;
  if (words > LONGEST || (words >= SENTENCE && isClosed(tokens))) return 'sentence';
  if (isDated(tokens)) return 'dated';
  return words === 0 ? 'label' : 'text';
}

const STOPS = new Set(['.', '…']);

/** Whether a line ends like a sentence, with a button behind it or not: "Bees count to four. Expand". */
const isClosed = (tokens: readonly Token[]): boolean => tokens.slice(-2).some(({ text }) => STOPS.has(text));

/** "About 12,400 results", "125" */
const isCount = (tokens: readonly Token[]): boolean =>
  tokens.slice(0, MOST_BEFORE).some(({ type }) => type === 'number') &&
  ((tokens.length === 1 && !isYear(tokens[0])) || tokens.some(({ text }) => RESULTS.test(text)));
const RESULTS = /^results?$/i;

/** Tokens before a year that begins a line, and behind one that ends it: "March 2008 · J. Sand", "J. Sand 12, 3-9 (2008)". */
const MOST_BEFORE = 3;
const MOST_BEHIND = 8;

function isDated(tokens: readonly Token[]): boolean {
  const first = tokens.findIndex(isYear);
  const last = tokens.findLastIndex(isYear);
  if (first < 0) return false;
  return first < MOST_BEFORE || tokens.length - last <= MOST_BEHIND;
}

/** Where the names end that a line begins with, before a semicolon and what the paper stands in, or a comma and the year. */
function creditEnd(tokens: readonly Token[]): number | undefined {
  const isYearBehind = isYear(tokens.at(-1));
  if (!isYearBehind && !tokens.some(({ text }) => text === ';')) return undefined;
  const end = nameListAt(tokens, 0)?.end;
  if (end === undefined) return undefined;
  if (isYearBehind && end === tokens.length - 2 && tokens[end]?.text === ',' && areInitialled(tokens)) return end;
  return tokens[end]?.text === ';' && tokens.length > end + 2 ? end : undefined;
}

/** "G. Alder, 2008": two words before a year may be a journal, too. */
const areInitialled = (tokens: readonly Token[]): boolean => tokens[0]?.text.length === 1 && tokens[1]?.text === '.';

const CLOSING: ReadonlySet<Kind> = new Set<Kind>(['place', 'dated', 'credit']);
const closes = ({ kind }: PageLine): boolean => kind === 'label' || CLOSING.has(kind);
const opens = ({ kind }: PageLine): boolean => kind === 'text' || kind === 'names';
const isAnchor = ({ kind }: PageLine): boolean => CLOSING.has(kind);

/** The records of a block: one begins at each line that says its kind, or where a title may begin behind what ends another, and has such an end itself. */
function piecesOf(block: readonly PageLine[]): readonly (readonly PageLine[])[] {
  const kinds = block.flatMap(({ line }, i) => (isOfKind(line.view.tokens) ? [i] : []));
  const pieces = kinds.length < FEWEST ? piecesByEnds(block) : kinds.map((at, k) => block.slice(at, kinds[k + 1]));
  return pieces.filter(
    (piece) => piece.some(isAnchor) || (piece.some(({ kind }) => kind === 'names') && piece.some(closes)),
  );
}

function piecesByEnds(block: readonly PageLine[]): readonly (readonly PageLine[])[] {
  const pieces: PageLine[][] = [];
  let first = 0;
  let titled = false;
  let closed = false;
  block.forEach((line, i) => {
    if (titled && closed && opens(line) && goesOn(block, i)) {
      let start = i;
      // "Short communication" above it is of the next record.
      if (start - 1 > first && block[start - 1]?.kind === 'label' && isKindAbove(block, start - 1)) start--;
      pieces.push(block.slice(first, start));
      first = start;
      closed = false;
    }
    if (opens(line)) titled = true;
    if (titled && closes(line)) closed = true;
  });
  pieces.push(block.slice(first));
  return pieces;
}

/** Whether a label right above a title stands behind other labels, which are those of the record before. */
const isKindAbove = (block: readonly PageLine[], at: number): boolean =>
  block[at - 1]?.kind === 'label' || block[at - 1]?.kind === 'place';

/** Whether names or a date stand right below a line, so that it may be a title. */
function goesOn(block: readonly PageLine[], at: number): boolean {
  const below = block[at + 1]?.kind;
  return below !== undefined && (below === 'names' || CLOSING.has(below));
}

function recordOf(piece: readonly PageLine[]): PageRecord | undefined {
  const isKind = piece[0] !== undefined && isOfKind(piece[0].line.view.tokens);
  const t = piece.findIndex((line, i) => opens(line) && (isKind ? i > 0 : goesOn(piece, i)));
  const title = piece[t];
  if (title === undefined) return undefined;
  const above = piece.slice(0, t);
  if (above.filter(isHeading).length > MOST_HEADINGS) return undefined;
  const below = piece.slice(t + 1);
  const names = namesIn(below);
  const isOne = names.length > 0 ? below.some(closes) : below[0] !== undefined && isAnchor(below[0]);
  return isOne ? { above, title, names, rest: below.filter((line) => !names.includes(line)) } : undefined;
}

/** Lines that may stand above the first record of a block: "Derivative works". */
const MOST_HEADINGS = 1;
const isHeading = ({ kind, line }: PageLine): boolean =>
  kind !== 'label' && !(kind === 'place' && line.view.words === 1);

/** The names below a title, or below its date and place; several lines where each holds one. */
function namesIn(below: readonly PageLine[]): readonly PageLine[] {
  let first = 0;
  while (first < MOST_ABOVE_NAMES && below[first] !== undefined && below[first]?.kind !== 'names') {
    if (below[first]?.kind === 'sentence' || below[first]?.kind === 'credit') return [];
    first++;
  }
  const names: PageLine[] = [];
  let goesOn = true;
  for (const line of below.slice(first)) {
    const { tokens, words } = line.line.view;
    if (words > 0 && (line.kind !== 'names' || !goesOn)) break;
    if (line.kind === 'names') names.push(line);
    goesOn = words === 0 || BETWEEN_LINES.has(tokens.at(-1)?.text ?? '');
  }
  return names;
}

/** What ends a line of names that goes on below. */
const BETWEEN_LINES = new Set([',', ';', '·', '•', '&', 'and']);

/** Lines between a title and its names. */
const MOST_ABOVE_NAMES = 7;

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
  while (last < tokens.length && tokens[last]?.text !== ',' && tokens[last]?.type !== 'mark') last++;
  const isNamed = tokens.slice(end + 1, last).filter(({ type }) => type === 'word').length > 1;
  if (isNamed) labels.fill(VENUE, end + 1, last);
}

/** Makes all of a line a field, which ends there. */
function fill({ line: { labels, at }, around }: PageLine, kind: number): void {
  labels.fill(kind);
  if (at > 0) around[at - 1] = OTHER;
  if (at + labels.length < around.length) around[at + labels.length] = OTHER;
}

const MONTH =
  /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|\p{L}+uary|march|april|august|\p{L}+ember|october)$/iu;
const DAY = /^\d{1,2}$/;

/** A year with the month and the day before it, or behind it. */
function labelDate({ view: { tokens }, labels }: LabelledLine): void {
  const year = tokens.findLastIndex(isYear);
  if (year < 0 || labels.includes(DATE)) return;
  let first = year;
  let end = year + 1;
  const isOfDay = (at: number): boolean => MONTH.test(tokens[at]?.text ?? '') || DAY.test(tokens[at]?.text ?? '');
  if (MONTH.test(tokens[year - 1]?.text ?? '')) first = isOfDay(year - 2) ? year - 2 : year - 1;
  else if (tokens[year - 1]?.text === ',' && isOfDay(year - 2) && isOfDay(year - 3)) first = year - 3;
  else while (tokens[end]?.text === '-' && DAY.test(tokens[end + 1]?.text ?? '')) end += 2;
  labels.fill(OTHER, first, end);
  labels.fill(DATE, first, end);
}

/** What stands beside the date of a line, where nothing was read there: surnames, or the place that printed it. */
function labelBeside({ view: { tokens }, labels }: LabelledLine, surnames: boolean): void {
  if (surnames) {
    const [first, end] = [0, labels.indexOf(DATE) - 1];
    if (end > first) labels.fill(AUTHOR, first, end);
    return;
  }
  const date = labels.indexOf(DATE);
  if (labels.includes(VENUE) && date >= 0) return;
  const from = date >= 0 && date < MOST_BEFORE ? labels.lastIndexOf(DATE) + 1 : 0;
  let first = from;
  while (first < tokens.length && !isText(tokens[first] as Token)) first++;
  let end = first;
  while (end < tokens.length && isOfVenue(tokens[end] as Token) && labels[end] !== DATE) end++;
  if (end > first) labels.fill(VENUE, first, end);
}

const isOfVenue = ({ type, text }: Token): boolean =>
  type === 'word' || text === '&' || text === '.' || text === '-' || text === ':';
